import type { EntityManager } from '@mikro-orm/postgresql';
import type { DateRule } from '@app/domain/calendar';
import type { LadderName } from '@app/domain/escalation';
import { preparedRows } from '../prepared';
import { DATE_DECISION } from '../clause/date-sql';
import { CLIMB_FROM, FIRED_ON } from '../clause/event-sql';
import { HAS_LEFT_ITS_BODY, ME, SIGHT_OF_WORK, isMine, meValues, seenAs, type Reader } from '../secrecy/sight-sql';
import type { DateDecisionView } from './date.dto';
import { evidenceWhere } from './evidence.read-model';
import { REPORT_FIELD_IDS } from '@app/domain/vocabulary';
import type { ChangeRequestView, ObligationView, ReportView } from './obligation.dto';

/** A request with the rule of the decider's own date. */
interface ChangeRequestRecord extends Omit<ChangeRequestView, 'decideWhy'> {
  decideRule: DateRule | null;
  /** The body that was asked by name, or its heir. */
  deciderId: number | null;
}

/** An obligation with the facts that decide what a person may do with it. */
export interface ObligationRecord extends Omit<
  ObligationView,
  'may' | 'why' | 'waiting' | 'requests' | 'steps' | 'reports' | 'setAside' | 'superiors'
> {
  reports: Omit<ReportView, 'measured'>[];
  /** Where the date is counted from, and how; null where a person set it. */
  dueFrom: string | null;
  dueRule: DateRule | null;
  /** Who decided the date, where a person had to. */
  dateDecision: Omit<DateDecisionView, 'zh' | 'en'> | null;
  requests: ChangeRequestRecord[];
  ladder: LadderName;
  /** The rungs that fired in this climb, each with its day. */
  firedOn: Record<string, string>;
  round: number;
  /** The round in which this climb began; see `CLIMB_FROM`. */
  climbFrom: number;
  ownerIds: number[];
  /** Bodies that check it because it is owed to them; empty for what the clause itself owes. */
  leadIds: number[];
  /** Bodies that have signed the report of the present round; null when none has been filed. */
  signedIds: number[] | null;
  /** The body whose check was drawn and waits, or its heir; null where none waits. */
  checkerId: number | null;
  /** When the occurrence before this one of a recurring duty was owed first; null for everything else. */
  previousDueOn: string | null;
  /** The state of the report of the present round. */
  reportState: ReportView['state'] | null;
}

/** SQL: the fields of report `r` that were filled in, each in the column of its name. */
const FIELDS = `(select coalesce(jsonb_agg(jsonb_build_object('field', f.id, 'value', f.value)), '[]')
  from (values ${REPORT_FIELD_IDS.map((id) => `('${id}', r.${id.replace(/[A-Z]/gu, (c) => `_${c.toLowerCase()}`)}::text)`).join(', ')}) f (id, value)
 where f.value is not null)`;

const SIGNED_BY = `(select coalesce(jsonb_agg((g ->> 'body') || ' ' || (g ->> 'by')), '[]')
  from jsonb_array_elements(r.signatures) g)`;

/** SQL: the date of the occurrence before that of `o`; their keys end in their place, counted from 1. */
const PREVIOUS_DUE_ON = `case when o.kind = 'recurring' then (
  select before.original_due_on::text from obligation before
   where before.key = regexp_replace(o.key, '[0-9]+$', '') || (substring(o.key from '[0-9]+$')::int - 1)) end`;

/** SQL: words of `row` that are only for who sees all of the duty, or whose own they are. */
const toldOf = (row: string, sql: string, instead = 'null') =>
  `case when s.sight = 'full' or ${isMine(`${row}.body_id`)} then ${sql} else ${instead} end`;

/**
 * The obligations of a clause with their owners and reports, by date, in one query; what was written about each as far as
 * it is for this person.
 */
export function readObligations(em: EntityManager, clauseId: number, reader: Reader): Promise<ObligationRecord[]> {
  return preparedRows<ObligationRecord>(
    em,
    `select o.id, o.parent_id as "parentId", o.key, o.kind, o.title, o.source_phrase as "sourcePhrase", o.due_on as "dueOn", o.due_from as "dueFrom", o.due_rule as "dueRule",
            ${DATE_DECISION} as "dateDecision", o.ladder, ${FIRED_ON} as "firedOn",
            o.original_due_on as "originalDueOn", o.hardness, o.state, o.light, o.round, ${CLIMB_FROM} as "climbFrom",
            (select case when s.sight = 'full' then jsonb_build_object('authority', f.authority, 'number', f.number, 'filedOn', f.filed_on) end
               from filing f where f.obligation_id = o.id) as filing,
            (select d.filed_with from demand d where d.id = o.demand_id) as "filedWith",
            o.submitted_on as "submittedOn", o.closed_on as "closedOn",
            o.suspended_on as "suspendedOn", s.sight, coalesce(requests.list, '[]') as requests,
            coalesce(checks.list, '[]') as "siteChecks", checks.waiting as "checkerId",
            owners.names as owners, owners.ids as "ownerIds",
            (select coalesce(jsonb_agg(w.body_id), '[]') from obligation_owner w where w.obligation_id = o.parent_id) as "leadIds", coalesce(reports.list, '[]') as reports,
            ${PREVIOUS_DUE_ON} as "previousDueOn", present.signed as "signedIds", present.state as "reportState"
       from obligation o cross join ${ME} ${seenAs(SIGHT_OF_WORK)}
      cross join lateral (
        select coalesce(jsonb_agg(b.name order by b.id), '[]') as names,
               coalesce(jsonb_agg(b.id order by b.id), '[]') as ids
          from obligation_owner w join body b on b.id = w.body_id where w.obligation_id = o.id) owners
      cross join lateral (
        select jsonb_agg(jsonb_build_object(
                 'id', r.id, 'round', r.round, 'body', b.name, 'text', ${toldOf('r', 'r.text')}, 'state', r.state,
                 'fields', ${toldOf('r', FIELDS, `'[]'`)},
                 'signedBy', ${toldOf('r', SIGNED_BY, `'[]'`)},
                 'filedBy', ${toldOf('r', 'r.filed_by')}, 'filedOn', r.filed_on, 'reviewedBy', ${toldOf('r', 'r.reviewed_by')},
                 'reviewedOn', r.reviewed_on, 'reviewReason', ${toldOf('r', 'r.review_reason')},
                 'evidence', ${toldOf('r', evidenceWhere('e.report_id = r.id'), `'[]'`)}) order by r.round desc) as list
          from report r join body b on b.id = r.body_id where r.obligation_id = o.id and ${HAS_LEFT_ITS_BODY}) reports
      cross join lateral (
        select jsonb_agg(jsonb_build_object(
                 'id', q.id, 'kind', q.kind, 'body', b.name, 'reason', ${toldOf('q', 'q.reason')}, 'newDueOn', q.new_due_on,
                 'decider', k.name, 'deciderId', coalesce(k.heir_id, k.id),
                 'state', q.state, 'askedBy', ${toldOf('q', 'q.asked_by')}, 'askedOn', q.asked_on, 'decideBy', q.decide_by, 'decideRule', q.decide_rule,
                 'decidedBy', ${toldOf('q', 'q.decided_by')}, 'decidedOn', q.decided_on,
                 'decisionReason', ${toldOf('q', 'q.decision_reason')}) order by q.id desc) as list
          from change_request q join body b on b.id = q.body_id left join body k on k.id = q.decider_id where q.obligation_id = o.id) requests
      cross join lateral (
        select max(coalesce(b.heir_id, b.id)) filter (where k.conclusion is null) as waiting,
               jsonb_agg(jsonb_build_object(
                 'id', k.id, 'body', b.name, 'drawId', k.draw_id, 'checkBy', d.check_by, 'conclusion', k.conclusion,
                 'inspectors', ${toldOf('k', 'k.inspectors')}, 'checkedOn', k.checked_on, 'place', ${toldOf('k', 'k.place')},
                 'findings', ${toldOf('k', 'k.findings')}, 'recordedBy', ${toldOf('k', 'k.recorded_by')},
                 'recordedOn', k.recorded_on,
                 'evidence', ${toldOf('k', evidenceWhere('e.site_check_id = k.id'), `'[]'`)}) order by k.id desc) as list
          from site_check k join body b on b.id = k.body_id left join spot_draw d on d.id = k.draw_id
         where k.obligation_id = o.id) checks
       left join lateral (
        select r.state, (select coalesce(jsonb_agg(g -> 'bodyId'), '[]') from jsonb_array_elements(r.signatures) g) as signed
          from report r where r.obligation_id = o.id and r.round = o.round) present on true
      where o.clause_id = ?
      order by o.due_on, o.id`,
    [...meValues(reader), clauseId],
  );
}
