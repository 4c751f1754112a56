import { addDays } from '@app/domain/calendar';
import { AuthorityEntry, Body } from '@app/persistence';
import { lockOne } from '../rows';
import type { Duban, InTransaction, Scene } from '../scene';
import { shanghaiDate } from '../plan-time';
import { handOver } from '../reorganisation/appoint-office-holder';
import { lockDirectory } from '../bodies/lock-directory';
import { formerOf } from './former-of';
import { leaveEntryTrace } from './entry-scene';

/**
 * What time does to entries, by the clock of the county: on the day of a change of office what is open is written down and
 * handed over, on the first day of a substitution everybody concerned is told, and what nobody confirmed in time lapses.
 * Each in a transaction of its own and once, whoever else tries.
 *
 * @returns how many there were of each
 */
export async function tendEntries(
  duban: Duban,
  now: Date,
  inTransaction: InTransaction,
): Promise<{ begun: number; lapsed: number }> {
  const today = shanghaiDate(now);
  const { confirmWithinDays } = duban.settings.accountability.authority;
  const em = duban.orm.em.fork();
  const due = await em.find(
    AuthorityEntry,
    {
      state: 'confirmed',
      kind: { $in: ['appointment', 'substitution'] },
      handedOverOn: null,
      origin: { $in: ['persons', 'operator'] },
      effectiveOn: { $lte: today },
    },
    { orderBy: { effectiveOn: 1, id: 1 } },
  );
  const stale = await em.find(AuthorityEntry, {
    state: 'entered',
    $or: [{ enteredOn: { $lt: addDays(today, -confirmWithinDays) } }, { to: { $lt: today } }],
  });
  const counts = { begun: 0, lapsed: 0 };
  const alone = (id: number, work: (scene: Scene, entry: AuthorityEntry) => Promise<boolean>) =>
    inTransaction(duban, async (tx, settings) => {
      await lockDirectory(tx);
      return work({ em: tx, settings, now }, await lockOne(tx, AuthorityEntry, id));
    });
  for (const { id } of due) if (await alone(id, begin)) counts.begun += 1;
  for (const { id } of stale) if (await alone(id, lapse)) counts.lapsed += 1;
  return counts;
}

async function begin(scene: Scene, entry: AuthorityEntry): Promise<boolean> {
  if (entry.state !== 'confirmed' || entry.handedOverOn) return false;
  const { em, now } = scene;
  const today = shanghaiDate(now);
  if (entry.kind === 'appointment') {
    const body = await em.findOneOrFail(Body, entry.body!.id);
    const from = entry.effectiveOn!;
    const former = await formerOf(em, body.id, from);
    await handOver(scene, entry.enteredBy, { body, former, name: entry.content.name ?? null, from });
  }
  entry.handedOverOn = today;
  await leaveEntryTrace(scene, entry, null, { kind: 'authority-begun', words: '今日起生效' });
  return true;
}

async function lapse(scene: Scene, entry: AuthorityEntry): Promise<boolean> {
  if (entry.state !== 'entered') return false;
  scene.em.assign(entry, { state: 'lapsed', endedOn: shanghaiDate(scene.now) });
  await leaveEntryTrace(scene, entry, null, { kind: 'authority-lapsed', words: '逾期未核准，已失效' });
  return true;
}
