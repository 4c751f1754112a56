import type { EntityManager } from '@mikro-orm/postgresql';
import { MILESTONE_KINDS } from '@app/domain/clause';
import type { DateRule } from '@app/domain/calendar';
import { CLIMB_FROM } from '../clause/event-sql';
import { DATE_DECISION } from '../clause/date-sql';
import type { BoardRow } from './board.dto';
import { wordsAsked } from './words-sql';
import type { DateDecisionView } from './date.dto';

/** A row with what its next date was counted from, and how. */
export interface BoardRecord extends Omit<BoardRow, 'nextWhy'> {
  nextFrom: string | null;
  nextRule: DateRule | null;
  nextDecision: Omit<DateDecisionView, 'zh' | 'en'> | null;
}

export interface BoardFilter {
  light?: string;
  /** The name of a body that has any part in the clause. */
  body?: string;
  /** Words of the heading or the text, or the number of the clause. */
  q?: string;
}

/** The board of a plan: every clause with its light, who carries it and what comes next, in one query. */
export async function readBoard(
  em: EntityManager,
  planId: number,
  today: string,
  filter: BoardFilter = {},
): Promise<BoardRecord[]> {
  const conditions = ['c.plan_id = ?'];
  const values: unknown[] = [today, today, JSON.stringify(MILESTONE_KINDS), planId];
  if (filter.light) {
    conditions.push('c.light = ?');
    values.push(filter.light);
  }
  if (filter.body) {
    conditions.push('(?::text = any(owners.names) or ?::text = any(roles.names))');
    values.push(filter.body, filter.body);
  }
  if (filter.q) {
    const { like, pattern } = wordsAsked(filter.q);
    conditions.push(`(c.heading ${like} ? or c.text ${like} ? or c.number::text = ?)`);
    values.push(pattern, pattern, filter.q);
  }
  return em.execute<BoardRecord[]>(
    `select c.id, c.number, c.ordinal, c.heading, c.section, c.light,
            owners.names as leads,
            array(select name from unnest(roles.names) with ordinality as r(name, place)
                   where name <> all(owners.names) order by place) as others,
            upcoming.due_on as "nextDueOn", upcoming.title as "nextTitle",
            upcoming.due_from as "nextFrom", upcoming.due_rule as "nextRule", upcoming.decision as "nextDecision",
            counts.open, counts.overdue, counts.submitted, sent_back.returned, counts.closed, counts.progress
       from clause c
      cross join lateral (
        select array(select b.name from clause_role r join body b on b.id = r.body_id
                      where r.clause_id = c.id group by b.name order by min(r.id))::text[] as names) roles
      cross join lateral (
        select array(select b.name from obligation o join obligation_owner w on w.obligation_id = o.id
                       join body b on b.id = w.body_id
                      where o.clause_id = c.id and o.parent_id is null group by b.name
                      order by array_position(roles.names, b.name::text), b.name)::text[] as names) owners
      cross join lateral (
        select count(*) filter (where o.closed_on is null)::int as open,
               count(*) filter (where o.state = 'open' and o.due_on < ?::date)::int as overdue,
               count(*) filter (where o.state = 'submitted')::int as submitted,
               count(*) filter (where o.closed_on is not null)::int as closed,
               -- as countProgress of the domain counts; a test holds the two together
               jsonb_build_object(
                 'all', count(*) filter (where m.counted), 'planned', count(*) filter (where m.counted and o.due_on <= ?::date),
                 'done', count(*) filter (where m.counted and o.state = 'accepted')) as progress
          from obligation o
         cross join lateral (select o.state <> 'not-applicable' and o.kind in
           (select jsonb_array_elements_text(?::jsonb)) as counted) m
         where o.clause_id = c.id and o.parent_id is null) counts
      cross join lateral (
        select count(*)::int as returned from obligation o
          join report r on r.obligation_id = o.id and r.round = ${CLIMB_FROM} - 1 and r.state = 'returned'
         where o.clause_id = c.id and o.parent_id is null and o.state = 'open'
           and not exists (select from report n where n.obligation_id = o.id and n.round = o.round)) sent_back
       left join lateral (
        select o.due_on, o.title, o.due_from, o.due_rule, ${DATE_DECISION} as decision from (
          select n.* from obligation n where n.clause_id = c.id and n.parent_id is null and n.state = 'open'
           order by n.due_on, n.id limit 1) o) upcoming on true
      where ${conditions.join(' and ')}
      order by c.number`,
    values,
  );
}
