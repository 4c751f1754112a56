import { UNSIGNED } from '@app/domain/escalation';

/** SQL: the states of a document that nobody has signed yet, as a list for `in`. */
export const UNSIGNED_STATES = `(${UNSIGNED.map((state) => `'${state}'`).join(', ')})`;

/** SQL: paper `d` is about case `f`: the first of its matters, or another one. */
export const IS_PAPER_OF_CASE = `(d.case_file_id = f.id or exists (select 1 from matter m
  where m.document_id = d.id and m.case_file_id = f.id and m.taken_out_on is null))`;

/** SQL: the ids of the papers that are about the cases of this condition on `m.case_file_id`. */
export const papersOfCases = (condition: string): string =>
  `(select m.document_id from matter m where m.case_file_id ${condition} and m.taken_out_on is null)`;
