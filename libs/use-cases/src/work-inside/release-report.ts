import type { AcceptOrReturn } from '@app/domain/vocabulary';
import { recordAll, Report } from '@app/persistence';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { obligationScene } from '../obligation/obligation-scene';
import { leaveObligationTrace } from '../obligation/obligation-trace';
import { mayReleaseReport } from '../policies';
import { submitWhenAllSigned } from '../obligation/submit-report';
import { requiredText } from '../text-limits';

const LONGEST_REASON = 2000;

/**
 * 审定报送: the head of a body releases what somebody of it has filled in, and so signs it for the body; or gives it back with
 * a reason. What was filled in stays in the record; nobody outside the body was asked for anything, and the obligation goes on
 * under its date.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`, `text-too-long`
 */
export const releaseReport: UseCase<
  { reportId: number; decision: AcceptOrReturn; reason: string | null },
  { state: Report['state'] }
> = async (scene, actor, { reportId, decision, reason }) => {
  const { em } = scene;
  const found = await lockOne(em, Report, reportId);
  const about = await obligationScene(scene, found.obligation.id);
  const report = await lockOne(em, Report, reportId); // again, behind the lock of the obligation
  const { obligation, ownerIds, today } = about;
  const filed = { ownerIds, filedById: report.body.id };
  await mustBeFirst(
    scene,
    {
      now: mayReleaseReport(actor, {
        ...{ ...filed, state: obligation.state },
        waiting: report.state === 'awaiting-release',
      }),
      before: mayReleaseReport(actor, { ...filed, state: 'open', waiting: true }),
    },
    { zh: '审定本单位的报送', en: 'release a report of your body' },
    {
      ...{ obligationId: obligation.id, keyBegins: `${obligation.key}/r${report.round}/` },
      kinds: ['report-released', 'report-handed-back', 'report-withdrawn'],
    },
  );
  if (decision === 'return') {
    const why = requiredText(reason ?? '', { zh: '退回理由', en: 'reason for giving it back' }, LONGEST_REASON);
    report.state = 'handed-back';
    Object.assign(report, { reviewedBy: actor.name, reviewedOn: today, reviewReason: why });
    obligation.round += 1; // the next report is another one
    await leaveObligationTrace(scene, about, actor, {
      key: `r${report.round}/handed-back`,
      kind: 'report-handed-back',
      tell: [report.body.id],
      title: '负责人退回修改',
      reason: why,
    });
    return { state: report.state };
  }
  report.state = 'awaiting-signatures';
  report.signatures = [{ bodyId: actor.bodyId!, body: actor.body!, by: actor.name, on: today }];
  await em.flush();
  const ids = { planId: about.plan.id, clauseId: about.clause.id, obligationId: obligation.id, bodyId: actor.bodyId };
  const key = `${obligation.key}/r${report.round}`;
  await recordAll(em, [
    { ...ids, key: `${key}/released`, kind: 'report-released', on: today, actor: actor.name },
    { ...ids, key: `${key}/filed`, kind: 'report-filed', on: today, actor: report.filedBy },
  ]);
  await submitWhenAllSigned(scene, about, report);
  return { state: report.state };
};
