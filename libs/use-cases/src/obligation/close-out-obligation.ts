import { afterMove, isClosed } from '@app/domain/clause';
import { ChangeRequest, Report } from '@app/persistence';
import type { Actor } from '../actor';
import type { Scene, UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { obligationScene, type ObligationScene } from './obligation-scene';
import { leaveObligationTrace } from './obligation-trace';
import { mayCloseOut } from '../policies';
import { requiredText } from '../text-limits';

/**
 * 销号（未完成、不再适用）: the body that checks closes an obligation without a report it could accept, with a reason.
 * Closing as done is accepting a report (`review-report.ts`). A report that waits is sent back with the same reason.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`
 */
export const closeOutObligation: UseCase<
  { obligationId: number; outcome: 'not-done' | 'not-applicable'; reason: string },
  { state: string }
> = async (scene, actor, input) => {
  const about = await obligationScene(scene, input.obligationId);
  const { facts, obligation, today } = about;
  await mustBeFirst(
    scene,
    {
      now: mayCloseOut(actor, facts, input.outcome),
      before: isClosed(facts.state) && mayCloseOut(actor, { ...facts, state: 'open' }, input.outcome),
    },
    { zh: '将该任务销号', en: 'close out this obligation' },
    { obligationId: obligation.id, kinds: ['closed-not-done', 'closed-not-applicable', 'report-accepted'] },
  );
  const reason = requiredText(input.reason, { zh: '销号理由', en: 'reason for closing it out' });
  await settleReport(scene, about, actor, reason);
  obligation.state = afterMove(obligation.state, input.outcome);
  obligation.closedOn = today;
  obligation.suspendedOn = null;
  await lapseRequests(scene, obligation.id);
  await leaveObligationTrace(scene, about, actor, {
    key: `r${obligation.round}/closed-out`,
    kind: `closed-${input.outcome}`,
    data: { reason },
    tell: about.ownerIds,
    title: input.outcome === 'not-done' ? '按未完成销号' : '不再适用，销号',
  });
  return { state: obligation.state };
};

async function settleReport(scene: Scene, { obligation, today }: ObligationScene, actor: Actor, reason: string) {
  const waiting: Report['state'][] = ['submitted', 'awaiting-signatures', 'awaiting-release'];
  const report = await scene.em.findOne(Report, { obligation: obligation.id, state: { $in: waiting } });
  if (!report) return;
  scene.em.assign(report, {
    state: 'returned',
    reviewedBy: actor.name,
    reviewedByBody: actor.bodyId,
    reviewedOn: today,
    reviewReason: reason,
  });
}

/** What is closed needs no decision any more: requests that wait lapse. */
export async function lapseRequests({ em }: Pick<Scene, 'em'>, obligationId: number): Promise<void> {
  await em.nativeUpdate(ChangeRequest, { obligation: obligationId, state: 'pending' }, { state: 'lapsed' });
}
