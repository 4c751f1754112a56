import {
  DEDUCTIONS,
  DOCUMENT_KINDS,
  EVENT_KINDS,
  GRADES,
  PERSON_ACTS,
  RUNG_ACTS,
  SCORE_RULES,
  SECURITY_EVENTS,
} from '@app/domain/vocabulary';

/** Ids of the program that are no words of either language. */
const IDS = new Set(
  [DEDUCTIONS, DOCUMENT_KINDS, EVENT_KINDS, GRADES, PERSON_ACTS, RUNG_ACTS, SCORE_RULES, SECURITY_EVENTS]
    .flatMap((catalogue) => Object.keys(catalogue))
    .filter((id) => id.includes('-')),
);

/** Names of files and addresses may look like ids. */
const NAMED = /\S+@\S+|https?:\S+|[\w./-]+\.(txt|yaml|docx?|xlsx|pdf|jpg)\b/g;

/** Keys of rows and of versions, e.g. `plan-3/clause-14/report-2018-H1` or `escalation-2017.1`. */
const KEYS = /\bplan-\d+\b|\/clause-\d+|\b[a-z]+(?:-[a-z]+)*-20\d\d(?:\.\d+)?\b/g;

/** Words of several parts, as ids are written. */
const PARTED = /\b[a-z]+(?:-[a-z0-9]+)+\b/g;

/** What of the words on a page is written for programs. In Chinese, any word with a hyphen is; in English, known ids are. */
export function rawCodes(text: string, language: 'zh' | 'en'): string[] {
  const words = text.replaceAll(NAMED, '');
  const keys = words.match(KEYS) ?? [];
  const parted = words.replaceAll(KEYS, ' ').match(PARTED) ?? [];
  return [...new Set([...keys, ...(language === 'zh' ? parted : parted.filter((one) => IDS.has(one)))])];
}
