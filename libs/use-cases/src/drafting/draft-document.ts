import type { EntityManager } from '@mikro-orm/postgresql';
import { firstState, type DocumentKind } from '@app/domain/escalation';
import { documentTitle, type DocumentFacts } from '@app/documents';
import { OfficialDocument, recordOnce } from '@app/persistence';
import type { Settings } from '../settings';
import type { CommonFacts, DraftFrame } from './common-facts';
import { namesOf } from './names-in-title';
import { presentDrafts } from './present-drafts';

/** A paper with a key of its own, which takes up nothing else. */
export async function draftDocument(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  { addressee, signingBody, basisIds }: Omit<CommonFacts, 'facts'>,
  facts: DocumentFacts & { kind: DocumentKind },
): Promise<void> {
  const { plan, clause, caseFile, restriction, referral, assessment, assessed, today, key, drafter = null } = frame;
  if (await em.count(OfficialDocument, { key })) return;
  const title = documentTitle(facts);
  const document = em.create(OfficialDocument, {
    plan,
    key,
    kind: facts.kind,
    state: firstState(facts.kind),
    addressee,
    signingBody,
    clause,
    caseFile,
    restriction,
    referral,
    assessment,
    assessed,
    title,
    facts: { ...facts, basisIds, names: namesOf(settings, title) },
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
  await presentDrafts(em, settings, [document]);
}
