import { UNSIGNED } from '@app/domain/escalation';

/** SQL: the states of a document that nobody has signed yet, as a list for `in`. */
export const UNSIGNED_STATES = `(${UNSIGNED.map((state) => `'${state}'`).join(', ')})`;

/** SQL: paper `d` is about case `f`: the first of its matters, or another one. */
export const IS_PAPER_OF_CASE = `(d.case_file_id = f.id or exists (select 1 from matter m
  where m.document_id = d.id and m.case_file_id = f.id and m.taken_out_on is null))`;

/** SQL: the ids of the papers that are about the cases of this condition on `m.case_file_id`. */
export const papersOfCases = (condition: string): string =>
  `(select m.document_id from matter m where m.case_file_id ${condition} and m.taken_out_on is null)`;

/**
 * SQL: name and post of whoever acts as head of a body on a date, as an object; null while nobody does. The same as the
 * domain's `headOn`.
 *
 * @param bodyId @param date SQL expressions
 */
export const headOnSql = (bodyId: string, date: string): string => `
  (select jsonb_build_object('name', h.name, 'post', h.post) from (
     select s.name, s.post, s.acts_from as since, 0 as rank from substitution s
      where s.body_id = ${bodyId} and ${date} between s.acts_from and s.acts_to
     union all
     select o.name, o.post, o.held_from, 1 from office_holder o
      where o.body_id = ${bodyId} and o.held_from <= ${date} and (o.held_to is null or o.held_to >= ${date})
   ) h order by h.rank, h.since desc limit 1)`;

/** SQL: a person of the record (a jsonb expression) is the one with this account and name, as `samePerson` decides. */
export const isPersonSql = (person: string, accountId: string, name: string): string => `
  ((${person} ->> 'accountId')::int = ${accountId} is true or ${person} ->> 'name' = ${name})`;
