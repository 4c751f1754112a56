import { Report, recordOnce } from '@app/persistence';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { obligationScene } from './obligation-scene';
import { maySignReport } from '../policies';
import { submitWhenAllSigned } from './submit-report';
import { waitsForRelease } from '../bodies/release';

/**
 * 会签: a joint responsible body signs the report that another one filed; where its head releases what it reports, the head does.
 *
 * @throws DubanError `not-permitted`, `already-done`
 */
export const signReport: UseCase<{ reportId: number }, { state: Report['state'] }> = async (scene, actor, input) => {
  const { em } = scene;
  const found = await lockOne(em, Report, input.reportId);
  const about = await obligationScene(scene, found.obligation.id);
  const report = await lockOne(em, Report, input.reportId); // again, behind the lock of the obligation
  const { obligation, ownerIds } = about;
  const forHead = await waitsForRelease(scene, actor);
  const facts = { state: obligation.state, ownerIds, headSignIds: forHead ? [actor.bodyId!] : [] };
  await mustBeFirst(
    scene,
    {
      now: maySignReport(actor, {
        ...facts,
        signedIds: report.signatures.map((signature) => signature.bodyId),
        waiting: report.state === 'awaiting-signatures',
      }),
      before: maySignReport(actor, { ...facts, signedIds: [], waiting: true }),
    },
    forHead
      ? {
          zh: '会签该报告（本单位的报送须经主要负责人审定，由主要负责人会签）',
          en: 'sign this report: the head of your body does',
        }
      : { zh: '会签该报告', en: 'sign this report' },
    { kinds: ['report-signed'], key: `${obligation.key}/r${report.round}/signed/${actor.bodyId}` },
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
