import { dateByRule } from '@app/domain/calendar';
import { afterMove } from '@app/domain/clause';
import { notify } from '@app/notifications';
import { Body, CaseFile, Report, recordOnce, wake } from '@app/persistence';
import { caseWorkflowId } from '@app/workflows';
import { lockOne, type UseCase } from './duban';
import { clauseProcess, obligationScene, refreshLights } from './obligation-scene';
import { mayReviewReport, must } from './policies';
import { requiredText } from './text-limits';

export type Decision = 'accept' | 'return';

/**
 * 审核 / 退回: a body other than the owner accepts a report or sends it back with a reason. What is sent back gets a
 * new limit in working days, and a new round of the ladder.
 *
 * @throws DubanError `not-permitted`, `text-missing` when it is sent back without a reason
 */
export const reviewReport: UseCase<
  { reportId: number; decision: Decision; reason: string | null },
  { state: Report['state'] }
> = async (scene, actor, input) => {
  const { em, settings } = scene;
  const found = await lockOne(em, Report, input.reportId);
  const about = await obligationScene(scene, found.obligation.id);
  const report = await lockOne(em, Report, input.reportId); // again, behind the lock of the obligation
  const { obligation, clause, plan, today } = about;
  must(
    report.state === 'submitted' &&
      mayReviewReport(actor, { state: obligation.state, ownerIds: about.ownerIds, reviewer: about.reviewer }),
    { zh: '审核该报告', en: 'review this report' },
  );
  const reason =
    input.decision === 'return'
      ? requiredText(input.reason ?? '', { zh: '退回理由', en: 'reason for sending it back' })
      : input.reason;
  report.state = input.decision === 'accept' ? 'accepted' : 'returned';
  report.reviewedBy = actor.name;
  report.reviewedByBody = em.getReference(Body, actor.bodyId!);
  report.reviewedOn = today;
  report.reviewReason = reason;
  obligation.state = afterMove(obligation.state, input.decision);
  if (input.decision === 'accept') {
    obligation.closedOn = today;
  } else {
    obligation.submittedOn = null;
    obligation.round += 1;
    const rule = { kind: 'working-days' as const, n: settings.escalation.returnWorkingDays };
    const newLimit = dateByRule(settings.calendar, today, rule);
    if (newLimit > obligation.dueOn) em.assign(obligation, { dueOn: newLimit, dueFrom: today, dueRule: rule });
  }
  await recordOnce(em, {
    planId: plan.id,
    clauseId: clause.id,
    obligationId: obligation.id,
    bodyId: report.body.id,
    key: `${obligation.key}/r${report.round}/reviewed`,
    kind: input.decision === 'accept' ? 'report-accepted' : 'report-returned',
    on: today,
    actor: actor.name,
    data: { reason, dueOn: obligation.dueOn, submittedOn: report.submittedOn },
  });
  await notify(em, {
    key: `${obligation.key}/r${report.round}/reviewed`,
    planId: plan.id,
    bodyIds: about.ownerIds,
    kind: input.decision === 'accept' ? 'accepted' : 'returned',
    title: `${input.decision === 'accept' ? '审核通过' : '退回重报'}：第${clause.number}条 ${obligation.title}`,
    on: today,
    clauseId: clause.id,
    obligationId: obligation.id,
  });
  await refreshLights(em, clause, today);
  const cases = await em.find(CaseFile, { obligation: obligation.id, closedOn: null });
  await wake(em, [clauseProcess(plan, clause), ...cases.map((file) => caseWorkflowId(plan.id, file.kind, file.id))]);
  return { state: report.state };
};
