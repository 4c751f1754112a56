import type { ClauseRecord, ClauseView } from '@app/persistence/read-models';
import type { Actor } from '@app/use-cases';
import { presentCase } from '../cases/present-case';
import { presentDocuments } from '../documents/present-document';
import { presentAssignment } from './present-assignment';
import { presentObligation } from './present-obligation';
import { presentWaiting, type Checkers } from './present-waiting';

/** The page of a clause, and what this person may do with each thing on it. */
export function presentClause(actor: Actor, checkers: Checkers, record: ClauseRecord): ClauseView {
  const { startedOn: _, ...clause } = record;
  const context = { coordinator: checkers.coordinator, today: clause.today };
  const waiting = presentWaiting(record, checkers);
  return {
    ...clause,
    assignments: clause.assignments.map((assignment) => presentAssignment(actor, context, assignment)),
    obligations: clause.obligations.map((obligation) =>
      presentObligation(actor, context, obligation, waiting.get(obligation.id)!),
    ),
    cases: clause.cases.map((file) => presentCase(actor, file)),
    documents: presentDocuments(actor, clause.documents),
  };
}
