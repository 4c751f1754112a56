/**
 * SQL: the body of a trigger that keeps a row as it is once a referral has locked a file of it. Whatever is done by hand
 * in the database, the list of locked evidence and what it lists stay together.
 *
 * @param file condition: `old` holds the locked file `l`
 * @param touched condition: the change of `old` to `new` touches the file; a deletion always does
 */
const keepsLocked = (file: string, touched: string): string =>
  `if (tg_op = 'DELETE' or ${touched}) and exists (select 1 from locked_evidence l where ${file}) then raise exception 'evidence is locked by a referral'; end if; return case tg_op when 'DELETE' then old else new end`;

/** Evidence of a report or of an on-site check: nothing of it changes. */
export const EVIDENCE_LOCK = keepsLocked('l.sha256 = old.sha256', 'new is distinct from old');

/** A finding: its text and its files; the clause may go with an amendment of the plan. */
export const FINDING_LOCK = keepsLocked(
  `old.evidence @> jsonb_build_array(jsonb_build_object('sha256', l.sha256))`,
  '(new.evidence, new.text) is distinct from (old.evidence, old.text)',
);

/** An issued document: the file it was issued as; its receipt may come later. */
export const DOCUMENT_LOCK = keepsLocked('l.sha256 = old.pdf_sha256', 'new.pdf_sha256 is distinct from old.pdf_sha256');
