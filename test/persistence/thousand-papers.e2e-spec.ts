import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { loadDirectory, repoRoot } from '@app/config';
import type { PaperPart } from '@app/documents';
import { Matter, OfficialDocument, verifyChain } from '@app/persistence';
import { TestHouse } from '../setup/house';
import { byLength } from '../setup/length';
import { PlanByHand } from '../setup/plan-by-hand';
import { ordinal, planText } from '../setup/plan-text';
import { officePeople } from '../setup/sign-off';
import { until } from '../setup/until';

const PATIENCE = byLength({ short: 120_000, long: 900_000 });
/** The short form issues fewer papers by fewer processes; one is killed after so many papers. */
const {
  processes: PROCESSES,
  papers: PAPERS,
  aKill: A_KILL,
  kills: KILLS,
} = byLength({
  short: { processes: 2, papers: 20, aKill: 5, kills: 2 },
  long: { processes: 4, papers: 1_000, aKill: 20, kills: 3 },
});
const BODIES = loadDirectory()
  .bodies.filter(({ kind }) => kind === 'department')
  .slice(0, 12)
  .map(({ name }) => name);
const PLAN = planText(
  [
    '一、任务',
    ...BODIES.map((name, nth) => `${ordinal(nth + 1)}第${nth + 1}件事。2018年年底前完成取样。（${name}负责）`),
  ].join('\n\n'),
);

/** Papers issued by several processes at once, which are killed at random: no number is left out, none is given twice. */
describe('several processes that issue papers', () => {
  let house: TestHouse;
  let plan: PlanByHand;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2019-01-30');
  });
  afterAll(() => house.close());

  it(
    `leave ${PAPERS} papers with dense numbers, every matter in one of them, whatever is killed`,
    async () => {
      const kills = await issueUnderKills();
      const em = plan.em();
      const issued = await em.find(OfficialDocument, { plan: plan.id }, { orderBy: { serial: 1 } });
      const matters = await em.find(Matter, { document: { plan: plan.id } }, { orderBy: { id: 1 } });
      process.stderr.write(`✔ ${issued.length} papers with ${matters.length} matters, ${kills} processes killed\n`);

      expect(issued.length).toBeGreaterThanOrEqual(PAPERS);
      expect(kills).toBeGreaterThanOrEqual(KILLS);
      expect(issued.filter(({ number }) => !number)).toEqual([]);
      expect(issued.map(({ serial }) => serial)).toEqual(issued.map((_, nth) => nth + 1));
      expect(new Set(issued.map(({ number }) => number)).size).toBe(issued.length);
      expect(new Set(issued.map(({ key }) => key)).size).toBe(issued.length);

      const printed = issued.flatMap(({ id, facts }) => (facts.parts as PaperPart[]).map(({ of }) => `${id} ${of}`));
      expect(new Set(printed.map((one) => one.split(' ')[1])).size).toBe(printed.length);
      expect(printed.sort()).toEqual(matters.map(({ document, key }) => `${document.id} ${key}`).sort());

      const signed = await em.execute<{ n: number; of: number }[]>(
        `select count(*)::int as n, count(distinct document_id)::int as of from event where plan_id = ? and kind = 'document-signed'`,
        [plan.id],
      );
      expect(signed).toEqual([{ n: issued.length, of: issued.length }]);
      expect((await verifyChain(plan.em(), plan.id)).faults).toEqual([]);
    },
    PATIENCE,
  );

  /** @returns how many processes were killed before the work was done */
  async function issueUnderKills(): Promise<number> {
    const { reviewer, head } = officePeople(plan.office);
    const order = {
      ...{
        root: repoRoot,
        stateDir: house.stateDir,
        planId: plan.id,
        bodies: BODIES,
        office: plan.office,
        papers: PAPERS,
        keys: PAPERS,
      },
      people: { reviewer: { name: reviewer.name, post: reviewer.post }, head: { name: head.name, post: head.post } },
    };
    const running = new Set<ChildProcess>();
    let killed = 0;
    let over = false;
    const start = () =>
      new Promise<void>((resolve, reject) => {
        const child = fork(join(__dirname, 'issue-papers.mjs'), [JSON.stringify(order)], {
          env: { ...process.env, ...house.env },
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        });
        running.add(child);
        let done = false;
        child.on('message', () => (done = over = true));
        child.on('exit', (code, signal) => {
          running.delete(child);
          if (done || (over && code === 0)) return resolve();
          if (signal !== 'SIGKILL')
            return reject(new Error(`a process that issues papers ended with ${code ?? signal}`));
          start().then(resolve, reject);
        });
      });
    const all = Promise.all(Array.from({ length: PROCESSES }, start));
    const count = () => plan.em().count(OfficialDocument, { plan: plan.id, number: { $ne: null } });
    const killing = (async () => {
      for (let next = A_KILL; !over && next < PAPERS; next += A_KILL) {
        await until(async () => over || (await count()) >= next, { withinMs: PATIENCE });
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 50)); // anywhere in what it does
        const victims = [...running];
        if (!over && victims[Math.floor(Math.random() * victims.length)]?.kill('SIGKILL')) killed += 1;
      }
    })();
    try {
      await all;
    } finally {
      over = true;
      await killing;
      for (const child of running) child.kill('SIGKILL');
    }
    return killed;
  }
});
