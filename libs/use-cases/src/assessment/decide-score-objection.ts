import { allItems, decidesObjection, isByHand, mostOfObjection, type Scheme } from '@app/domain/assessment';
import { DubanError } from '@app/domain/errors';
import { AssessmentCheck, AssessmentMark, AssessmentScore, ScoreObjection, type EntityManager } from '@app/persistence';
import { doneBefore } from '../done-before';
import { findRow } from '../rows';
import type { UseCase } from '../scene';
import { mayDecideScoreObjection, must } from '../policies';
import { requiredText } from '../text-limits';
import { standsIn } from '../bodies/whose-body';
import { redraft } from './redraft';
import { requirePoints } from './verify-points';
import { leaveYearTrace, yearScene } from './year-scene';

export interface ObjectionDecision {
  objectionId: number;
  outcome: 'upheld' | 'rejected';
  /** What it adds, where it is upheld. */
  points: number | null;
  reason: string;
}

/**
 * 裁定申诉: by a person of the organization department who scored or verified nothing of what it is about. What is upheld stands
 * beside the computed points as a correction; the draft is made again, and shows whom it moves. The body learns what became of its
 * score, also where a veto, a bound or a cap leaves it as it was.
 *
 * @throws DubanError `not-found`, `not-permitted`, `already-done`, `score-same-person`, `points-out-of-range`,
 * `upheld-for-nothing`, `text-missing`, `text-too-long`
 */
export const decideScoreObjection: UseCase<ObjectionDecision, { state: string }> = async (scene, actor, input) => {
  const { em } = scene;
  const found = await findRow(em, ScoreObjection, input.objectionId);
  const year = await yearScene(scene, found.assessment.id); // the year first, as everybody locks it
  const row = await findRow(em, ScoreObjection, input.objectionId, { refresh: true });
  const { assessment, scheme, today } = year;
  const facts = { stage: assessment.stage ?? null, bodyId: row.body.id, pending: true };
  must(mayDecideScoreObjection(actor, facts), { zh: '裁定该申诉', en: 'decide this objection' });
  if (row.state !== 'pending')
    throw doneBefore(DECIDED[row.state as keyof typeof DECIDED], row.decidedBy, row.decidedOn);
  if (
    !decidesObjection(
      actor,
      await whoScored(em, scheme, {
        ...{ assessmentId: assessment.id, bodyId: row.body.id, item: row.item ?? null },
        obligationId: row.obligation?.id ?? null,
      }),
    )
  )
    throw samePerson(actor.name);
  const points =
    input.outcome === 'upheld' ? requirePoints(input.points, 0, mostOfObjection(scheme, row.item ?? null)) : null;
  if (points === 0) throw upheldForNothing();
  const decisionReason = requiredText(input.reason, { zh: '裁定理由', en: 'reason for the decision' });
  em.assign(row, { state: input.outcome, points, decisionReason, decidedBy: actor.name, decidedOn: today });
  const before = await stands(em, assessment.id, row.body.id);
  await redraft(scene, year, row);
  const after = await stands(em, assessment.id, row.body.id);
  const said = input.outcome === 'upheld' ? `予以采纳，${changed(before, after)}` : '不予采纳';
  await leaveYearTrace(scene, year, actor, {
    kind: `score-objection-${input.outcome}`,
    of: `objection-${row.id}/decided`,
    bodyId: row.body.id,
    data: { points, reason: decisionReason, score: { from: before?.score, to: after?.score } },
    tell: { bodyIds: [await standsIn(em, row.body.id)], title: `${assessment.year}年度考核申诉${said}` },
  });
  return { state: input.outcome };
};

const DECIDED = {
  upheld: { zh: '该申诉已裁定：采纳', en: 'This objection was upheld' },
  rejected: { zh: '该申诉已裁定：不采纳', en: 'This objection was rejected' },
} as const;

const upheldForNothing = () =>
  new DubanError('upheld-for-nothing', {
    zh: '采纳申诉应写明加多少分（大于0）。不加分的，请选择“不采纳”并写明理由。',
    en: 'An objection that is upheld adds more than nothing. One that adds no points is rejected, with the reason.',
  });

/** How a body stands in the draft. */
async function stands(em: EntityManager, assessmentId: number, bodyId: number) {
  const row = await em.findOne(AssessmentScore, { assessment: assessmentId, body: bodyId });
  return row && { score: Number(row.score), grade: row.grade };
}

type Stands = Awaited<ReturnType<typeof stands>>;

/** What comes after a correction may undo it: a veto, a bound or a cap. Whoever objected is told so. */
function changed(before: Stands, after: Stands): string {
  if (before?.score !== after?.score) return `得分由${before?.score ?? '—'}分改为${after?.score ?? '—'}分`;
  return before?.grade !== after?.grade ? '等次有变动' : '但按否决、上限等规定，得分和等次不变';
}

/** What an objection is about; of a score as a whole neither item nor task. */
export interface ObjectedTo {
  assessmentId: number;
  bodyId: number;
  item: string | null;
  obligationId: number | null;
}

/**
 * Everybody who gave points or verified what an objection is about; for the score as a whole, everybody who touched it. What is
 * worked out from tasks rests on all that was verified of them.
 */
export async function whoScored(
  em: EntityManager,
  scheme: Pick<Scheme, 'items' | 'bonuses' | 'deductions'>,
  { assessmentId, bodyId, item, obligationId }: ObjectedTo,
) {
  const of = { assessment: assessmentId, body: bodyId };
  const whole = item === null && obligationId === null;
  const items = item === null ? [] : withParts(scheme, item);
  const marked = item === null ? {} : { item: { $in: items.map(({ id }) => id) } };
  const marks = whole || item !== null ? await em.find(AssessmentMark, { ...of, ...marked }) : [];
  const checks =
    whole || obligationId !== null || items.some((one) => one.rule !== null && !isByHand(one))
      ? await em.find(AssessmentCheck, { ...of, ...(obligationId !== null && { obligation: obligationId }) })
      : [];
  return [
    ...marks.map(({ scorer: name, scorerAccount }) => ({ name, accountId: scorerAccount ?? null })),
    ...checks.flatMap(({ checker }) => checker ?? []),
  ];
}

/** An item with all that is under it. */
function withParts(scheme: Pick<Scheme, 'items' | 'bonuses' | 'deductions'>, id: string) {
  const found = allItems(scheme).filter((one) => one.id === id);
  for (const one of found) found.push(...scheme.items.filter(({ under }) => under === one.id));
  return found;
}

const samePerson = (name: string) =>
  new DubanError(
    'score-same-person',
    {
      zh: `“${name}”参与过该项目的评分、核验、拟稿或审核，应当回避，请由其他人员办理。`,
      en: `"${name}" has scored, verified, drafted or reviewed this and steps aside. Another person does it.`,
    },
    { name },
  );

export { samePerson as stepsAside };
