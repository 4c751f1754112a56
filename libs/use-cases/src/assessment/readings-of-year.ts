import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reading } from '@app/domain/assessment';
import type { IsoDate } from '@app/domain/calendar';
import { judgeTarget, sameTarget, withSetting, type IndicatorPolicy, type TargetSetting } from '@app/domain/indicator';
import type { ParsedTarget } from '@app/domain/plan-text/parsed-plan';
import {
  ANSWERS_IN_YEAR,
  ASKED_YEAR,
  BELONGS_TO_YEAR,
  countsByList,
  HeadlineIndicator,
  headlinesOfPlan,
  JUDGED_BY,
  OWED_IN_YEAR,
  Plan,
} from '@app/persistence';

// Of each target the value of the last report on what counts in the year, and on what was due in the year before; a report that
// nobody has accepted says nothing.
const MEASURED = `
  select body.name as body, o.clause_id as "clauseId", extract(year from ${JUDGED_BY})::int as year, m.target, m.value, m.base_value as "baseValue",
    r.reviewed_on::text as "asOf", r.filed_by as "filedBy",
    array(select e.id from event e where e.obligation_id = o.id and e.kind = 'report-accepted' and e.happened_on <= ?
      order by e.id) as events,
    array(select v.sha256 from evidence v where v.report_id = r.id order by v.sha256) as evidence
  from ${ASKED_YEAR}
  join obligation o on o.plan_id = a.plan_id
  join report r on r.obligation_id = o.id
  join measurement m on m.report_id = r.id
  cross join ${ANSWERS_IN_YEAR}
  join body on body.id = w.body_id
  where r.state = 'accepted' and r.reviewed_on <= ?
    and (extract(year from ${JUDGED_BY}) = a.year - 1 or (${BELONGS_TO_YEAR} and ${countsByList('w.body_id')}))
  order by r.filed_on, m.id`;

// Targets of clauses of which a milestone counts in the year and is still asked for, so that one nobody has measured is known to be
// missing; in an order of its own, because two clauses may ask for one indicator.
const ASKED = `
  select distinct body.name as body, c.number, c.id as "clauseId", c.targets
  from ${ASKED_YEAR} cross join ${OWED_IN_YEAR}
  join obligation o on o.id = owed.obligation_id
  join clause c on c.id = o.clause_id
  join body on body.id = owed.body_id
  where o.kind = 'milestone' and o.state not in ('not-applicable', 'suspended')
    and jsonb_array_length(c.targets) > 0
  order by body.name, c.number`;

const SET = `select clause_id as "clauseId", indicator, text, value, unit from target_figure
  where clause_id in (select id from clause where plan_id = ?) and set_on <= ? order by id`;

/** The headline figures of the plan for a year, each with its value where the checker has confirmed one until a day. */
async function confirmedHeadlines(em: EntityManager, planId: number, year: number, asOf: IsoDate) {
  if (!(await em.count(HeadlineIndicator, { plan: planId, year }))) return [];
  const all = await headlinesOfPlan(em, await em.findOneOrFail(Plan, planId), asOf);
  const named = all.flatMap((one) => (one.year === year && one.countsFor ? [{ ...one, owner: one.countsFor }] : []));
  const keys = named.flatMap(({ id, last }) =>
    last ? [`plan-${planId}/headline-${id}/value-${last.id}/checked`] : [],
  );
  const events = await em.execute<{ id: number; key: string }[]>(
    `select id, key from event where key in (select jsonb_array_elements_text(?::jsonb)) order by id`,
    [JSON.stringify(keys)],
  );
  return named.map(({ id, owner, target, source, last }) => {
    const confirmed = last?.state === 'confirmed' ? last : null;
    const of = events.filter(({ key }) => confirmed && key.includes(`/headline-${id}/value-${confirmed.id}/`));
    return { owner, target, source, last: confirmed, events: of.map((event) => event.id) };
  });
}

interface Measured {
  body: string;
  clauseId: number;
  year: number;
  target: ParsedTarget;
  value: number;
  baseValue: number | null;
  asOf: IsoDate;
  filedBy: string;
  events: number[];
  evidence: string[];
}

/**
 * The indicators of a year by body, as its accepted reports gave them: the figure, its target (one that was set later comes from
 * its document), and the figure of the year before. A target of a clause that was due and that nobody has measured is there
 * without a value. So is a headline figure of the plan that nobody has given, or that its checker has not confirmed until its day.
 */
export async function readingsOfYear(
  em: EntityManager,
  policy: IndicatorPolicy,
  { planId, year, asOf, figuresUntil = asOf }: { planId: number; year: number; asOf: IsoDate; figuresUntil?: IsoDate },
): Promise<Map<string, Reading[]>> {
  const measured = await em.execute<Measured[]>(MEASURED, [asOf, planId, year, asOf]);
  const asked = await em.execute<{ body: string; clauseId: number; targets: ParsedTarget[] }[]>(ASKED, [planId, year]);
  const set = await em.execute<(TargetSetting & { clauseId: number })[]>(SET, [planId, asOf]);

  const found = new Map<string, Map<string, Reading>>();
  const put = (body: string, reading: Reading) => {
    if (!found.has(body)) found.set(body, new Map());
    const readings = found.get(body)!;
    if (readings.get(reading.key)?.met === false && reading.met !== false) return; // met here does not make up for it
    readings.set(reading.key, reading);
  };
  for (const { body, clauseId, targets } of asked) {
    const settings = set.filter((one) => one.clauseId === clauseId);
    for (const target of targets) {
      const of = measured.filter((one) => one.clauseId === clauseId && sameTarget(one.target, target));
      const last = of.findLast((one) => one.body === body && one.year === year);
      const before = of.findLast((one) => one.year === year - 1); // whoever had it then, the figure is the same
      const held = withSetting(target, settings);
      const { indicator: key, value, unit } = held;
      const verdict = last && judgeTarget(held, last, policy).verdict;
      put(body, {
        key,
        value: last?.value ?? null,
        target: value,
        ...(verdict && verdict !== 'cannot-judge' && { met: verdict === 'met' }),
        of: unit === '%' ? 100 : null,
        previous: before?.value ?? null,
        asOf: last?.asOf ?? null,
        source: last ? `${body}报告（${last.filedBy}）` : '',
        events: last?.events ?? [],
        evidence: last?.evidence ?? [],
      });
    }
  }
  const headlines = await confirmedHeadlines(em, planId, year, figuresUntil);
  const missing = new Set<string>();
  for (const { owner, target, last, source, events } of headlines) {
    const { indicator: key, value, unit } = target;
    const previous = found.get(owner)?.get(key)?.previous ?? null; // a report of a clause may have told it
    const verdict = last && judgeTarget(target, last, policy).verdict;
    // Of two figures of one name each has to be reached: what is missing of one, the other does not make up for.
    const others = headlines.filter((one) => one.owner === owner && one.target.indicator === key).length > 1;
    if (!last && others) missing.add(`${owner} ${key}`);
    if (last && missing.has(`${owner} ${key}`) && verdict !== 'not-met') continue;
    if (!last && !others && found.get(owner)?.get(key)?.value != null) continue; // a report of a clause has it
    put(owner, {
      ...{ key, value: last?.value ?? null, target: value, of: unit === '%' ? 100 : null, previous },
      ...(verdict && verdict !== 'cannot-judge' && { met: verdict === 'met' }),
      ...{ asOf: last?.checkedOn ?? null, source: last ? `${source}（${last.basis}）` : '', events, evidence: [] },
    });
  }
  return new Map([...found].map(([body, readings]) => [body, [...readings.values()]]));
}
