import { keyOfYear } from '@app/domain/assessment';
import type { Scheme } from '@app/domain/assessment';
import type { IsoDate } from '@app/domain/calendar';
import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import {
  ASKED_YEAR,
  Assessment,
  AssessmentScheme,
  AssessmentScore,
  type Body,
  OWED_IN_YEAR,
  Plan,
  recordOnce,
  wake,
  type EntityManager,
} from '@app/persistence';
import { assessmentWorkflowId } from '@app/workflows';
import type { Actor } from '../actor';
import { findRow, lockOne, rowNotFound } from '../rows';
import type { Scene } from '../scene';
import { planToday } from '../plan-time';
export { assessedBodies, grouped, type AssessedBody } from './assessed-bodies';

/** A year whose scheme was announced, locked, with what it is led by. */
export interface YearScene {
  assessment: Assessment;
  plan: Plan;
  scheme: Scheme;
  today: IsoDate;
  /** Of every key in the record that belongs to it. */
  key: string;
}

/** Locks the year. @throws DubanError `not-found`, also for a year of no announced scheme */
export const yearScene = async (scene: Pick<Scene, 'em' | 'now'>, assessmentId: number): Promise<YearScene> =>
  sceneOf(scene, await lockOne(scene.em, Assessment, assessmentId));

/** The same without a lock, for whoever only looks. */
export const yearInView = async (scene: Pick<Scene, 'em' | 'now'>, assessmentId: number): Promise<YearScene> =>
  sceneOf(scene, await findRow(scene.em, Assessment, assessmentId));

async function sceneOf({ em, now }: Pick<Scene, 'em' | 'now'>, assessment: Assessment): Promise<YearScene> {
  if (!assessment.announced) throw rowNotFound(assessment.id);
  const { content } = await em.findOneOrFail(AssessmentScheme, assessment.announced.id);
  const plan = await em.findOneOrFail(Plan, assessment.plan.id);
  const key = keyOfYear(plan.id, assessment.year);
  return { assessment, plan, scheme: content as unknown as Scheme, today: planToday(plan, now), key };
}

/**
 * For which of these bodies somebody acts: the one that is named, else the own one, else the first that has ended and whose heir
 * the own body is.
 */
export function actsFor<One extends { id: number; speaker: { id: number } }>(
  { bodyId }: Pick<Actor, 'bodyId'>,
  bodies: readonly One[],
  named: number | null = null,
): One | undefined {
  const own = bodies.filter(({ speaker }) => speaker.id === bodyId);
  return named === null ? (own.find(({ id }) => id === bodyId) ?? own[0]) : own.find(({ id }) => id === named);
}

/** The scores of a body in a year: its own, and those of bodies that have ended and whose heir it is. */
export async function scoresSpokenFor(em: EntityManager, assessmentId: number, bodyId: number | null) {
  const asked = { assessment: assessmentId, body: { $or: [{ id: bodyId ?? 0 }, { heirId: bodyId ?? 0 }] } };
  const rows = await em.find(AssessmentScore, asked, { populate: ['body'], orderBy: { id: 1 } });
  return rows.map((score) => {
    const body = score.body as Body;
    return { id: body.id, speaker: { id: body.heirId ?? body.id }, score };
  });
}

/** Whether a body owes a task of the plan that counts in the year. */
export async function owesInYear(
  em: EntityManager,
  { assessment: { year }, plan }: Pick<YearScene, 'assessment' | 'plan'>,
  bodyId: number,
  obligationId: number,
): Promise<boolean> {
  const [{ owes }] = await em.execute<{ owes: boolean }[]>(
    `select exists (select 1 from ${ASKED_YEAR} cross join ${OWED_IN_YEAR}
      where owed.obligation_id = ? and owed.body_id = ?) as owes`,
    [plan.id, year, obligationId, bodyId],
  );
  return owes;
}

/** What every step of a year leaves behind: an event under a key of its own, perhaps a line for bodies, a wake-up. */
export async function leaveYearTrace(
  { em }: Pick<Scene, 'em'>,
  { plan, assessment, today, key }: YearScene,
  actor: Pick<Actor, 'name'>,
  trace: {
    kind: EventKind;
    /** Behind the key of the year. */
    of: string;
    bodyId?: number;
    data?: Record<string, unknown>;
    tell?: { bodyIds: number[]; title: string };
  },
): Promise<void> {
  const about = { planId: plan.id, key: `${key}/${trace.of}`, kind: trace.kind, on: today };
  const data = { year: assessment.year, ...trace.data };
  if (!(await recordOnce(em, { ...about, bodyId: trace.bodyId, actor: actor.name, data }))) return;
  if (trace.tell) await notify(em, { ...about, ...trace.tell });
  await wake(em, [assessmentWorkflowId(plan.id, assessment.year)]);
}
