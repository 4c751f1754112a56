import { afterMove, previousKey, reportableFrom } from '@app/domain/clause';
import { DubanError } from '@app/domain/errors';
import { notify } from '@app/notifications';
import { Body, Obligation, Report, recordOnce, wake } from '@app/persistence';
import type { Actor } from '../actor';
import type { Scene, UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { fieldsOfReport, type FilledField } from './fields-of-report';
import { recordMeasurements, type MeasuredInput } from './record-measurements';
import { checkEvidence, keepEvidence, type EvidenceInput } from '../evidence/keep-evidence';
import { refreshLights } from '../lights';
import { obligationScene, reviewerIds, type ObligationScene } from './obligation-scene';
import { clauseProcess } from '../clause-process';
import { maySubmitReport } from '../policies';
import { requireFiling } from './require-filing';
import { requireRegisters } from '../sheets/require-registers';
import { requiredText } from '../text-limits';
import { waitsForRelease } from '../bodies/release';

/** The obligation, where somebody may report on it. @throws DubanError `not-permitted`, `already-done`, `not-found` */
export async function mustSubmitReport(scene: Scene, actor: Actor, obligationId: number): Promise<ObligationScene> {
  const about = await obligationScene(scene, obligationId);
  const pending = await scene.em.findOne(Report, { obligation: about.obligation.id, round: about.obligation.round });
  const { obligation, ownerIds } = about;
  await mustBeFirst(
    scene,
    {
      now: maySubmitReport(actor, { state: obligation.state, ownerIds, reportPending: pending !== null }),
      before: maySubmitReport(actor, { state: 'open', ownerIds, reportPending: false }),
    },
    { zh: '报送该任务', en: 'file a report on this obligation' },
    {
      ...{ obligationId: obligation.id, keyBegins: `${obligation.key}/r${obligation.round}/` },
      // What its head has not released is told to nobody outside the body.
      kinds: [
        ...(pending?.body.id === actor.bodyId ? (['report-filled-in'] as const) : []),
        ...(['report-filed', 'closed-not-done', 'closed-not-applicable'] as const),
      ],
    },
  );
  return about;
}

/**
 * 报送: an owner files the report on an obligation, with evidence. A joint report is submitted when every responsible
 * body has signed, and where a body wants it, when its head has released it; until then its clock keeps running.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `evidence-too-large`, `evidence-kind`, `target-unknown`, `register-not-filed`,
 * `period-not-begun`, `filing-missing`, `text-too-long`, `invalid-date`, `record-date-ahead`
 */
export const submitReport: UseCase<
  { obligationId: number; text: string; evidence: EvidenceInput[]; measured?: MeasuredInput[]; fields?: FilledField[] },
  { reportId: number; state: Report['state'] }
> = async (scene, actor, input) => {
  const { em } = scene;
  const about = await mustSubmitReport(scene, actor, input.obligationId);
  await requireBegun(em, about);
  const text = requiredText(input.text, { zh: '报告内容', en: 'text of the report' });
  checkEvidence(input.evidence);
  await requireRegisters(em, about.obligation.id);
  await requireFiling(em, about);
  const inside = await waitsForRelease(scene, actor);
  const report = em.create(Report, {
    obligation: about.obligation,
    round: about.obligation.round,
    body: em.getReference(Body, actor.bodyId!),
    text,
    ...fieldsOfReport(input.fields ?? [], about.today),
    state: inside ? 'awaiting-release' : 'awaiting-signatures',
    signatures: inside ? [] : [{ bodyId: actor.bodyId!, body: actor.body!, by: actor.name, on: about.today }],
    filedBy: actor.name,
    filedOn: about.today,
  });
  keepEvidence(scene, { report }, input.evidence);
  const measured = input.measured ?? [];
  await recordMeasurements(scene, report, about.clause, measured);
  await em.flush();
  await recordOnce(em, {
    planId: about.plan.id,
    clauseId: about.clause.id,
    obligationId: about.obligation.id,
    bodyId: actor.bodyId,
    key: `${about.obligation.key}/r${report.round}/${inside ? 'filled-in' : 'filed'}`,
    kind: inside ? 'report-filled-in' : 'report-filed',
    on: about.today,
    actor: actor.name,
    data: { evidence: input.evidence.length, measured },
  });
  if (!inside) await submitWhenAllSigned(scene, about, report);
  return { reportId: report.id, state: report.state };
};

/** What speaks of a period waits until that has begun, see {@link reportableFrom}. @throws DubanError `period-not-begun` */
async function requireBegun(em: Scene['em'], { obligation, today }: ObligationScene): Promise<void> {
  const { kind, key } = obligation;
  const before = kind === 'recurring' ? previousKey(key) : null;
  const previous = before && (await em.findOne(Obligation, { key: before }));
  const from = reportableFrom({ kind, key, previousDueOn: previous ? previous.originalDueOn : null });
  if (from === null || from <= today) return;
  throw new DubanError(
    'period-not-begun',
    {
      zh: `该任务所属的期间从${from}开始，现在还不能报送，请到期后再报。`,
      en: `The period of this obligation begins on ${from}: report on it from then on.`,
    },
    { from },
  );
}

/** Once every responsible body has signed, the report goes to whoever checks it. */
export async function submitWhenAllSigned(scene: Scene, about: ObligationScene, report: Report): Promise<void> {
  const { em } = scene;
  const { obligation, clause, plan, today } = about;
  const signed = new Set(report.signatures.map((signature) => signature.bodyId));
  if (!about.ownerIds.every((id) => signed.has(id))) {
    await notify(em, {
      key: `${obligation.key}/r${report.round}/sign`,
      planId: plan.id,
      bodyIds: about.ownerIds.filter((id) => !signed.has(id)),
      kind: 'signature-request',
      title: `请会签：第${clause.number}条 ${obligation.title}`,
      on: today,
      clauseId: clause.id,
      obligationId: obligation.id,
    });
    return;
  }
  obligation.state = afterMove(obligation.state, 'submit');
  obligation.submittedOn = today;
  if (today > obligation.dueOn) obligation.wasLate = true;
  report.state = 'submitted';
  report.submittedOn = today;
  await recordOnce(em, {
    planId: plan.id,
    clauseId: clause.id,
    obligationId: obligation.id,
    bodyId: report.body.id,
    key: `${obligation.key}/r${report.round}/submitted`,
    kind: 'report-submitted',
    on: today,
    actor: report.filedBy,
    data: { late: today > obligation.dueOn },
  });
  await notify(em, {
    key: `${obligation.key}/r${report.round}/review`,
    planId: plan.id,
    bodyIds: await reviewerIds(scene, about),
    kind: 'review-request',
    title: `请审核：第${clause.number}条 ${obligation.title}`,
    on: today,
    clauseId: clause.id,
    obligationId: obligation.id,
  });
  await refreshLights(em, clause, today);
  await wake(em, [clauseProcess(plan, clause)]);
}
