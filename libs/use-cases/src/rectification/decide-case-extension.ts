import { requireGrantable } from '@app/domain/clause';
import { withReason } from '../reason-in-line';
import { leaveTrace } from '../case/case-scene';
import { dayInPlan, NEW_DATE } from '../date-limits';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayDecideCaseExtension } from '../policies';
import type { Settings } from '../settings';
import { reasonOf } from '../text-limits';
import { planScene, type PlanScene } from './rectification-scene';

/**
 * 审批整改延期: the county office grants a later limit or refuses it with a reason. The original limit is kept; items of the
 * plan that ran to the old limit run to the new one, and the reminder moves with it.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing` when it is refused without a reason, `extension-not-later`,
 *   `extension-date-passed`, `date-too-late`
 */
export const decideCaseExtension: UseCase<
  { caseId: number; decision: 'grant' | 'refuse'; reason: string | null },
  { limitOn: string }
> = async (scene, actor, input) => {
  const about = await planScene(scene, input.caseId);
  const { file, today } = about;
  const { planFacts } = about;
  await mustBeFirst(
    scene,
    {
      now: mayDecideCaseExtension(actor, planFacts),
      before: mayDecideCaseExtension(actor, { ...planFacts, extensionPending: true }),
    },
    { zh: '审批整改延期', en: 'decide about the limit of this case' },
    { caseId: file.id, kinds: ['case-extension-granted', 'case-extension-refused'] },
  );
  const extension = about.extension!;
  const granted = input.decision === 'grant';
  const decisionReason = reasonOf(granted, input.reason, { zh: '不予同意的理由', en: 'reason for refusing' });
  const before = file.limitOn!;
  if (granted) grant(about, extension.newLimitOn, scene.settings);
  const state = granted ? 'granted' : 'refused';
  scene.em.assign(extension, { state, decisionReason, decidedBy: actor.name, decidedOn: today });
  await leaveTrace(scene, about, actor, {
    key: `extension-${extension.id}/${state}`,
    kind: `case-extension-${state}`,
    data: { reason: decisionReason, dueOn: file.limitOn, before },
    tell: [file.body.id],
    title: granted
      ? `整改延期已同意，期限为${file.limitOn}`
      : withReason('整改延期未获同意，请按原期限整改', decisionReason),
  });
  return { limitOn: file.limitOn! };
};

function grant(about: PlanScene, newLimitOn: string, settings: Settings): void {
  const { file, items, today } = about;
  const before = file.limitOn!;
  requireGrantable({ dueOn: before, extensions: file.extensions }, newLimitOn, today);
  dayInPlan(newLimitOn, about, settings, NEW_DATE); // it may have been asked for before dates were bounded
  for (const item of items) if (item.limitOn === before && item.state !== 'accepted') item.limitOn = newLimitOn;
  file.originalLimitOn ??= before;
  // A person set it, so no rule counts it anew.
  Object.assign(file, { limitOn: newLimitOn, limitFrom: null, limitRule: null, extensions: file.extensions + 1 });
}
