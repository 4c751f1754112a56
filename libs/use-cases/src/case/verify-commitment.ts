import type { AcceptOrReturn } from '@app/domain/vocabulary';
import { afterItemMove, verdictOf } from '@app/domain/escalation';
import { Commitment } from '@app/persistence';
import { caseScene, leaveTrace } from './case-scene';
import { findRow, lockOne } from '../rows';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayVerifyCommitment } from '../policies';
import { decideCase } from './review-case';
import { reasonOf } from '../text-limits';

/**
 * 核查承诺: the county office verifies one point of an interview after the other. With the last one the case is accepted, or goes
 * back to the body with what it did not keep.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing` when it is not kept and nobody says why
 */
export const verifyCommitment: UseCase<
  { commitmentId: number; decision: AcceptOrReturn; reason: string | null },
  { state: string }
> = async (scene, actor, input) => {
  const { em } = scene;
  const { caseFile } = await findRow(em, Commitment, input.commitmentId);
  const about = await caseScene(scene, caseFile.id);
  const commitment = await lockOne(em, Commitment, input.commitmentId);
  const before = { ...about.facts, state: 'reported', commitment: 'reported' } as const;
  await mustBeFirst(
    scene,
    {
      now: mayVerifyCommitment(actor, { ...about.facts, commitment: commitment.state }),
      before: mayVerifyCommitment(actor, before),
    },
    { zh: '核查该项承诺', en: 'verify this commitment' },
    {
      ...{ caseId: about.file.id, keyBegins: `${about.file.key}/commitment-${commitment.nth}/` },
      kinds: ['commitment-kept', 'commitment-not-kept'],
    },
  );
  const kept = input.decision === 'accept';
  const reviewReason = reasonOf(kept, input.reason, { zh: '未落实的理由', en: 'reason why it is not kept' });
  const returns = commitment.returns + (kept ? 0 : 1);
  const state = afterItemMove(commitment.state, input.decision);
  em.assign(commitment, { state, returns, reviewedBy: actor.name, reviewedOn: about.today, reviewReason });
  await leaveTrace(scene, about, actor, {
    key: `commitment-${commitment.nth}/${kept ? 'kept' : `not-kept-${returns}`}`,
    kind: kept ? 'commitment-kept' : 'commitment-not-kept',
    data: { nth: commitment.nth, title: commitment.text, reason: reviewReason },
    tell: [...new Set([about.file.body.id, commitment.body.id])],
    title: `约谈承诺第${commitment.nth}项${kept ? '已落实' : '未落实，请继续落实'}`,
  });
  const all = await em.find(Commitment, { caseFile: caseFile.id }, { orderBy: { nth: 1 } });
  const verdict = verdictOf(all.map((one) => one.state));
  if (verdict === null) return { state: about.file.state };
  const open = all.filter((one) => one.state === 'open').map(({ nth }) => nth);
  const reason = verdict === 'accept' ? null : `第${open.join('、')}项承诺未落实`;
  return decideCase(scene, about, actor, verdict, reason);
};
