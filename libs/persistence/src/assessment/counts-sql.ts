import { JUDGED_BY } from './answers-sql';

/**
 * SQL: the year by whose list task `o` goes where it is judged in the year of list `l`: that one, where the list has it or it was due
 * in that year from the beginning; of a task that was moved into the year the one it came from.
 */
const BY_LIST_OF = `case when exists (select 1 from work_list_item i where i.list_id = l.id and i.obligation_id = o.id)
  then l.year else extract(year from o.original_due_on)::int end`;

/** SQL: a list `g` that was decided, by which task `o` goes in the year of list `l`. */
const GOVERNS = `g.plan_id = l.plan_id and g.state = 'decided' and g.year = ${BY_LIST_OF}`;

/**
 * SQL: whether task `o` counts for one of its owners in year `a (plan_id, year)`, by the list that was decided for it: it is on it,
 * nobody struck it off for that body, and it is still asked for. A task that was moved into the year counts as it did on the list
 * of the year it came from. Where no list was decided, every task counts.
 *
 * @param owner SQL for the id of the body
 */
export const countsByList = (owner: string): string => `not exists (select 1 from work_list l
  where l.plan_id = a.plan_id and l.state = 'decided' and l.year = a.year
    and (o.state in ('not-applicable', 'suspended') or exists (select 1 from work_list g where ${GOVERNS}
      and (not exists (select 1 from work_list_item i where i.list_id = g.id and i.obligation_id = o.id and not i.struck)
        or exists (select 1 from work_list_item i where i.list_id = g.id and i.obligation_id = o.id and i.struck and i.body_id = ${owner})))))`;

/** SQL: what has become of the task behind item `i` of a list, which is `o`; see `WORK_LIST_STANDINGS`. */
export const STANDING_ON_LIST = `case when i.struck then 'struck' when o.state = 'not-applicable' then 'withdrawn'
  when o.state = 'suspended' then 'suspended' else 'counts' end`;

const MOVED_INTO = `extract(year from ${JUDGED_BY}) = l.year and extract(year from o.original_due_on) <> l.year`;

/**
 * SQL: by what the tasks of the year of list `l`, which was decided, are counted, as `counted (key, body, weight, standing)`: its
 * items, those of the years from which tasks were moved into this one, and what came from a year that had no list.
 */
export const COUNTED_BY_LIST = `lateral (
  select o.key, b.name as body, i.weight, ${STANDING_ON_LIST} as standing
    from work_list g join work_list_item i on i.list_id = g.id
    join obligation o on o.id = i.obligation_id join body b on b.id = i.body_id
   where ${GOVERNS} and (g.id = l.id or ${MOVED_INTO})
  union all
  select o.key, b.name, 1, ${STANDING_ON_LIST}
    from obligation o join obligation_owner w on w.obligation_id = o.id join body b on b.id = w.body_id
    cross join (select false as struck) i
   where o.plan_id = l.plan_id and ${MOVED_INTO} and not exists (select 1 from work_list g where ${GOVERNS})
) counted`;
