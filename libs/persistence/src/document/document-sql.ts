import { KINDS_ABOVE } from '@app/domain/bodies';
import { UNSIGNED } from '@app/domain/escalation';

/** SQL: the states of a document that nobody has signed yet, as a list for `in`. */
export const UNSIGNED_STATES = `(${UNSIGNED.map((state) => `'${state}'`).join(', ')})`;

/** SQL: the kinds of bodies above the county's office, as a list for `in`. */
export const ABOVE = `(${KINDS_ABOVE.map((kind) => `'${kind}'`).join(', ')})`;

/** SQL: paper `d` is about case `f`, the first of its matters or another one; where the case is known and its papers are looked for. */
export const IS_PAPER_OF_CASE = `d.id in (select x.id from official_document x where x.case_file_id = f.id
  union all select m.document_id from matter m where m.case_file_id = f.id and m.taken_out_on is null)`;

/** SQL: the same where paper `d` is known and its cases are looked for. */
export const IS_CASE_OF_PAPER = `f.id in (select d.case_file_id
  union all select m.case_file_id from matter m where m.document_id = d.id and m.taken_out_on is null)`;

/** SQL: the ids of the papers that are about the cases of this condition on `m.case_file_id`. */
export const papersOfCases = (condition: string): string =>
  `(select m.document_id from matter m where m.case_file_id ${condition} and m.taken_out_on is null)`;
