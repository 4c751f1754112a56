import { Report, recordOnce } from '@app/persistence';
import { lockOne, type UseCase } from '../duban';
import { obligationScene } from './obligation-scene';
import { maySignReport, must } from '../policies';
import { submitWhenAllSigned } from './submit-report';

/** 会签: a joint responsible body signs the report that another one filed. @throws DubanError `not-permitted` */
export const signReport: UseCase<{ reportId: number }, { state: Report['state'] }> = async (scene, actor, input) => {
  const { em } = scene;
  const found = await lockOne(em, Report, input.reportId);
  const about = await obligationScene(scene, found.obligation.id);
  const report = await lockOne(em, Report, input.reportId); // again, behind the lock of the obligation
  must(
    maySignReport(actor, {
      state: about.obligation.state,
      ownerIds: about.ownerIds,
      signedIds: report.signatures.map((signature) => signature.bodyId),
      waiting: report.state === 'awaiting-signatures',
    }),
    { zh: '会签该报告', en: 'sign this report' },
  );
  report.signatures = [
    ...report.signatures,
    { bodyId: actor.bodyId!, body: actor.body!, by: actor.name, on: about.today },
  ];
  await recordOnce(em, {
    planId: about.plan.id,
    clauseId: about.clause.id,
    obligationId: about.obligation.id,
    bodyId: actor.bodyId,
    key: `${about.obligation.key}/r${report.round}/signed/${actor.bodyId}`,
    kind: 'report-signed',
    on: about.today,
    actor: actor.name,
  });
  await submitWhenAllSigned(scene, about, report);
  return { state: report.state };
};
