import type { ClauseRecord, ClauseView } from '@app/persistence/read-models';
import type { Actor } from '@app/use-cases';
import { presentCase } from '../cases/present-case';
import { presentDocuments } from '../documents/present-document';
import { presentObligation } from './present-obligation';

/** The page of a clause, and what this person may do with each thing on it. */
export function presentClause(actor: Actor, coordinator: string, clause: ClauseRecord): ClauseView {
  const context = { coordinator, today: clause.today };
  return {
    ...clause,
    obligations: clause.obligations.map((obligation) => presentObligation(actor, context, obligation)),
    cases: clause.cases.map((file) => presentCase(actor, file)),
    documents: presentDocuments(actor, clause.documents),
  };
}
