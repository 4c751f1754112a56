import { ASSESSED_EVENTS } from '@app/domain/assessment';

/** SQL: the events `e` in which a rung of an obligation `o` fired in its present round, since its date was last moved. */
const FIRINGS = `event e where e.obligation_id = o.id and e.data->>'rung' is not null
    and (e.data->>'round')::int = o.round and coalesce((e.data->>'extensions')::int, 0) = o.extensions`;

/**
 * SQL: the rungs of an obligation `o` that fired in its present round, since its date was last moved. Part of a query
 * that has `o` in its `from`.
 */
export const FIRED_RUNGS = `
  array(select e.data->>'rung' from ${FIRINGS})`;

/** SQL: the same rungs with the day on which each fired, as an object. */
export const FIRED_ON = `
  (select coalesce(jsonb_object_agg(e.data->>'rung', e.happened_on), '{}') from ${FIRINGS})`;

/** SQL: the kinds of events the assessment looks at, as a list for `in`. */
export const ASSESSED_KINDS = `(${Object.keys(ASSESSED_EVENTS)
  .map((kind) => `'${kind}'`)
  .join(', ')})`;
