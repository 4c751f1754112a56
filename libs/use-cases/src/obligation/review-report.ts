import { afterMove } from '@app/domain/clause';
import type { AcceptOrReturn } from '@app/domain/vocabulary';
import { Body, Report } from '@app/persistence';
import { beginRound } from './begin-round';
import { lapseRequests } from './close-out-obligation';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { obligationScene } from './obligation-scene';
import { leaveObligationTrace } from './obligation-trace';
import { mayReviewReport } from '../policies';
import { settingsOf } from '../policy-of-plan';
import { reasonOf } from '../text-limits';

/**
 * 审核 / 退回: a body other than the owner accepts a report or sends it back with a reason. What is sent back gets a
 * new limit in working days, and a new round of the ladder.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing` when it is sent back without a reason
 */
export const reviewReport: UseCase<
  { reportId: number; decision: AcceptOrReturn; reason: string | null },
  { state: Report['state'] }
> = async (scene, actor, input) => {
  const { em, settings } = scene;
  const found = await lockOne(em, Report, input.reportId);
  const about = await obligationScene(scene, found.obligation.id);
  const report = await lockOne(em, Report, input.reportId); // again, behind the lock of the obligation
  const { obligation, today } = about;
  await mustBeFirst(
    scene,
    {
      now: report.state === 'submitted' && mayReviewReport(actor, about.facts),
      before: mayReviewReport(actor, { ...about.facts, state: 'submitted' }),
    },
    { zh: '审核该报告', en: 'review this report' },
    {
      ...{ obligationId: obligation.id, keyBegins: `${obligation.key}/r${report.round}/` },
      kinds: ['report-accepted', 'report-returned', 'report-withdrawn', 'closed-not-done', 'closed-not-applicable'],
    },
  );
  const accepted = input.decision === 'accept';
  const reason = reasonOf(accepted, input.reason, { zh: '退回理由', en: 'reason for sending it back' });
  report.state = accepted ? 'accepted' : 'returned';
  report.reviewedBy = actor.name;
  report.reviewedByBody = em.getReference(Body, actor.bodyId!);
  report.reviewedOn = today;
  report.reviewReason = reason;
  obligation.state = afterMove(obligation.state, input.decision);
  if (accepted) {
    obligation.closedOn = today;
    await lapseRequests(scene, obligation.id);
  } else {
    beginRound(obligation, today, settingsOf(about.plan, settings));
  }
  await leaveObligationTrace(scene, about, actor, {
    key: `r${report.round}/reviewed`,
    kind: accepted ? 'report-accepted' : 'report-returned',
    data: { reason, dueOn: obligation.dueOn, submittedOn: report.submittedOn },
    bodyId: report.body.id,
    tell: about.ownerIds,
    title: accepted ? '审核通过' : '退回重报',
    reason: accepted ? null : reason,
  });
  return { state: report.state };
};
