/** SQL: the day by which task `o` is judged: its date, moved or not, and the first one where it was late already. */
export const JUDGED_BY = 'case when o.was_late then o.original_due_on else o.due_on end';

/** SQL: the bodies that had task `o` before the first transfer after its date. */
const BEFORE = `select t.data -> 'from' as names from event t
  where t.obligation_id = o.id and t.kind = 'duty-transferred' and t.happened_on > ${JUDGED_BY} order by t.id limit 1`;

/**
 * SQL: the bodies that answer for task `o` in the year it is due, as `w (body_id)`, to be joined behind `o`. A year is divided by the
 * day of a transfer: what was due before it is judged with whoever answered on that day, the body named in the transfer as the
 * one before, whether it still exists or not; what is due later with its heir.
 */
export const ANSWERS_IN_YEAR = `lateral (
  select owner.body_id from obligation_owner owner where owner.obligation_id = o.id and not exists (${BEFORE})
  union all
  select b.id from (${BEFORE}) before cross join jsonb_array_elements_text(before.names) named(name)
    join body b on b.name = named.name) w`;
