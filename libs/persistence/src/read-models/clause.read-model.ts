import type { EntityManager } from '@mikro-orm/postgresql';
import type { Doubt, ParsedTarget } from '@app/domain/plan-text/parsed-plan';
import { readAssignments, type AssignmentRecord } from './assignment.read-model';
import { readCases, type CaseRecord } from './case.read-model';
import {
  readMeasurements,
  readTargetFigures,
  type MeasurementRecord,
  type TargetFigureRecord,
} from './indicator.read-model';
import { readDemands, type DemandRecord } from './demand.read-model';
import type { Reader } from '../secrecy/sight-sql';
import { readDocuments, type DocumentRecord } from './document.read-model';
import { readObligations, type ObligationRecord } from './obligation.read-model';
import { readEvents } from './events.read-model';
import type { ClauseView } from './clause.dto';
import type { DoubtView } from './doubt.dto';

export interface ClauseRecord extends Omit<
  ClauseView,
  'assignments' | 'obligations' | 'cases' | 'documents' | 'targets' | 'progress' | 'demands' | 'may'
> {
  /** From when on somebody watches. */
  startedOn: string | null;
  policyVersion: string | null;
  assignments: AssignmentRecord[];
  demands: DemandRecord[];
  obligations: ObligationRecord[];
  cases: CaseRecord[];
  documents: DocumentRecord[];
  targets: ParsedTarget[];
  measurements: MeasurementRecord[];
  targetFigures: TargetFigureRecord[];
}

type DecidedDoubt = Doubt & Pick<DoubtView, 'decision'>;

type ClauseRow = Pick<
  ClauseView,
  'id' | 'planId' | 'planTitle' | 'today' | 'number' | 'ordinal' | 'heading' | 'section' | 'text' | 'light' | 'roles'
> & {
  targets: ParsedTarget[];
  startedOn: string | null;
  policyVersion: string | null;
  spanFrom: number;
  doubts: DecidedDoubt[];
};

/** Everything about one clause: a query for the clause itself and one for each list on its page. */
export async function readClause(
  em: EntityManager,
  planId: number,
  number: number,
  realToday: string,
  reader: Reader,
): Promise<ClauseRecord | null> {
  const [row] = await em.execute<ClauseRow[]>(
    `select c.id, c.plan_id as "planId", p.title as "planTitle", p.started_on as "startedOn", p.policy_version as "policyVersion",
            case when p.clock = 'rehearsal' then coalesce(p.today, p.started_on, ?::date) else ?::date end as today,
            c.number, c.ordinal, c.heading, c.section, c.text, c.light, c.span_from as "spanFrom",
            (select coalesce(jsonb_agg(d || jsonb_build_object('decision', case when s.doubt is not null then
                jsonb_build_object('answer', s.answer, 'proposed', s.proposed, 'by', s.decided_by, 'as', s.decided_as,
                  'at', s.decided_at) end) order by at), '[]')
               from jsonb_array_elements(c.doubts) with ordinality as e(d, at)
               left join doubt_decision s on s.plan_id = c.plan_id and s.doubt = (d ->> 'number')::int) as doubts,
            c.targets,
            (select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'body', coalesce(b.name, r.written),
                'written', r.written, 'segment', r.segment, 'openList', r.open_list) order by r.id), '[]')
               from clause_role r left join body b on b.id = r.body_id where r.clause_id = c.id) as roles
       from clause c join plan p on p.id = c.plan_id
      where c.plan_id = ? and c.number = ?`,
    [realToday, realToday, planId, number],
  );
  if (!row) return null;
  const { spanFrom, doubts, ...clause } = row;
  return {
    ...clause,
    doubts: quoted(doubts, row.text, spanFrom),
    assignments: await readAssignments(em, row.id, reader),
    demands: await readDemands(em, row.id),
    obligations: await readObligations(em, row.id, reader),
    cases: await readCases(em, { clauseId: row.id }, reader),
    documents: await readDocuments(em, { clauseId: row.id }, reader),
    measurements: await readMeasurements(em, row.id),
    targetFigures: await readTargetFigures(em, row.id),
    events: await readEvents(em, { clauseId: row.id }, reader),
  };
}

/** Doubts with the words they are about; spans count from the start of the plan, `from` is where the text begins. */
function quoted(doubts: readonly DecidedDoubt[], text: string, from: number): DoubtView[] {
  return doubts.map(({ code, message, messageEn, span, decision }) => ({
    code,
    message,
    messageEn: messageEn ?? message,
    quote: text.slice(span[0] - from, span[1] - from),
    decision,
  }));
}
