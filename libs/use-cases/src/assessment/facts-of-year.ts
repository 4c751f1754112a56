import type { EntityManager } from '@mikro-orm/postgresql';
import { gatherFacts, type BodyYearFacts } from '@app/domain/assessment';
import type { HappenedToBody, LeftOut, OwedByBody } from '@app/domain/assessment';
import { endOfYear, type IsoDate } from '@app/domain/calendar';
import {
  ANSWERS_IN_YEAR,
  ASKED_YEAR,
  ASSESSED_KINDS,
  BELONGS_TO_YEAR,
  FALSIFIED_KINDS,
  JUDGED_BY,
  notRevoked,
  type Plan,
} from '@app/persistence';

const OBLIGATIONS = `
  select body.id as "bodyId", body.name as body, body.kind as "bodyKind", o.id, o.key, o.title, clause.number as clause, o.kind, o.hardness,
    (${JUDGED_BY})::text as "dueOn",
    case when o.closed_on <= ? and o.state <> 'not-done' then o.closed_on::text end as "acceptedOn",
    case when o.submitted_on <= ? then least(o.submitted_on, (select r.done_on from report r
      where r.obligation_id = o.id and r.state = 'accepted' order by r.round desc limit 1))::text end as "submittedOn",
    array(select e.id from event e where e.obligation_id = o.id and e.kind in ('report-submitted', 'report-accepted')
      and e.happened_on <= ? order by e.id) as "eventIds"
  from ${ASKED_YEAR}
  join obligation o on ${BELONGS_TO_YEAR}
  cross join ${ANSWERS_IN_YEAR}
  join body on body.id = w.body_id
  join clause on clause.id = o.clause_id
  order by body.name, o.key`;

// What happened counts for whoever answered on that day: after a transfer, the body named in it as the one before. What
// is about no obligation counts for the body it names, or for its heir.
const EVENTS = `
  select body.name as body, e.id, e.kind, e.happened_on::text as "on", o.key as obligation, clause.number as clause
  from event e
  join obligation o on o.id = e.obligation_id
  left join lateral (select t.data -> 'from' as names from event t
    where t.obligation_id = o.id and t.kind = 'duty-transferred' and t.id > e.id order by t.id limit 1) before on true
  join body on case when before.names is null
    then exists (select 1 from obligation_owner w where w.obligation_id = o.id and w.body_id = body.id)
    else jsonb_exists(before.names, body.name) end
  join clause on clause.id = o.clause_id
  where e.plan_id = ? and o.parent_id is null and e.happened_on between ? and ?
    and e.kind in ${ASSESSED_KINDS} and ${notRevoked('e.key', 'q.body_id = body.id')}
  union all
  select body.name, e.id, e.kind, e.happened_on::text, null, null
  from event e join body named on named.id = e.body_id join body on body.id = coalesce(named.heir_id, named.id)
  where e.plan_id = ? and e.obligation_id is null and e.happened_on between ? and ?
    and e.kind in ${FALSIFIED_KINDS}
  order by "on", id`;

/**
 * What really happened in a year, per body that answers for something: the obligations due in it, as they stood before
 * `asOf`, and the events of the year. Bodies outside the county's chain of command and the assessor are left out.
 */
export async function factsOfYear(
  em: EntityManager,
  plan: Pick<Plan, 'id'>,
  year: number,
  asOf: IsoDate,
  excluded: LeftOut,
): Promise<{ bodyId: number; kind: string; facts: BodyYearFacts }[]> {
  const [from, to] = [`${year}-01-01`, endOfYear(year)];
  const owed = await em.execute<(OwedByBody & { bodyId: number; bodyKind: string })[]>(OBLIGATIONS, [
    asOf,
    asOf,
    asOf,
    plan.id,
    year,
  ]);
  const happened = await em.execute<HappenedToBody[]>(EVENTS, [plan.id, from, to, plan.id, from, to]);
  const outside = await em.execute<{ name: string }[]>(
    `select name from body where kind in (select jsonb_array_elements_text(?::jsonb)) or kind = 'government'
       or name in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(excluded.kinds), JSON.stringify(excluded.names)],
  );
  const leftOut = new Set(outside.map(({ name }) => name));
  const known = new Map(owed.map(({ body, bodyId, bodyKind }) => [body, { bodyId, kind: bodyKind }]));
  const facts = gatherFacts(
    year,
    owed.map(({ bodyId: _, bodyKind: __, ...row }) => row),
    happened,
    (body) => leftOut.has(body),
  );
  return facts.map((each) => ({ ...known.get(each.body)!, facts: each }));
}
