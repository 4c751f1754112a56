import { draftRestriction as draftedRule, requirePeriod } from '@app/domain/escalation';
import { DubanError } from '@app/domain/errors';
import { Body, Plan, Restriction, startProcesses } from '@app/persistence';
import { restrictionWorkflowId } from '@app/workflows';
import { lockOne } from '../rows';
import type { Scene, UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayDraftRestriction, must } from '../policies';
import { requiredName, requiredText } from '../text-limits';
import { leaveRestrictionTrace } from './restriction-scene';

export interface RestrictionInput {
  planId: number;
  area: { kind: string; name: string };
  situation: string;
  scope: string;
  /** How long the county suggests; the authority decides. */
  months: number;
  requirements: string;
  supervision: string;
}

/**
 * 拟提限批建议: for an area, never for a body. It restricts nothing; its workflow drafts the letter to the competent
 * authority, which a named person signs (区域限批管理办法 arts. 3, 8).
 *
 * @throws DubanError `not-permitted`, `restriction-needs-area`, `restriction-open`, `restriction-period`,
 * `plan-not-confirmed`, `text-missing`, `text-too-long`, `not-found`
 */
export const draftRestriction: UseCase<RestrictionInput, { restrictionId: number }> = async (scene, actor, input) => {
  must(mayDraftRestriction(actor), { zh: '拟提限批建议', en: 'draft a proposal to restrict approvals' });
  const { em, now } = scene;
  const plan = await lockOne(em, Plan, input.planId); // two drafts for one area come one after the other
  if (plan.state !== 'running') throw notConfirmed();
  const name = requiredName(input.area.name, { zh: '区域名称', en: 'name of the area' });
  const { area } = draftedRule({ kind: await kindOf(scene, input.area.kind, name), name });
  await requireNoneOpen(scene, plan.id, name);
  requirePeriod(input.months);
  const today = planToday(plan, now);
  const row = em.create(Restriction, {
    plan,
    areaKind: area.kind,
    areaName: area.name,
    situation: requiredText(input.situation, { zh: '有关情形', en: 'situation' }),
    scope: requiredText(input.scope, { zh: '暂停审批的范围', en: 'scope' }),
    months: input.months,
    requirements: requiredText(input.requirements, { zh: '整改要求', en: 'requirements' }),
    supervision: requiredText(input.supervision, { zh: '监督要求', en: 'supervision' }),
    draftedBy: actor.name,
    draftedOn: today,
  });
  await em.flush();
  await leaveRestrictionTrace(scene, { row, plan, today }, actor, {
    key: 'drafted',
    kind: 'restriction-drafted',
    title: `拟提请限批：${name}`,
  });
  const workflowId = restrictionWorkflowId(plan.id, row.id);
  await startProcesses(em, [{ workflowId, planId: plan.id, kind: 'restriction', subjectId: row.id }]);
  return { restrictionId: row.id };
};

/** What a name stands for: a body of the directory is what it is there, whatever the form says. */
async function kindOf({ em }: Scene, said: string, name: string): Promise<string> {
  const body = await em.findOne(Body, { $or: [{ name }, { fullName: name }] });
  return body && body.kind !== 'town' ? body.kind : said;
}

async function requireNoneOpen({ em }: Scene, planId: number, areaName: string): Promise<void> {
  const open = await em.count(Restriction, { plan: planId, areaName, state: ['drafted', 'proposed', 'decided'] });
  if (open === 0) return;
  throw new DubanError(
    'restriction-open',
    {
      zh: `“${areaName}”已有未了结的限批事项，请在该事项中继续办理。`,
      en: `There is an open restriction for "${areaName}" already. Go on with that one.`,
    },
    { areaName },
  );
}

const notConfirmed = () =>
  new DubanError('plan-not-confirmed', {
    zh: '方案尚未确认，请先确认方案，再提出限批建议。',
    en: 'The plan is not confirmed. Confirm it first, then propose a restriction.',
  });
