import { dateByRule, type DateRule } from '@app/domain/calendar';
import { requireExtendable } from '@app/domain/clause';
import { CaseExtension } from '@app/persistence';
import { leaveTrace } from '../case/case-scene';
import { dayInPlan, NEW_DATE } from '../date-limits';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayAskCaseExtension } from '../policies';
import { policyOf } from '../policy-of-plan';
import { requiredText } from '../text-limits';
import { officeId } from '../bodies/whose-body';
import { planScene } from './rectification-scene';

/**
 * 申请整改延期: the body under an order asks for a later limit, before the present one and with a reason, as often as the
 * ladders allow. While nobody has decided, the case does not fall short.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`, `invalid-date`, `asked-too-late`, `extensions-used-up`,
 *   `extension-not-later`, `date-too-late`
 */
export const requestCaseExtension: UseCase<
  { caseId: number; reason: string; newLimitOn: string },
  { extensionId: number; decideBy: string }
> = async (scene, actor, input) => {
  const { em, settings } = scene;
  const about = await planScene(scene, input.caseId);
  const { file, plan, today } = about;
  const { planFacts } = about;
  await mustBeFirst(
    scene,
    {
      now: mayAskCaseExtension(actor, planFacts),
      before: mayAskCaseExtension(actor, { ...planFacts, extensionPending: false }),
    },
    { zh: '申请整改延期', en: 'ask for a later limit of this case' },
    { caseId: file.id, kinds: ['case-extension-requested'] },
  );
  const reason = requiredText(input.reason, { zh: '延期理由', en: 'reason for the extension' });
  const newLimitOn = dayInPlan(input.newLimitOn, about, settings, NEW_DATE);
  const limitBefore = file.limitOn!;
  const { decideWorkingDays } = settings.accountability.changes;
  const { extensions } = policyOf(plan, settings).rectification;
  requireExtendable({ dueOn: limitBefore, extensions: file.extensions }, newLimitOn, today, {
    changes: { extensions },
  });
  const decideRule: DateRule = { kind: 'working-days', n: decideWorkingDays };
  const decideBy = dateByRule(settings.calendar, today, decideRule);
  const asked = { reason, limitBefore, newLimitOn, askedBy: actor.name, askedOn: today, decideBy, decideRule };
  const extension = em.create(CaseExtension, { caseFile: file, ...asked });
  await em.flush();
  await leaveTrace(scene, about, actor, {
    key: `extension-${extension.id}/asked`,
    kind: 'case-extension-requested',
    data: { reason, dueOn: newLimitOn, before: limitBefore, decideBy },
    tell: [await officeId(scene)],
    title: `请审批整改延期：${actor.body}申请延至${newLimitOn}`,
  });
  return { extensionId: extension.id, decideBy };
};
