import { DubanError } from '@app/domain/errors';
import { PlannedReorganisation, Reorganisation, recordOnce } from '@app/persistence';
import type { Actor } from '../actor';
import { lockOne } from '../rows';
import type { Duban, InTransaction, Scene } from '../scene';
import { shanghaiDate } from '../plan-time';
import { lockDirectory } from '../bodies/lock-directory';
import { changeBodies } from './change-bodies';

/**
 * 到期施行: makes every planned change of bodies whose day has come by the clock of the county, in the order of their days,
 * each in a transaction of its own and once, whoever else tries. One that does not fit any more (a name that was taken, a
 * body that ended) changes nothing, becomes a doubt and waits for a person.
 *
 * @returns how many were made and how many are in doubt
 */
export async function applyPlannedChanges(
  duban: Duban,
  now: Date,
  inTransaction: InTransaction,
): Promise<{ applied: number; doubtful: number }> {
  const due = await duban.orm.em
    .fork()
    .find(
      PlannedReorganisation,
      { state: 'planned', on: { $lte: shanghaiDate(now) } },
      { orderBy: { on: 'asc', id: 'asc' } },
    );
  const inScene: InScene = (work) => inTransaction(duban, (em, settings) => work({ em, settings, now }));
  const counts = { applied: 0, doubtful: 0 };
  for (const { id } of due) {
    const outcome = await settle(inScene, id);
    if (outcome) counts[outcome] += 1;
  }
  return counts;
}

type InScene = <T>(work: (scene: Scene) => Promise<T>) => Promise<T>;

async function settle(inScene: InScene, id: number): Promise<'applied' | 'doubtful' | null> {
  try {
    return await inScene((scene) => apply(scene, id));
  } catch (error) {
    if (!(error instanceof DubanError)) throw error;
    return inScene((scene) => doubt(scene, id, error));
  }
}

/** Behind the lock of the directory, as it is in every change of it; null where somebody settled it before. */
async function stillPlanned({ em }: Scene, id: number): Promise<PlannedReorganisation | null> {
  await lockDirectory(em);
  const planned = await lockOne(em, PlannedReorganisation, id);
  return planned.state === 'planned' ? planned : null;
}

async function apply(scene: Scene, id: number): Promise<'applied' | null> {
  const planned = await stillPlanned(scene, id);
  if (!planned) return null;
  const { kind, on, before, basis, order } = planned;
  const { reorganisationId } = await changeBodies(scene, orderedBy(planned), { kind, on, before, basis, ...order });
  scene.em.assign(planned, {
    state: 'applied',
    settledOn: shanghaiDate(scene.now),
    settledBy: planned.plannedBy,
    reorganisation: scene.em.getReference(Reorganisation, reorganisationId),
  });
  return 'applied';
}

async function doubt(scene: Scene, id: number, { code, sentence }: DubanError): Promise<'doubtful' | null> {
  const planned = await stillPlanned(scene, id);
  if (!planned) return null;
  const today = shanghaiDate(scene.now);
  scene.em.assign(planned, { state: 'doubtful', doubt: { code, ...sentence }, settledOn: today });
  await recordOnce(scene.em, {
    planId: 0,
    key: `planned-reorganisation-${id}/doubtful`,
    kind: 'reorganisation-doubtful',
    on: today,
    actor: null,
    data: { code, reason: sentence.zh, effective: planned.on },
  });
  return 'doubtful';
}

/** The change is the act of the person who ordered it ahead of its day. */
const orderedBy = ({ plannedBy, plannedPost }: PlannedReorganisation): Actor => ({
  accountId: null,
  name: plannedBy,
  post: plannedPost,
  role: 'county-office',
  standing: 'head',
  bodyId: null,
  body: null,
});
