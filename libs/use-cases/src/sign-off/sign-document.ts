import { dateByRule, workingDaysBetween, yearOf, type DateRule } from '@app/domain/calendar';
import {
  afterDocumentMove,
  rectificationRule,
  requireBases,
  requireMayOrder,
  requireSigner,
  talkRule,
} from '@app/domain/escalation';
import { termsOf } from '@app/domain/vocabulary';
import { Body, takeNumber, type OfficialDocument } from '@app/persistence';
import type { UseCase } from '../duban';
import { documentNumber, seriesOf } from '../document-number';
import { maySignDocument, must } from '../policies';
import { settingsOf } from '../policy-of-plan';
import { basesOfPlan } from '../bases-of-plan';
import type { Settings } from '../settings';
import { draftScene, leaveDraftTrace, personOf } from './draft-scene';
import { officersOn } from './officers';

/**
 * 签发: a named person signs a draft (党政机关公文处理工作条例 art. 22). In the same transaction it gets its number and its
 * date, so that numbers have no gap and the date of the document is the day of signing (art. 9). The legal bases are those
 * in force on that day. A substitute or a deputy signs for the head, and the document says so.
 *
 * @throws DubanError `issuer-not-superior`, `not-permitted`, `sign-off-unreviewed`, `sign-off-same-person`,
 * `sign-off-not-signer`, `sign-off-substituted`, `sign-off-deputy-not-called`, `legal-basis-expired` when none of its bases is in force on the date,
 * `legal-basis-missing` when they were to stand in the plan and it has no such clause
 */
export const signDocument: UseCase<{ documentId: number }, { number: string }> = async (scene, actor, input) => {
  const { em, settings } = scene;
  const about = await draftScene(scene, input.documentId);
  const { document, plan, today, terms, presented } = about;
  const addressee = await em.findOneOrFail(Body, document.addressee.id);
  requireMayOrder({ name: actor.body ?? actor.name, role: actor.role }, document.kind, addressee);
  must(maySignDocument(actor, document), { zh: '签发该文件', en: 'sign this document' });
  const officers = await officersOn(em, settings.directory, today);
  const { insteadOf, acting } = requireSigner(presented, personOf(actor), officers, terms);
  const state = afterDocumentMove(document.state, 'sign');
  const bases = requireBases(today, document.facts.basisIds as string[], await basesOfPlan(em, settings, plan));
  const scope = plan.clock === 'rehearsal' ? `plan-${plan.id}` : 'county';
  const series = seriesOf(plan, document.kind, addressee.subordinateToCounty);
  const year = yearOf(today);
  const serial = await takeNumber(em, scope, series, year);
  const number = documentNumber(series, year, serial);
  em.assign(document, {
    state,
    signedOn: today,
    signedBy: actor.name,
    signerPost: actor.post,
    signedFor: insteadOf,
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
    signer: { name: actor.name, post: actor.post, insteadOf, ...(acting ? { acting } : {}) },
    bases: bases.map(({ title, article }) => ({ title, article })),
    ...datesOnSigning(document, today, settingsOf(plan, settings)),
  };
  await leaveDraftTrace(scene, about, actor, {
    kind: 'document-signed',
    data: { number, kind: document.kind, insteadOf: insteadOf?.name, ...(acting ? { acting } : {}) },
  });
  return { number };
};

/** The period a document sets runs from its date, so it is counted anew when it is signed. */
function datesOnSigning(document: OfficialDocument, today: string, settings: Settings): Record<string, unknown> {
  const set = termsOf(document.kind).limit;
  if (!set) return {};
  const limitRule = ruleOf(document, settings);
  const limit = dateByRule(settings.calendar, today, limitRule);
  const items = document.kind === 'rectification-order' ? (document.facts.items as object[] | undefined) : undefined;
  return { limitRule, [set.fact]: limit, ...(items ? { items: items.map((item) => ({ ...item, limit })) } : {}) };
}

/** By the policy of the plan; a notice keeps the rule of the rung it was drafted for. */
function ruleOf({ kind, facts, draftedOn }: OfficialDocument, { calendar, escalation }: Settings): DateRule {
  if (kind === 'interview-notification') return talkRule(escalation);
  if (kind === 'rectification-order') return rectificationRule(escalation);
  const { limitRule, replyBy } = facts as { limitRule?: DateRule; replyBy: string };
  // A draft of an earlier version does not tell its rule: it is as many working days as lie before its date.
  return limitRule ?? { kind: 'working-days', n: workingDaysBetween(calendar, draftedOn, replyBy) };
}
