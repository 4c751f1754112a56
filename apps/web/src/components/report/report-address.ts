import type { WorkItem } from '../work-item';

/** Where the report on a task is written, and where its receipt is. */
export const reportAddress = ({
  planId,
  clauseNumber,
  obligationId,
}: Pick<WorkItem, 'planId' | 'clauseNumber' | 'obligationId'>) =>
  `/plans/${planId}/clauses/${clauseNumber}/report/${obligationId}`;
