import type { EntityManager } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';
import type { PaperTerms } from '@app/domain/escalation';
import type { OfficialDocument } from '@app/persistence';
import { consentFor, requirePaper } from '../drafting/correspondence';
import type { MadeOut } from '../drafting/common-facts';
import { mattersOf, paperBases } from '../drafting/remake-papers';
import type { Settings } from '../settings';
import { aboutOf, requireMadeOutAsToday } from './made-out-anew';

/** What the table of correspondence says of a draft on the day it is signed. */
export interface PaperOfDraft {
  terms: PaperTerms;
  basisIds: string[];
  /** What its title says is done, for a draft that does not say it. */
  manner: MadeOut['manner'];
  consent: { by: string; on: string } | null;
}

/**
 * Asked anew on the day of signing, because the table, the provisions and the consent are those of that day.
 *
 * @throws DubanError `paper-not-allowed`, `paper-outdated`, `consent-missing`
 */
export async function paperOfDraft(
  em: EntityManager,
  settings: Settings,
  document: OfficialDocument,
  today: string,
): Promise<PaperOfDraft> {
  const terms = requirePaper(settings, document.kind, await aboutOf(em, document), today);
  const { manner } = await requireMadeOutAsToday(em, settings, document, today);
  const consent = terms.consent ? (recordedConsent(document, today) ?? consentFor(settings, terms, today)) : null;
  if (terms.consent && !consent) throw consentMissing();
  const matters = await mattersOf(em, [document]);
  const basisIds = matters.length
    ? paperBases(settings, document.kind, matters, today)
    : (document.facts.basisIds as string[]);
  return { terms, basisIds, consent, manner };
}

/** 经县政府同意 as somebody recorded it for this very paper. */
function recordedConsent({ facts }: OfficialDocument, today: string): { by: string; on: string } | null {
  const given = facts.consent as { by: string; on: string; recordedBy?: string } | null | undefined;
  return given?.recordedBy && given.on <= today ? given : null;
}

const consentMissing = () =>
  new DubanError('consent-missing', {
    zh: '该文件须注明“经县政府同意”，而行文关系表中没有签发日有效的授权（standingConsent），也没有为该文件登记同意。请先取得县政府同意，在该稿“公文要素”中登记同意人和日期，再签发。',
    en: 'This document has to say that the county government agrees. The table of correspondence has no authorisation (standingConsent) for the day, and none is recorded for this paper. Obtain it and enter who agreed, and when, among the marks of the draft; then sign.',
  });
