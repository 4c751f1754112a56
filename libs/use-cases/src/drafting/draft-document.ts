import type { EntityManager } from '@mikro-orm/postgresql';
import { awaits, basesOn, firstState, type DocumentKind, type Person } from '@app/domain/escalation';
import { documentTitle, type DocumentFacts, type DocumentFactsBase } from '@app/documents';
import { notify } from '@app/notifications';
import {
  type Body,
  type CaseFile,
  type Clause,
  OfficialDocument,
  type Plan,
  type Referral,
  type Restriction,
  recordOnce,
  startProcesses,
} from '@app/persistence';
import { documentWorkflowId } from '@app/workflows';
import { basesOfPlan } from '../bases-of-plan';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';
import { officeId } from '../whose-body';

export interface DraftFrame {
  plan: Plan;
  clause: Clause | null;
  caseFile: CaseFile | null;
  restriction?: Restriction;
  referral?: Referral;
  addressee: Body;
  today: string;
  /** Unique: a draft that was made before is found, not made again. */
  key: string;
  basisIds: string[];
  /** Who drafted it by hand; nobody where a rung did. */
  drafter?: Person | null;
}

/** The elements every document has, as plain words and dates; the number, date and signer come with the signature. */
export async function commonFacts(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
): Promise<Omit<DocumentFactsBase, 'kind'>> {
  const { plan, clause, addressee, today, basisIds } = frame;
  return {
    issuer: settings.directory.issuer,
    number: null,
    addressee: { name: addressee.fullName ?? addressee.name, subordinate: addressee.subordinateToCounty },
    draftedOn: today,
    issuedOn: null,
    signer: null,
    plan: { title: plan.title, documentNumber: plan.documentNumber ?? null },
    clause: clause && { ordinal: clause.ordinal, heading: clause.heading },
    bases: basesOn(today, basisIds, await basesOfPlan(em, settings, plan)).map(({ title, article }) => ({
      title,
      article,
    })),
    copies: [settings.directory.coordinator].filter((name) => name !== addressee.name),
    contact: settings.directory.countyOffice,
    publicity: plan.publicity ?? '依申请公开',
  };
}

/**
 * Writes a draft and starts the workflow that waits for its review and signature; the county office is told.
 * Only a named person turns the draft into a document.
 */
export async function draftDocument(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  facts: DocumentFacts & { kind: DocumentKind },
): Promise<void> {
  const { plan, clause, caseFile, restriction, referral, addressee, today, key, basisIds } = frame;
  const drafter = frame.drafter ?? openerOf(caseFile);
  if (await em.count(OfficialDocument, { key })) return;
  const document = em.create(OfficialDocument, {
    plan,
    key,
    kind: facts.kind,
    state: firstState(facts.kind),
    addressee,
    clause,
    caseFile,
    restriction,
    referral,
    title: documentTitle(facts),
    facts: { ...facts, basisIds },
    draftedOn: today,
    drafters: drafter ? [drafter] : [],
  });
  await em.flush();
  await recordOnce(em, {
    planId: plan.id,
    clauseId: clause?.id,
    caseId: caseFile?.id,
    documentId: document.id,
    bodyId: addressee.id,
    key: `${key}/drafted`,
    kind: 'document-drafted',
    on: today,
    actor: drafter?.name,
    data: { kind: facts.kind, title: document.title },
  });
  const terms = policyOf(plan, settings).signOff;
  await notify(em, {
    key: `${key}/sign`,
    planId: plan.id,
    bodyIds: [await officeId({ em, settings })],
    kind: 'sign-request',
    title: `请${awaits(firstState(facts.kind), terms) === 'review' ? '审核' : '签发'}：${document.title}（${addressee.name}）${facts.bases.length ? '' : '；尚无可引用的依据，不能签发'}`,
    on: today,
    clauseId: clause?.id,
    documentId: document.id,
  });
  await startProcesses(em, [
    { workflowId: documentWorkflowId(plan.id, document.id), planId: plan.id, kind: 'document', subjectId: document.id },
  ]);
}

/** Whoever opened a case by a finding has drafted what opens it. */
const openerOf = (caseFile: CaseFile | null): Person | null =>
  caseFile?.openedBy ? { accountId: null, name: caseFile.openedBy, post: '' } : null;
