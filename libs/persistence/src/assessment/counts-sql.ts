/**
 * SQL: whether task `o` counts for one of its owners in the year it was due, by the list that was decided for that year: it is on
 * it, nobody struck it off for that body, and it is still asked for. Where no list was decided, every task counts.
 *
 * @param owner SQL for the id of the body
 */
export const countsByList = (owner: string): string => `not exists (select 1 from work_list l
  where l.plan_id = o.plan_id and l.state = 'decided' and l.year = extract(year from o.original_due_on)
    and (o.state in ('not-applicable', 'suspended')
      or not exists (select 1 from work_list_item i where i.list_id = l.id and i.obligation_id = o.id and not i.struck)
      or exists (select 1 from work_list_item i where i.list_id = l.id and i.obligation_id = o.id and i.struck and i.body_id = ${owner})))`;

/** SQL: what has become of the task behind item `i` of a list, which is `o`; see `WORK_LIST_STANDINGS`. */
export const STANDING_ON_LIST = `case when i.struck then 'struck' when o.state = 'not-applicable' then 'withdrawn'
  when o.state = 'suspended' then 'suspended' else 'counts' end`;
