import type { ClauseRecord, ClauseView } from '@app/persistence/read-models';
import type { Actor, Settings } from '@app/use-cases';
import { presentCase } from '../cases/present-case';
import { presentDocuments } from '../documents/present-document';
import { presentAssignment } from './present-assignment';
import { presentObligation } from './present-obligation';
import { presentWaiting } from './present-waiting';

/** The page of a clause, and what this person may do with each thing on it. */
export function presentClause(
  actor: Actor,
  { calendar, directory, escalation }: Pick<Settings, 'calendar' | 'directory' | 'escalation'>,
  record: ClauseRecord,
): ClauseView {
  const { startedOn, ...clause } = record;
  const { today } = clause;
  const context = {
    coordinator: directory.coordinator,
    today,
    startedOn: startedOn ?? today,
    calendar,
    escalation,
  };
  const waiting = presentWaiting(record, directory);
  return {
    ...clause,
    assignments: clause.assignments.map((assignment) => presentAssignment(actor, context, assignment)),
    obligations: clause.obligations.map((obligation) =>
      presentObligation(actor, context, obligation, waiting.get(obligation.id)!),
    ),
    cases: clause.cases.map((file) => presentCase(actor, file, calendar)),
    documents: presentDocuments(actor, clause.documents),
  };
}
