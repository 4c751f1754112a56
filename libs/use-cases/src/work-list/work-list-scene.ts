import type { IsoDate } from '@app/domain/calendar';
import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { Plan, recordOnce, WorkList, type EntityManager } from '@app/persistence';
import type { Actor } from '../actor';
import { lockOne } from '../rows';
import type { Scene } from '../scene';
import { planToday } from '../plan-time';

/** A work list, locked, with its plan. */
export interface WorkListScene {
  list: WorkList;
  plan: Plan;
  today: IsoDate;
}

/** Locks the list, so that objections, answers and the decision follow one another. @throws DubanError `not-found` */
export async function workListScene({ em, now }: Pick<Scene, 'em' | 'now'>, listId: number): Promise<WorkListScene> {
  const list = await lockOne(em, WorkList, listId);
  const plan = await em.findOneOrFail(Plan, list.plan.id);
  return { list, plan, today: planToday(plan, now) };
}

/** The list of a year that counts: the one proposed last; null where there is none. */
export const latestWorkList = (em: EntityManager, planId: number, year: number): Promise<WorkList | null> =>
  em.findOne(WorkList, { plan: planId, year }, { orderBy: { round: -1 } });

/** What every step of a list leaves behind: an event under a key of its own, and perhaps a line for bodies. */
export async function leaveListTrace(
  { em }: Pick<Scene, 'em'>,
  { list, plan, today }: WorkListScene,
  actor: Pick<Actor, 'name'>,
  trace: {
    kind: EventKind;
    /** Behind the key of the list. */
    of: string;
    bodyId?: number;
    data?: Record<string, unknown>;
    tell?: { bodyIds: number[]; title: string };
  },
): Promise<void> {
  const { kind, of, bodyId, data, tell } = trace;
  const about = { planId: plan.id, key: `plan-${plan.id}/work-list-${list.year}-${list.round}/${of}`, kind, on: today };
  await recordOnce(em, { ...about, bodyId, actor: actor.name, data: { year: list.year, ...data } });
  if (tell && tell.bodyIds.length > 0) await notify(em, { ...about, ...tell });
}
