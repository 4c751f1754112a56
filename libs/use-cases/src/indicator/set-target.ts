import { DubanError } from '@app/domain/errors';
import { targetNamed } from '@app/domain/indicator';
import { Clause, Plan, TargetFigure, recordOnce } from '@app/persistence';
import { findRow, lockOne } from '../rows';
import type { UseCase } from '../scene';
import { planToday } from '../plan-time';
import { maySetTarget, must } from '../policies';
import { requiredText } from '../text-limits';

/**
 * 下达指标: writes down the figure that a higher level set for a target the plan left open, with the document it comes from.
 * A figure that is corrected later comes after it; what the plan says itself is not changed this way.
 *
 * @throws DubanError `not-permitted`, `not-found`, `target-unknown`, `target-not-open`, `text-missing`
 */
export const setTarget: UseCase<
  { clauseId: number; indicator: string; text: string; value: number; unit: string | null; source: string },
  { figureId: number }
> = async ({ em, now }, actor, { clauseId, indicator, text, value, unit, source: written }) => {
  must(maySetTarget(actor), { zh: '登记下达的指标', en: 'write down the figure of a target' });
  await lockOne(em, Clause, clauseId);
  const clause = await findRow(em, Clause, clauseId, { populate: ['targets'], refresh: true });
  const target = targetNamed(clause.targets!, { indicator, text });
  if (target.value !== null) throw notOpen(indicator);
  const source = requiredText(written, { zh: '下达文件', en: 'document that sets it' });
  const plan = await findRow(em, Plan, clause.plan.id);
  const setOn = planToday(plan, now);
  const figure = em.create(TargetFigure, { clause, indicator, text, value, unit, source, setBy: actor.name, setOn });
  await em.flush();
  await recordOnce(em, {
    planId: plan.id,
    clauseId,
    bodyId: actor.bodyId,
    key: `plan-${plan.id}/clause-${clause.number}/target-figure-${figure.id}`,
    kind: 'target-set',
    on: setOn,
    actor: actor.name,
    data: { title: `${indicator} ${value}${unit ?? ''}`, reason: source, indicator, text, value, unit },
  });
  return { figureId: figure.id };
};

export const notOpen = (indicator: string) =>
  new DubanError('target-not-open', {
    zh: `方案已写明“${indicator}”的目标值，不能另行登记；方案有变化时请并入修订版本。`,
    en: `The plan itself gives the figure of "${indicator}". When the plan changes, take over its later version.`,
  });
