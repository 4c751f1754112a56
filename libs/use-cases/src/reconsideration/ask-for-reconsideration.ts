import { CONCLUSIONS, decideBy, requireStillOpen } from '@app/domain/escalation';
import {
  Assessment,
  AssessmentScore,
  Body,
  OfficialDocument,
  Plan,
  Reconsideration,
  startProcesses,
} from '@app/persistence';
import { reconsiderationWorkflowId } from '@app/workflows';
import type { Actor } from '../actor';
import { doneBefore } from '../done-before';
import { lockOne } from '../rows';
import type { Scene, UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayAskForReconsideration, must } from '../policies';
import { requiredText } from '../text-limits';
import { deciderBody, leaveReconsiderationTrace, reconsiderationScene } from './reconsideration-scene';

const WHAT = { zh: '对该结论申请复核', en: 'ask for a reconsideration of this' };

/** What somebody does not accept, with who it was said to and since when it is known there. */
interface Conclusion {
  plan: Plan;
  body: Body;
  document: OfficialDocument | null;
  assessment: Assessment | null;
  receivedOn: string | null;
  /** It demands something and is out. */
  conclusion: boolean;
}

const ASKED = { zh: '本单位已申请复核', en: 'Your body has asked for a reconsideration' };

export type ReconsiderationInput = { reason: string } & ({ documentId: number } | { assessmentId: number });

/**
 * 申请复核: the addressee of a notice or an order, or a body about its result of a year, asks the organ to look again, within
 * thirty days from receipt (政府督查工作条例 art. 17). Nothing stops meanwhile: limits run, and what is demanded is done.
 *
 * @throws DubanError `not-permitted`, `already-done`, `reconsideration-too-late`, `text-missing`, `text-too-long`, `not-found`
 */
export const askForReconsideration: UseCase<
  ReconsiderationInput,
  { reconsiderationId: number; decideBy: string }
> = async (scene, actor, input) => {
  const { em, settings, now } = scene;
  const about =
    'documentId' in input ? await ofDocument(scene, input.documentId) : await ofYear(scene, actor, input.assessmentId);
  const { plan, body, document, assessment, receivedOn } = about;
  const before = await em.findOne(Reconsideration, { document, assessment, body: body.id });
  const facts = { conclusion: about.conclusion, bodyId: body.heirId ?? body.id, askedBefore: false };
  must(mayAskForReconsideration(actor, facts), WHAT);
  if (before) throw doneBefore(ASKED, before.filedBy, before.filedOn);
  const reason = requiredText(input.reason, { zh: '申请复核的理由', en: 'reason for asking' });
  const today = planToday(plan, now);
  const policy = settings.accountability.reconsideration;
  requireStillOpen(today, receivedOn, policy, settings.calendar);
  const row = em.create(Reconsideration, {
    ...{ plan, document, assessment, body, reason, receivedOn },
    ...{ filedBy: actor.name, filedOn: today },
  });
  await em.flush();
  const asked = await reconsiderationScene(scene, row.id);
  await leaveReconsiderationTrace(scene, asked, actor, {
    kind: 'reconsideration-filed',
    data: { reason },
    tell: [(await deciderBody(scene, asked.facts)).id],
    title: `${body.name}申请复核：${asked.title}`,
  });
  const workflowId = reconsiderationWorkflowId(plan.id, row.id);
  await startProcesses(em, [{ workflowId, planId: plan.id, kind: 'reconsideration', subjectId: row.id }]);
  return { reconsiderationId: row.id, decideBy: decideBy(today, policy, settings.calendar) };
};

async function ofDocument({ em }: Scene, documentId: number): Promise<Conclusion> {
  const document = await lockOne(em, OfficialDocument, documentId);
  const conclusion = CONCLUSIONS.includes(document.kind) && ['issued', 'received'].includes(document.state);
  return {
    plan: await em.findOneOrFail(Plan, document.plan.id),
    body: await em.findOneOrFail(Body, document.addressee.id),
    ...{ document, assessment: null, receivedOn: document.receivedOn ?? null, conclusion },
  };
}

/** Of its own result only; it is known since the year was frozen and every body told. */
async function ofYear({ em }: Scene, actor: Actor, assessmentId: number): Promise<Conclusion> {
  const assessment = await lockOne(em, Assessment, assessmentId);
  const mine =
    actor.bodyId === null ? [] : await em.find(Body, { $or: [{ id: actor.bodyId }, { heirId: actor.bodyId }] });
  const score = await em.findOne(AssessmentScore, {
    assessment: assessmentId,
    body: { $in: mine.map(({ id }) => id) },
  });
  const body = mine.find(({ id }) => id === score?.body.id);
  must(body !== undefined, WHAT);
  return {
    plan: await em.findOneOrFail(Plan, assessment.plan.id),
    ...{ body: body!, document: null, assessment, receivedOn: assessment.frozenOn ?? null },
    conclusion: assessment.state === 'frozen',
  };
}
