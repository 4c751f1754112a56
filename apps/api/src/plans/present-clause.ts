import { countProgress } from '@app/domain/clause';
import type { ClauseRecord, ClauseView } from '@app/persistence/read-models';
import {
  mayOpenOccurrence,
  mayRecordInstruction,
  policyOf,
  type Actor,
  type Settings,
  type SigningDay,
} from '@app/use-cases';
import { granted } from '../http/granted';
import { presentCase } from '../cases/present-case';
import { eventsFor, presentDocuments } from '../documents/present-document';
import { presentAssignment } from './present-assignment';
import { presentObligation } from './present-obligation';
import { presentMeasurement, presentTargets } from './present-targets';
import { presentWaiting } from './present-waiting';

/** The page of a clause, and what this person may do with each thing on it. */
export function presentClause(
  actor: Actor,
  settings: Pick<Settings, 'accountability' | 'calendar' | 'directory' | 'escalation' | 'escalations' | 'reporting'>,
  record: ClauseRecord,
  signing: SigningDay,
): ClauseView {
  const { startedOn, policyVersion, measurements, targetFigures: _figures, ...clause } = record;
  const { calendar, directory, reporting } = settings;
  const { today } = clause;
  const context = {
    coordinator: directory.coordinator,
    today,
    startedOn: startedOn ?? today,
    calendar,
    accountability: settings.accountability,
    escalation: policyOf({ policyVersion }, settings),
    measuredIn: (reportId: number) =>
      measurements.filter((one) => one.reportId === reportId).map((one) => presentMeasurement(one, record, reporting)),
  };
  const waiting = presentWaiting(record, directory);
  return {
    ...clause,
    assignments: clause.assignments.map((assignment) => presentAssignment(actor, context, assignment)),
    demands: clause.demands.map(({ bodyIds, ...demand }) => ({
      ...demand,
      may: granted({ 'open-occurrence': demand.kind === 'event' && mayOpenOccurrence(actor, bodyIds) }),
    })),
    obligations: clause.obligations.map((obligation) =>
      presentObligation(actor, context, obligation, waiting.get(obligation.id)!),
    ),
    targets: presentTargets(actor, record, reporting),
    progress: countProgress(
      clause.obligations.filter(({ parentId }) => parentId === null),
      today,
    ),
    cases: clause.cases.map((file) => presentCase(actor, file, calendar)),
    documents: presentDocuments(actor, clause.documents, { ...signing, settings }),
    events: eventsFor(actor, clause.events),
    may: granted({ 'record-instruction': mayRecordInstruction(actor) }),
  };
}
