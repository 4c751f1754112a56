import { dateByRule, daysBetween, workingDaysBetween, yearOf, type DateRule } from '@app/domain/calendar';
import {
  afterDocumentMove,
  basesOn,
  rectificationRule,
  requireBases,
  requireMayOrder,
  requireSigner,
  talkRule,
  type Officers,
} from '@app/domain/escalation';
import { termsOf } from '@app/domain/vocabulary';
import { missingElements, missingGlyphs, type DocumentFacts, type PaperPart } from '@app/documents';
import { DubanError } from '@app/domain/errors';
import { Body, takeNumber, type OfficialDocument } from '@app/persistence';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { documentNumber, seriesOf } from './document-number';
import { maySignDocument } from '../policies';
import { settingsOf } from '../policy-of-plan';
import { basesOfPlan } from '../bases-of-plan';
import type { Settings } from '../settings';
import { contactOn } from '../bodies/contact-on';
import { draftScene, leaveDraftTrace, settledInRound } from './draft-scene';
import { personOf } from '../actor';
import { asSignedBy, signersOfKind, toSign } from '../drafting/officers';
import { officersOn } from '../bodies/officers-on';
import { TALK_HOUR } from '../drafting/interview-notification';
import { paperOfDraft } from './paper-of-draft';
import { requireToldByPublication } from '../drafting/require-published';

/**
 * 签发: a named person signs a draft (党政机关公文处理工作条例 art. 22). In the same transaction it gets its number and its
 * date, so that numbers have no gap and the date of the document is the day of signing (art. 9). The legal bases are those
 * in force on that day. A substitute or a deputy signs for the head, and the document says so.
 *
 * @throws DubanError `issuer-not-superior`, `assessment-not-published`, `paper-not-allowed`, `paper-outdated`, `consent-missing`, `document-incomplete`, `document-unprintable`,
 * `not-permitted`, `sign-off-unreviewed`, `sign-off-same-person`,
 * `sign-off-not-signer`, `sign-off-substituted`, `sign-off-deputy-not-called`, `legal-basis-expired` when none of its bases is in force on the date,
 * `legal-basis-missing` when they were to stand in the plan and it has no such clause
 */
export const signDocument: UseCase<{ documentId: number }, { number: string }> = async (scene, actor, input) => {
  const { em, settings } = scene;
  const about = await draftScene(scene, input.documentId);
  const { document, plan, today, terms, presented } = about;
  const addressee = await em.findOneOrFail(Body, document.addressee.id);
  const paper = toSign(document);
  const forGovernment = paper.signingBodyId !== null && paper.signingBodyId === actor.bodyId;
  if (!forGovernment) {
    requireMayOrder({ name: actor.body ?? actor.name, role: actor.role }, document.kind, addressee);
  }
  await mustBeFirst(
    scene,
    {
      now: maySignDocument(actor, { state: document.state, ...paper }),
      before: maySignDocument(actor, { state: 'reviewed', ...paper }),
    },
    { zh: '签发该文件', en: 'sign this document' },
    settledInRound(document),
  );
  const officers = await officersOn(em, settings.directory, today);
  const signers = signersOfKind(settings.directory, paper, officers);
  const asCalled = requireSigner(presented, personOf(actor), signers, terms);
  const { insteadOf, acting } = asSignedBy(actor, { officers, signers }, asCalled);
  await requireToldByPublication(em, document);
  const state = afterDocumentMove(document.state, 'sign');
  const { basisIds, consent, manner, terms: way } = await paperOfDraft(em, settings, document, today);
  const listed = await basesOfPlan(em, settings, plan, basisIds);
  const { factual } = termsOf(document.kind);
  const bases = factual ? basesOn(today, basisIds, listed) : requireBases(today, basisIds, listed);
  const scope = plan.clock === 'rehearsal' ? `plan-${plan.id}` : 'county';
  const series = seriesOf(plan, document.kind, way);
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
  const contact = await contactOn(em, settings.directory, today);
  document.facts = { ...document.facts, ...asToday(document, settings, officers, contact) };
  document.facts = {
    ...document.facts,
    number,
    issuedOn: today,
    signer: { name: actor.name, post: actor.post, insteadOf, ...(acting ? { acting } : {}) },
    basisIds,
    bases: bases.map(({ title, article }) => ({ title, article })),
    consent,
    manner,
    ...datesOnSigning(document, today, settingsOf(plan, settings)),
  };
  requireElements(document.facts as unknown as DocumentFacts);
  requireGlyphs(document.facts as unknown as DocumentFacts);
  await leaveDraftTrace(scene, about, actor, {
    kind: 'document-signed',
    data: { number, kind: document.kind, insteadOf: insteadOf?.name, ...(acting ? { acting } : {}) },
  });
  return { number };
};

/** What a draft of before does not say, as the directory has it now. */
function asToday(
  { kind, facts }: OfficialDocument,
  { directory }: Settings,
  { head, deputy }: Officers,
  contact: DocumentFacts['contactPerson'],
): Record<string, unknown> {
  const contactPerson = facts.contactPerson ?? contact;
  if (kind !== 'interview-notification') return { contactPerson };
  const host = head ?? deputy;
  return {
    contactPerson,
    hour: facts.hour ?? (String(facts.heldOn).slice(11) || directory.talk?.hour || TALK_HOUR),
    host: facts.host ?? (host ? `${directory.countyOffice}${host.post}${host.name}` : ''),
  };
}

/** @throws DubanError `document-incomplete`, naming what is missing */
function requireElements(facts: DocumentFacts): void {
  const missing = missingElements(facts);
  if (missing.length === 0) return;
  throw new DubanError(
    'document-incomplete',
    {
      zh: `该文件缺少${missing.map(({ zh }) => zh).join('、')}，不能签发。请退回该稿补充；联系人和电话在“单位”页面该职务下填写，由哪个职务联系见单位名录（contact）。`,
      en: `The document lacks ${missing.map(({ en }) => en).join(', ')} and cannot be signed. Send it back to have that added; name and telephone are entered on the page of the body, at the post that the directory names (contact).`,
    },
    { missing: missing.map(({ en }) => en) },
  );
}

/** @throws DubanError `document-unprintable`, naming the characters that would be printed as boxes */
function requireGlyphs(facts: DocumentFacts): void {
  const missing = missingGlyphs(facts);
  if (missing.length === 0) return;
  const listed = missing.map((char) => `${char}（U+${char.codePointAt(0)!.toString(16).toUpperCase()}）`);
  throw new DubanError(
    'document-unprintable',
    {
      zh: `该文件中的${listed.join('、')}无字可印，签发后会印成方框。请改用通用的字，或请系统管理员把含有该字的字体放入 DUBAN_FONTS 所指的文件夹后再签发。`,
      en: `No font has ${listed.join(', ')}: it would be printed as a box. Write it otherwise, or have a font that has it put into the folder that DUBAN_FONTS names, and sign then.`,
    },
    { characters: missing },
  );
}

/** The period a document sets runs from its date, so it is counted anew when it is signed. */
function datesOnSigning(document: OfficialDocument, today: string, settings: Settings): Record<string, unknown> {
  const set = termsOf(document.kind).limit;
  if (!set) return {};
  const limitRule = ruleOf(document, settings);
  const { hour, items, parts } = document.facts as { hour?: string; items?: object[]; parts?: PaperPart[] };
  const limit = dateByRule(settings.calendar, today, limitRule);
  const dated = parts?.map((part) => ({
    ...onDay(part, today),
    ...(part.limitRule ? { replyBy: dateByRule(settings.calendar, today, part.limitRule) } : {}),
    ...(part.items ? { items: part.items.map((item) => ({ ...item, limit })) } : {}),
  }));
  return {
    limitRule,
    [set.fact]: set.what === 'talk' && hour ? `${limit}T${hour}` : limit,
    ...(items ? { items: items.map((item) => ({ ...item, limit })) } : {}),
    ...(dated ? { parts: dated } : {}),
  };
}

/** How late a task is on the day of the paper. */
const onDay = (part: PaperPart, today: string): PaperPart =>
  part.task ? { ...part, task: { ...part.task, daysLate: daysBetween(part.task.dueOn, today) } } : part;

/** By the policy of the plan; a notice keeps the rule of the rung it was drafted for. */
function ruleOf({ kind, facts, draftedOn }: OfficialDocument, { calendar, escalation }: Settings): DateRule {
  if (kind === 'interview-notification') return talkRule(escalation);
  if (kind === 'rectification-order') return rectificationRule(escalation);
  const { limitRule, replyBy } = facts as { limitRule?: DateRule; replyBy: string };
  // A draft of an earlier version does not tell its rule: it is as many working days as lie before its date.
  return limitRule ?? { kind: 'working-days', n: workingDaysBetween(calendar, draftedOn, replyBy) };
}
