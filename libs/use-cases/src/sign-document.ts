import { dateByRule, workingDaysBetween, yearOf, type DateRule } from '@app/domain/calendar';
import { rectificationRule, requireBases, requireMayOrder, talkRule } from '@app/domain/escalation';
import { Body, OfficialDocument, Plan, recordOnce, takeNumber, wake } from '@app/persistence';
import { documentWorkflowId } from '@app/workflows';
import { lockOne, type UseCase } from './duban';
import { documentNumber, seriesOf } from './document-number';
import { planToday } from './plan-time';
import { maySignDocument, must } from './policies';
import { settingsOf } from './policy-of-plan';
import type { Settings } from './settings';

/**
 * 签发: a named person signs a draft. In the same transaction it gets its number and its date, so that numbers have no
 * gap and the date of the document is the day of signing (党政机关公文处理工作条例 art. 9). The legal bases are those in
 * force on that day.
 *
 * @throws DubanError `issuer-not-superior`, `not-permitted`, `legal-basis-expired` when none of its bases is in force on the date
 */
export const signDocument: UseCase<{ documentId: number }, { number: string }> = async (scene, actor, input) => {
  const { em, settings, now } = scene;
  const document = await lockOne(em, OfficialDocument, input.documentId);
  const addressee = await em.findOneOrFail(Body, document.addressee.id);
  requireMayOrder({ name: actor.body ?? actor.name, role: actor.role }, document.kind, addressee);
  must(maySignDocument(actor, document), { zh: '签发该文件', en: 'sign this document' });
  const plan = await em.findOneOrFail(Plan, document.plan.id);
  const today = planToday(plan, now);
  const bases = requireBases(today, document.facts.basisIds as string[], settings.legalBases);
  const scope = plan.clock === 'rehearsal' ? `plan-${plan.id}` : 'county';
  const series = seriesOf(plan, document.kind, addressee.subordinateToCounty);
  const year = yearOf(today);
  const serial = await takeNumber(em, scope, series, year);
  const number = documentNumber(series, year, serial);
  em.assign(document, {
    state: 'signed',
    signedOn: today,
    signedBy: actor.name,
    signerPost: actor.post,
    scope,
    series,
    year,
    serial,
    number,
  });
  document.facts = {
    ...document.facts,
    number,
    issuedOn: today,
    signer: { name: actor.name, post: actor.post },
    bases: bases.map(({ title, article }) => ({ title, article })),
    ...datesOnSigning(document, today, settingsOf(plan, settings)),
  };
  await recordOnce(em, {
    planId: plan.id,
    clauseId: document.clause?.id,
    caseId: document.caseFile?.id,
    documentId: document.id,
    bodyId: addressee.id,
    key: `${document.key}/signed`,
    kind: 'document-signed',
    on: today,
    actor: actor.name,
    data: { number, kind: document.kind },
  });
  await wake(em, [documentWorkflowId(plan.id, document.id)]);
  return { number };
};

/** The period a document sets runs from its date, so it is counted anew when it is signed. */
function datesOnSigning(document: OfficialDocument, today: string, settings: Settings): Record<string, unknown> {
  // What is proposed or handed over sets no period: another authority decides.
  if (document.kind === 'restriction-proposal' || document.kind === 'referral-letter') return {};
  const limitRule = ruleOf(document, settings);
  const limit = dateByRule(settings.calendar, today, limitRule);
  switch (document.kind) {
    case 'interview-notification':
      return { limitRule, heldOn: limit };
    case 'rectification-order': {
      const items = document.facts.items as object[] | undefined;
      return { limitRule, reportBy: limit, items: items?.map((item) => ({ ...item, limit })) };
    }
    case 'supervision-notice':
    case 'early-warning':
      return { limitRule, replyBy: limit };
  }
}

/** By the policy of the plan; a notice keeps the rule of the rung it was drafted for. */
function ruleOf({ kind, facts, draftedOn }: OfficialDocument, { calendar, escalation }: Settings): DateRule {
  if (kind === 'interview-notification') return talkRule(escalation);
  if (kind === 'rectification-order') return rectificationRule(escalation);
  const { limitRule, replyBy } = facts as { limitRule?: DateRule; replyBy: string };
  // A draft of an earlier version does not tell its rule: it is as many working days as lie before its date.
  return limitRule ?? { kind: 'working-days', n: workingDaysBetween(calendar, draftedOn, replyBy) };
}
