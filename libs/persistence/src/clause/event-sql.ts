import { ASSESSED_EVENTS } from '@app/domain/vocabulary';

/**
 * SQL: the round in which the present climb of an obligation `o` began. A report that was taken back, or given back inside its
 * body, goes on with the climb it was filed in, so that a round that ended so belongs to the same climb as the round after it.
 */
export const CLIMB_FROM = `
  (select coalesce(max(k), 0) + 1 from generate_series(1, o.round - 1) k where not exists (
    select from report taken where taken.obligation_id = o.id and taken.round = k and taken.state in ('withdrawn', 'handed-back')))`;

/** SQL: the events `e` in which a rung of an obligation `o` fired in its present climb, since its date was last moved. */
const FIRINGS = `event e where e.obligation_id = o.id and e.data->>'rung' is not null
    and (e.data->>'round')::int between ${CLIMB_FROM} and o.round and coalesce((e.data->>'extensions')::int, 0) = o.extensions`;

/**
 * SQL: the rungs of an obligation `o` that fired in its present climb, since its date was last moved. Part of a query
 * that has `o` in its `from`.
 */
export const FIRED_RUNGS = `
  array(select e.data->>'rung' from ${FIRINGS})`;

/** SQL: the same rungs with the day on which each fired, as an object. */
export const FIRED_ON = `
  (select coalesce(jsonb_object_agg(e.data->>'rung', e.happened_on), '{}') from ${FIRINGS})`;

const listed = (kinds: readonly string[]) => `(${kinds.map((kind) => `'${kind}'`).join(', ')})`;

/** SQL: the kinds of events the assessment looks at, as a list for `in`. */
export const ASSESSED_KINDS = listed(Object.keys(ASSESSED_EVENTS));

/** SQL: those of them that are about a body and none of its obligations. */
export const FALSIFIED_KINDS = listed(
  Object.entries(ASSESSED_EVENTS).flatMap(([kind, counted]) => (counted === 'falsified' ? [kind] : [])),
);

/**
 * SQL: whether what an event under `key` drafted or opened was not revoked upon reconsideration. One event may open a case for
 * each of several bodies, so `of` says about which.
 *
 * @param key the column with the key of the event
 * @param of further condition on the reconsideration `q`
 */
export const notRevoked = (key: string, of = 'true'): string => `
  not exists (select 1 from reconsideration q join matter m on m.document_id = q.document_id
    left join case_file f on f.id = m.case_file_id
    where q.state = 'revoked' and m.taken_out_on is null and ${of} and starts_with(coalesce(f.key, m.key), ${key} || '/'))`;
