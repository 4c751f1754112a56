import { randomUUID } from 'node:crypto';
import { inTime, mostPerBody, mostPerCheck, type Scheme, type ScoreRefusal } from '@app/domain/assessment';
import { samePerson } from '@app/domain/bodies';
import { DubanError } from '@app/domain/errors';
import { AssessmentCheck, Body, Clause, Obligation, type EntityManager } from '@app/persistence';
import { findRow } from '../rows';
import type { UseCase } from '../scene';
import { mayVerifyPoints, must } from '../policies';
import { personOf } from '../actor';
import { requiredText } from '../text-limits';
import { assessedBodies, leaveYearTrace, owesInYear, yearScene } from './year-scene';
import { refusalsFor } from './refusals';
import { requireStage } from './require-stage';
import { scoringBodies } from './scoring-bodies';

/** @throws DubanError `score-conflict` which says why a body may not touch an item; nothing where it may, or is none that scores */
export function requireNoConflict(refusal: ScoreRefusal | null): void {
  if (refusal === null || refusal === 'not-a-scorer') return;
  throw new DubanError('score-conflict', CONFLICTS[refusal], { refusal });
}

const CONFLICTS = {
  itself: {
    zh: '不能给本单位评分或核验，请由其他单位办理。',
    en: 'Nobody scores or verifies its own body. Another one does.',
  },
  rival: {
    zh: '不能给同组单位评分或核验，请由县委组织部办理。',
    en: 'Nobody scores or verifies a body ranked in its own group. The organization department does.',
  },
  'own-clause': {
    zh: '本单位在该条款中承担任务，应当回避，请由其他考核单位办理。',
    en: 'Your body has a role in this clause and steps aside. Another scoring body does it.',
  },
};

export interface VerifiedPoints {
  assessmentId: number;
  /** Whose year it is. */
  bodyId: number;
  obligationId: number;
  outcome: 'confirmed' | 'corrected';
  /** What it adds or takes off, where it is corrected. */
  points: number | null;
  reason: string;
}

/**
 * 核验: a verifying body says whether a task is as reported, whether it was drawn for that or not; a change of points has its
 * reason, stands beside what is worked out, and is no more than the scheme lets one person change. Whoever found something may find otherwise until the stage ends, and nobody else
 * in that person's place. All that is found of one body changes no more than the scheme lets it, up as down; and what was never
 * reported gets no points by being looked at. What is found within the last second of the last day counts, whenever the stage is ended.
 *
 * @throws DubanError `not-found`, `stage-not-begun`, `stage-over`, `score-conflict`, `not-permitted`, `already-done`, `points-out-of-range`, `points-beyond-body`,
 * `nothing-to-raise`, `text-missing`, `text-too-long`
 */
export const verifyPoints: UseCase<VerifiedPoints, { checkId: number }> = async (scene, actor, input) => {
  const { em, settings } = scene;
  const year = await yearScene(scene, input.assessmentId);
  const { assessment, scheme, today } = year;
  const bodies = await assessedBodies(em, settings, year);
  const assessed = bodies.find(({ id }) => id === input.bodyId);
  const obligation = await findRow(em, Obligation, input.obligationId);
  const { number } = await em.findOneOrFail(Clause, obligation.clause.id);
  const refusalFor = await refusalsFor(scene, year, actor, bodies);
  const refusal = refusalFor(assessed?.name ?? '', scoringBodies(scheme), [number]);
  const facts = { stage: assessment.stage ?? null, bodyId: input.bodyId, refusal };
  const known = assessed !== undefined && (await owesInYear(em, year, input.bodyId, obligation.id));
  requireStage(assessment, 'verification', known && mayVerifyPoints(actor, { ...facts, stage: 'verification' }));
  if (assessment.stage === 'verification') requireNoConflict(refusal);
  must(known && inTime(today, assessment.verifyBy!) && mayVerifyPoints(actor, facts), {
    zh: '核验该任务（在核验截止日前）',
    en: 'verify this task (by the last day of verification)',
  });
  const points = input.outcome === 'confirmed' ? null : pointsOfCheck(scheme, input.points);
  const reason = requiredText(input.reason, { zh: '核验情况', en: 'what was found' });
  const found = { outcome: input.outcome, points, reason, checker: personOf(actor), checkedOn: today };
  const checkerBody = em.getReference(Body, actor.bodyId!);
  const about = { assessment: assessment.id, body: input.bodyId, obligation: obligation.id };
  const before = await em.findOne(AssessmentCheck, about);
  if (before?.checker && !samePerson(before.checker, actor)) throw foundBy(before.checker.name);
  if (points !== null && points > 0 && obligation.submittedOn == null) throw nothingToRaise(obligation.title);
  if (points !== null) await requireWithinBody(em, scheme, about, points);
  const row =
    before ?? em.create(AssessmentCheck, { assessment, body: em.getReference(Body, input.bodyId), obligation });
  em.assign(row, { ...found, checkerBody });
  await em.flush();
  await leaveYearTrace(scene, year, actor, {
    kind: 'points-verified',
    of: `check-${row.id}/${randomUUID()}`,
    bodyId: input.bodyId,
    data: { clause: number, outcome: input.outcome, points, reason },
  });
  return { checkId: row.id };
};

/** @throws DubanError `points-out-of-range` */
function pointsOfCheck(scheme: Pick<Scheme, 'cycle' | 'total'>, points: number | null): number {
  const most = mostPerCheck(scheme);
  return requirePoints(points, -most, most);
}

/** What was found of the other tasks of the body in the same direction counts. @throws DubanError `points-beyond-body` */
async function requireWithinBody(
  em: EntityManager,
  scheme: Pick<Scheme, 'cycle' | 'total'>,
  { assessment, body, obligation }: { assessment: number; body: number; obligation: number },
  points: number,
): Promise<void> {
  const most = mostPerBody(scheme);
  const others = await em.find(AssessmentCheck, { assessment, body, obligation: { $ne: obligation } });
  const along = others.map((one) => Number(one.points ?? 0)).filter((one) => Math.sign(one) === Math.sign(points));
  const already = Math.abs(along.reduce((sum, one) => sum + one, 0));
  if (already + Math.abs(points) <= most) return;
  throw new DubanError(
    'points-beyond-body',
    {
      zh: `按考核办法，一个单位全年核验${points > 0 ? '加分' : '扣分'}合计不超过${most}分，其他任务已${points > 0 ? '加' : '扣'}${already}分。超出部分请由该单位申诉后裁定，或不作调整。`,
      en: `By the scheme all checks of one body ${points > 0 ? 'add' : 'take off'} ${most} points at most in a year, and those of its other tasks already come to ${already}. More is a matter of an objection, or is left.`,
    },
    { most, already },
  );
}

const nothingToRaise = (task: string) =>
  new DubanError(
    'nothing-to-raise',
    {
      zh: `“${task}”没有报送，核验不能加分。请先由责任单位报送，或选择“与自评一致”。`,
      en: `Nothing was reported of "${task}", so checking it adds no points. It is reported first, or confirmed as it is.`,
    },
    { task },
  );

const foundBy = (name: string) =>
  new DubanError(
    'already-done',
    {
      zh: `该任务已由“${name}”核验，需要更正的由其本人办理。`,
      en: `"${name}" has verified this task already; only the same person may change what was found.`,
    },
    { name },
  );

/** @throws DubanError `points-out-of-range` */
export function requirePoints(points: number | null, least: number, most: number): number {
  if (points !== null && Number.isFinite(points) && points >= least && points <= most) return points;
  throw new DubanError(
    'points-out-of-range',
    {
      zh: `分数应在${least}至${most}之间，请改正后重试。`,
      en: `Points are between ${least} and ${most}. Correct them and try again.`,
    },
    { least, most },
  );
}
