import { join } from 'node:path';
import { withDatabase } from './servers.mjs';

const EVENTS = 40_000;
const PER_COMMIT = 20;

/** What the hash chain over the events costs when they are written, and how fast it is checked. */
export async function benchAudit(require, built, say) {
  const { openDatabase, recordOnce, verifyChain } = require(join(built, 'libs/persistence/src/index.js'));
  await withDatabase(require, built, async ({ postgres }) => {
    const orm = await openDatabase(postgres.url);
    const fill = async (planId) => {
      const begun = performance.now();
      for (let first = 0; first < EVENTS; first += PER_COMMIT) {
        await orm.em.fork().transactional(async (em) => {
          for (let n = first; n < first + PER_COMMIT; n += 1)
            await recordOnce(em, {
              planId,
              key: `p${planId}/clause-14/report-2018-H1/r${n}/urge`,
              kind: 'urged',
              on: '2018-07-03',
              data: { rung: 'urge', round: n, dueOn: '2018-07-01' },
            });
        });
      }
      return performance.now() - begun;
    };
    try {
      await orm.em.execute('alter table event disable trigger event_seal');
      const bare = await fill(1);
      await orm.em.execute('alter table event enable trigger event_seal');
      const sealed = await fill(2);
      say(`sealing events: ${(sealed / bare).toFixed(2)} × the time to write them without a chain`);
      const begun = performance.now();
      const { events, faultsInAll } = await verifyChain(orm.em.fork(), 2);
      const seconds = (performance.now() - begun) / 1000;
      if (events !== EVENTS || faultsInAll)
        throw new Error(`the chain is not whole: ${events} events, ${faultsInAll} faults`);
      say(
        `verifying the chain: ${Math.round(events / seconds).toLocaleString('en')} events per second, from the database`,
      );
    } finally {
      await orm.close(true);
    }
  });
}
