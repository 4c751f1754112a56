import { ANSWERS_IN_YEAR, JUDGED_BY } from './answers-sql';
import { countsByList } from './counts-sql';

/** SQL: a year of a plan as `a (plan_id, year)`, from two values. */
export const ASKED_YEAR = '(select ?::int as plan_id, ?::int as year) a';

/**
 * SQL: whether task `o` belongs to year `a (plan_id, year)`: the day by which it is judged is in it. A task whose date was moved over
 * New Year belongs to the later year, one that was late before that to the year it missed; what was due before the plan
 * began belongs to none.
 */
export const BELONGS_TO_YEAR = `o.plan_id = a.plan_id and o.parent_id is null and extract(year from ${JUDGED_BY}) = a.year
  and ${JUDGED_BY} >= (select begun.started_on from plan begun where begun.id = a.plan_id)`;

/**
 * SQL: who owes what in year `a (plan_id, year)`, as `owed (obligation_id, body_id)`, to be joined behind it. Whoever is asked,
 * verified, scored, heard and judged for a year goes by these rows.
 */
export const OWED_IN_YEAR = `lateral (select o.id as obligation_id, w.body_id from obligation o cross join ${ANSWERS_IN_YEAR}
  where ${BELONGS_TO_YEAR} and ${countsByList('w.body_id')}) owed`;
