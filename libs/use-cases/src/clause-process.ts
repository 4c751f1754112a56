import type { Clause, Plan } from '@app/persistence';
import { clauseWorkflowId } from '@app/workflows';

/** The workflow that watches a clause. */
export const clauseProcess = (plan: Plan, clause: Clause) => clauseWorkflowId(plan.id, clause.number);
