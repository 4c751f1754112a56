import type { PlanRecord, PlanView } from '@app/persistence/read-models';
import { mayCorrectReading, mayNoteInLedger, maySettleDoubts, type Actor } from '@app/use-cases';

/** The page of a plan, and what this person may do with it. */
export function presentPlan(actor: Actor, plan: PlanRecord): PlanView {
  const acts: Record<string, boolean> = {
    settle: maySettleDoubts(actor, plan),
    correct: mayCorrectReading(actor, plan),
    confirm: maySettleDoubts(actor, plan),
    'note-in-ledger': plan.state === 'running' && mayNoteInLedger(actor),
  };
  return { ...plan, may: Object.keys(acts).filter((act) => acts[act]) };
}
