import { afterCaseMove, RELIEFS } from '@app/domain/escalation';
import { caseName, caseScene, leaveTrace } from './case-scene';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayDecideClosing } from '../policies';
import { reasonOf } from '../text-limits';
import { everybodyTold } from '../way-down/everybody-told';
import { RELIEF_WORDS } from '../way-down/relief-words';

/** How a case ends that nobody accepted and nobody gave up, and that it goes on. */
const DECIDED = ['case-goes-on', 'case-revoked', ...RELIEFS.map((relief) => `case-${relief}` as const)] as const;

/**
 * 解除: what an order demanded was met, no longer applies, or has another date. A named person of the county office lifts
 * the order, or decides with a reason that it goes on. Everybody who was told of it is told.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing` when it goes on without a reason
 */
export const decideClosing: UseCase<
  { caseId: number; decision: 'close' | 'go-on'; reason: string | null },
  { state: string }
> = async (scene, actor, input) => {
  const about = await caseScene(scene, input.caseId);
  const { file, plan, today } = about;
  const before = { ...about.facts, state: 'running', closingProposed: true } as const;
  await mustBeFirst(
    scene,
    { now: mayDecideClosing(actor, about.facts), before: file.relief != null && mayDecideClosing(actor, before) },
    { zh: '决定解除该事项', en: 'decide whether this case ends' },
    { caseId: file.id, kinds: DECIDED },
  );
  const relief = file.relief!;
  const closes = input.decision === 'close';
  const reason = reasonOf(closes, input.reason, { zh: '继续整改的理由', en: 'reason for going on' });
  if (closes) {
    file.state = afterCaseMove(file.state, 'accept');
    scene.em.assign(file, { outcome: relief, closedOn: today });
  } else {
    file.reliefRefusedOn = today;
  }
  const told = closes ? await everybodyTold(scene.em, plan.id, file.key) : [];
  await leaveTrace(scene, about, actor, {
    key: `${closes ? 'lifted' : 'goes-on'}-${file.reliefOn}`,
    kind: closes ? `case-${relief}` : 'case-goes-on',
    data: { outcome: file.outcome, reason },
    tell: [...new Set([...told, file.body.id])],
    title: closes ? `${caseName(file)}已解除：${RELIEF_WORDS[relief]}` : `${caseName(file)}继续进行，请按原要求办理`,
  });
  return { state: file.state };
};
