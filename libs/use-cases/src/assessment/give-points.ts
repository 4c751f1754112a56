import { randomUUID } from 'node:crypto';
import { allItems, isByHand, sameScorer, scorersOf, type Scheme, type SchemeItem } from '@app/domain/assessment';
import { DubanError } from '@app/domain/errors';
import { AssessmentMark, Body } from '@app/persistence';
import type { UseCase } from '../scene';
import { mayGivePoints, must } from '../policies';
import { requiredText } from '../text-limits';
import { refusalsFor } from './refusals';
import { requireStage } from './require-stage';
import { requireNoConflict, requirePoints } from './verify-points';
import { asMark } from './year-in-hand';
import { assessedBodies, leaveYearTrace, yearScene } from './year-scene';

export interface GivenPoints {
  assessmentId: number;
  bodyId: number;
  /** The id of the item in the scheme. */
  item: string;
  points: number | null;
  /** The word chosen, where the item has words for points. */
  choice: string | null;
  reason: string;
}

/**
 * 评分: one person gives points by hand for an item of a body, with a reason. Until the draft nobody else sees them, and the
 * person may give others instead. Who comes when the draft is made is told so, and what can still change it.
 *
 * @throws DubanError `not-found`, `item-unknown`, `stage-not-begun`, `stage-over`, `score-conflict`, `not-permitted`, `points-out-of-range`, `text-missing`, `text-too-long`
 */
export const givePoints: UseCase<GivenPoints, { markId: number }> = async (scene, actor, input) => {
  const { em, settings } = scene;
  const year = await yearScene(scene, input.assessmentId);
  const { assessment, scheme, today } = year;
  const item = handItem(scheme, input.item);
  const bodies = await assessedBodies(em, settings, year);
  const assessed = bodies.find(({ id }) => id === input.bodyId);
  const refusalFor = await refusalsFor(scene, year, actor, bodies);
  const refusal = refusalFor(assessed?.name ?? '', scorersOf(item), item.clauses);
  const facts = { stage: assessment.stage ?? null, bodyId: input.bodyId, refusal };
  requireStage(assessment, 'scoring', assessed !== undefined && mayGivePoints(actor, { ...facts, stage: 'scoring' }));
  if (assessment.stage === 'scoring') requireNoConflict(refusal);
  must(assessed !== undefined && mayGivePoints(actor, facts), { zh: '给该项目评分', en: 'give points for this item' });
  const given = markFor(item, input);
  const reason = requiredText(input.reason, { zh: '评分理由', en: 'reason for the points' });
  const me = { scorer: actor.name, scorerBody: actor.bodyId!, scorerAccount: actor.accountId };
  const before = await em.find(AssessmentMark, { assessment: assessment.id, body: input.bodyId, item: item.id });
  const who = { scorer: actor.name, scorerAccount: actor.accountId, scorerBody: em.getReference(Body, actor.bodyId!) };
  const row =
    before.find((one) => sameScorer(asMark(one), me)) ??
    em.create(AssessmentMark, {
      ...{ assessment, body: em.getReference(Body, input.bodyId), item: item.id, ...who, reason, givenOn: today },
    });
  em.assign(row, { ...given, ...who, reason, givenOn: today });
  await em.flush();
  await leaveYearTrace(scene, year, actor, {
    kind: 'points-given',
    of: `mark-${row.id}/${randomUUID()}`,
    bodyId: input.bodyId,
    data: { item: item.id }, // how many, nobody learns before the draft
  });
  return { markId: row.id };
};

/** @throws DubanError `item-unknown` */
function handItem(scheme: Scheme, id: string): SchemeItem {
  const item = allItems(scheme).find((one) => one.id === id && isByHand(one));
  if (item) return item;
  throw itemUnknown(id);
}

/** An item that the scheme does not have for this body, or not for this purpose. */
export const itemUnknown = (id: string) =>
  new DubanError(
    'item-unknown',
    {
      zh: `考核办法中没有适用的项目“${id}”，请刷新页面后重试。`,
      en: `The scheme has no item "${id}" for this. Reload and try again.`,
    },
    { item: id },
  );

/** Points up to the weight, or a word of the rubric. */
function markFor({ rule, weight }: SchemeItem, { points, choice }: Pick<GivenPoints, 'points' | 'choice'>) {
  const options = rule?.options as Record<string, number> | undefined;
  if (!options) return { points: requirePoints(points, 0, weight ?? Infinity), choice: null };
  if (choice !== null && Object.hasOwn(options, choice)) return { points: null, choice };
  throw new DubanError('item-unknown', {
    zh: `该项目应从${Object.keys(options).join('、')}中选择。`,
    en: `Choose one of ${Object.keys(options).join(', ')} for this item.`,
  });
}
