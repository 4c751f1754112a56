import { documentSamples, type DocumentFacts } from '@app/documents';
import { Body, CaseFile, OfficialDocument, Plan, recordOnce, type EntityManager } from '@app/persistence';

let drafts = 0;

/** A draft as a workflow writes one: a summons to a talk, by nobody's hand unless `by` drafted it. */
export async function aDraftOf(
  em: EntityManager,
  planId: number,
  on: string,
  { by = null, caseFile }: { by?: string | null; caseFile?: CaseFile } = {},
): Promise<number> {
  const sample = documentSamples['interview-notification'][0];
  const addressee = await em.findOneOrFail(Body, caseFile?.body.id ?? { name: '县林业局' });
  const to = { name: addressee.fullName ?? addressee.name, subordinate: true };
  const facts: DocumentFacts = { ...sample, addressee: to, number: null, issuedOn: null, signer: null };
  const document = em.create(OfficialDocument, {
    plan: em.getReference(Plan, planId),
    key: `plan-${planId}/by-hand-${(drafts += 1)}`,
    kind: 'interview-notification',
    addressee,
    caseFile: caseFile && em.getReference(CaseFile, caseFile.id),
    title: '约谈通知',
    facts: { ...facts, basisIds: ['plan-clause-49'] },
    draftedOn: on,
    drafters: by ? [{ accountId: null, name: by, post: '' }] : [],
  });
  await em.flush();
  const drafted = { planId, key: `${document.key}/drafted`, kind: 'document-drafted', on } as const;
  if (by) await recordOnce(em, { ...drafted, documentId: document.id, actor: by });
  return document.id;
}
