import type { PlanRecord, PlanView } from '@app/persistence/read-models';
import { mayCorrectReading, mayNoteInLedger, maySettleDoubts, mayUrgeOwners, type Actor } from '@app/use-cases';
import { granted } from '../http/granted';

/** The page of a plan, and what this person may do with it. */
export function presentPlan(actor: Actor, plan: PlanRecord): PlanView {
  const may = granted({
    'settle-doubts': maySettleDoubts(actor, plan),
    'correct-reading': mayCorrectReading(actor, plan),
    'confirm-plan': maySettleDoubts(actor, plan),
    'urge-owners': mayUrgeOwners(actor, plan),
    'note-in-ledger': plan.state === 'running' && mayNoteInLedger(actor),
  });
  return { ...plan, may };
}
