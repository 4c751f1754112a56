import type { EntityManager } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';
import type { PaperTerms } from '@app/domain/escalation';
import { Body, CaseFile, Matter, type OfficialDocument } from '@app/persistence';
import { consentFor, requirePaper } from '../correspondence';
import { paperBases } from '../drafting/draft-document';
import type { Settings } from '../settings';

/** What the table of correspondence says of a draft on the day it is signed. */
export interface PaperOfDraft {
  terms: PaperTerms;
  basisIds: string[];
  consent: { by: string; on: string } | null;
}

/**
 * Asked anew on the day of signing, because the table, the provisions and the consent are those of that day.
 *
 * @throws DubanError `paper-not-allowed`, `consent-missing`
 */
export async function paperOfDraft(
  em: EntityManager,
  settings: Settings,
  document: OfficialDocument,
  addressee: Body,
  today: string,
): Promise<PaperOfDraft> {
  const file = document.caseFile && (await em.findOneOrFail(CaseFile, document.caseFile.id));
  const body = file ? await em.findOneOrFail(Body, file.body.id) : addressee;
  const terms = requirePaper(settings, document.kind, body, today);
  const consent = consentFor(settings, terms, today);
  if (terms.consent && !consent) throw consentMissing();
  const matters = await em.find(Matter, { document: document.id, takenOutOn: null }, { orderBy: { id: 1 } });
  const basisIds = matters.length
    ? await paperBases(em, settings, document, matters, today)
    : (document.facts.basisIds as string[]);
  return { terms, basisIds, consent };
}

const consentMissing = () =>
  new DubanError('consent-missing', {
    zh: '该文件须注明“经县政府同意”，而行文关系表中没有签发日有效的授权（standingConsent）。请先取得县政府同意并登记，再签发。',
    en: 'This document has to say that the county government agrees, and the table of correspondence has no authorisation (standingConsent) for the day. Obtain it and enter it first.',
  });
