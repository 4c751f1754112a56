import type { EntityManager } from '@mikro-orm/postgresql';
import { planLiesWithBody, rectificationPlanDue } from '@app/domain/escalation';
import { CaseFile, RectificationPlan, wake, type Plan } from '@app/persistence';
import { caseWorkflowId } from '@app/workflows';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';

/**
 * With the order out, its addressee is asked for a rectification plan by a date of its own, where the policy asks for one.
 * The office that would check the plan is not asked for any.
 *
 * @param issuedOn the date of the order
 */
export async function askForRectificationPlan(
  em: EntityManager,
  settings: Settings,
  { file, plan, body, issuedOn }: { file: CaseFile; plan: Plan; body: { name: string }; issuedOn: string },
): Promise<void> {
  if (file.kind !== 'rectification' || body.name === settings.directory.countyOffice) return;
  const due = dueOf(file, plan, { issuedOn, receivedOn: null }, settings);
  if (due) em.create(RectificationPlan, { caseFile: file, dueOn: due.on, dueFrom: due.from, dueRule: due.rule });
}

/** The receipt of the order moves the date of a plan that is still awaited: from then on its days are counted. */
export async function countPlanFromReceipt(
  em: EntityManager,
  settings: Settings,
  { caseId, plan, issuedOn, receivedOn }: { caseId: number; plan: Plan; issuedOn: string; receivedOn: string },
): Promise<void> {
  const asked = await em.findOne(RectificationPlan, { caseFile: caseId });
  if (!asked || !planLiesWithBody(asked.state) || asked.returns > 0) return;
  const file = await em.findOneOrFail(CaseFile, caseId);
  const due = dueOf(file, plan, { issuedOn, receivedOn }, settings);
  if (!due) return;
  em.assign(asked, { dueOn: due.on, dueFrom: due.from, dueRule: due.rule });
  await wake(em, [caseWorkflowId(plan.id, file.kind, caseId)]);
}

function dueOf(file: CaseFile, plan: Plan, when: { issuedOn: string; receivedOn: string | null }, settings: Settings) {
  const { limitOn, limitFrom, limitRule } = file;
  if (!limitOn) return null;
  const limit = { on: limitOn, from: limitFrom ?? null, rule: limitRule ?? null };
  return rectificationPlanDue({ ...when, limit }, policyOf(plan, settings), settings.calendar);
}
