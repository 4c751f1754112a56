import type { AcceptOrReturn } from '@app/domain/vocabulary';
import { afterCaseMove, requireNoCommitments } from '@app/domain/escalation';
import { Commitment } from '@app/persistence';
import { withReason } from '../reason-in-line';
import type { Actor } from '../actor';
import { caseName, caseScene, leaveTrace, type CaseScene } from './case-scene';
import type { Scene, UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayReviewCase } from '../policies';
import { reasonOf } from '../text-limits';

/**
 * 验收: somebody other than the body itself accepts what was rectified, or sends it back with a reason
 * (谁验收、谁负责). The limit of the order does not move.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`, `commitments-one-by-one` where an interview was agreed on points
 */
export const reviewCase: UseCase<
  { caseId: number; decision: AcceptOrReturn; reason: string | null },
  { state: string }
> = async (scene, actor, input) => {
  const about = await caseScene(scene, input.caseId);
  await mustBeFirst(
    scene,
    { now: mayReviewCase(actor, about.facts), before: mayReviewCase(actor, { ...about.facts, state: 'reported' }) },
    { zh: '验收该事项', en: 'review this case' },
    { caseId: about.file.id, kinds: ['case-accepted', 'case-returned'] },
  );
  requireNoCommitments(await scene.em.find(Commitment, { caseFile: about.file.id }));
  const { decision } = input;
  const reason = reasonOf(decision === 'accept', input.reason, { zh: '退回理由', en: 'reason for sending it back' });
  return decideCase(scene, about, actor, decision, reason);
};

/** Accepts the report on a case, which closes it, or sends it back. */
export async function decideCase(
  scene: Scene,
  about: CaseScene,
  actor: Actor,
  decision: AcceptOrReturn,
  reason: string | null,
): Promise<{ state: string }> {
  const { file, today } = about;
  const accepted = decision === 'accept';
  file.reviewReason = reason;
  file.state = afterCaseMove(file.state, decision);
  if (accepted) {
    file.outcome = 'accepted';
    file.closedOn = today;
  } else {
    file.returns += 1;
  }
  await leaveTrace(scene, about, actor, {
    key: accepted ? 'accepted' : `returned-${file.returns}`,
    kind: accepted ? 'case-accepted' : 'case-returned',
    data: { reason: file.reviewReason },
    tell: [file.body.id],
    title: withReason(`${caseName(file)}${accepted ? '验收通过' : '未通过验收，请继续整改'}`, accepted ? null : reason),
  });
  return { state: file.state };
}
