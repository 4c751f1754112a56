import { afterMove } from '@app/domain/clause';
import { Report } from '@app/persistence';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { obligationScene, reviewerIds } from './obligation-scene';
import { leaveObligationTrace } from './obligation-trace';
import { mayWithdrawReport } from '../policies';

/** Filled in or filed, and nobody has checked it yet. */
export const isUnchecked = (state: Report['state']): boolean =>
  state === 'submitted' || state === 'awaiting-signatures' || state === 'awaiting-release';

/**
 * 撤回: the body that filed a report takes it back before anybody has checked it. What was filed stays in the record; the
 * obligation is open again under the date it had, on the same climb of its ladder, and what was late stays late.
 *
 * @throws DubanError `not-permitted`, `already-done`
 */
export const withdrawReport: UseCase<{ reportId: number }, { state: Report['state'] }> = async (
  scene,
  actor,
  input,
) => {
  const { em } = scene;
  const found = await lockOne(em, Report, input.reportId);
  const about = await obligationScene(scene, found.obligation.id);
  const report = await lockOne(em, Report, input.reportId); // again, behind the lock of the obligation
  const { obligation } = about;
  await em.populate(report, ['body']);
  const filed = { state: obligation.state, ownerIds: about.ownerIds, filedBy: (report.body as { name: string }).name };
  await mustBeFirst(
    scene,
    {
      now: mayWithdrawReport(actor, { ...filed, unchecked: isUnchecked(report.state) }),
      before: mayWithdrawReport(actor, { ...filed, unchecked: true }),
    },
    { zh: '撤回该报告', en: 'withdraw this report' },
    {
      ...{ obligationId: obligation.id, keyBegins: `${obligation.key}/r${report.round}/` },
      kinds: ['report-withdrawn', 'report-handed-back', 'report-accepted', 'report-returned'],
    },
  );
  const released = report.state !== 'awaiting-release';
  // A report that others have yet to sign has not come to whoever checks it.
  const reviewers = report.state === 'submitted' ? await reviewerIds(scene, about) : [];
  if (report.state === 'submitted') obligation.state = afterMove(obligation.state, 'withdraw');
  report.state = 'withdrawn';
  obligation.submittedOn = null;
  obligation.round += 1; // the next report is another one
  await leaveObligationTrace(scene, about, actor, {
    key: `r${report.round}/withdrawn`,
    kind: 'report-withdrawn',
    // Of what its head never released nobody outside the body knows.
    tell: released ? [...new Set([...about.ownerIds, ...reviewers])].filter((id) => id !== actor.bodyId) : [],
    title: '报送已撤回',
  });
  return { state: report.state };
};
