import { namesRestriction } from '@app/domain/escalation';
import { notify } from '@app/notifications';
import { recordOnce, type Body, type Clause, type Plan } from '@app/persistence';
import { basesOfPlan } from '../bases-of-plan';
import type { TimelessScene } from '../scene';
import { officeId } from '../bodies/whose-body';

/**
 * 建议研究限批: a line for the county office, which opens the form of a proposal for this area. Nothing is created by it: a
 * named person decides whether anything is proposed at all. Once under its key, and only where the plan itself names a
 * restriction: what one plan threatens is no rule of another.
 *
 * @param because why, in words, e.g. 2018年度考核不合格
 * @param basis what the rung rests on
 * @throws Error for a body that is no town: only an area can be restricted
 */
export async function suggestRestriction(
  { em, settings }: TimelessScene,
  about: {
    plan: Plan;
    town: Body;
    clause: Clause | null;
    today: string;
    key: string;
    because: string;
    basis: readonly string[];
  },
): Promise<void> {
  const { plan, town, clause, today, key, because, basis } = about;
  if (town.kind !== 'town') throw new Error(`${town.name} is no area that could be restricted`);
  if (!namesRestriction(basis, await basesOfPlan(em, settings, plan))) return;
  const facts = { planId: plan.id, clauseId: clause?.id, key, kind: 'restriction-suggested' as const, on: today };
  if (!(await recordOnce(em, { ...facts, bodyId: town.id, data: { area: town.name, reason: because } }))) return;
  const title = `请研究是否对${town.name}提出环评限批建议：${because}（由负责人决定，系统不自动提出）`;
  await notify(em, { ...facts, bodyIds: [await officeId({ em, settings })], title });
}
