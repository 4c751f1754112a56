/** What a piece of work is about, looked up where the pages have it too. */
import { useAssessments, useCases, useClause } from '../api/queries';
import type { WorkItem } from './work-item';

export function useObligation({ planId, clauseNumber, obligationId }: WorkItem) {
  const query = useClause(planId, clauseNumber ?? null);
  const clause = query.data;
  return { query, clause, obligation: clause?.obligations.find(({ id }) => id === obligationId) };
}

export function useReport(item: WorkItem) {
  const { query, clause, obligation } = useObligation(item);
  return { query, clause, obligation, report: obligation?.reports.find(({ id }) => id === item.reportId) };
}

export function useCase({ planId, caseId }: WorkItem) {
  const query = useCases(planId);
  return { query, subject: query.data?.find(({ id }) => id === caseId) };
}

export function useAssessment({ planId, assessmentId }: WorkItem) {
  const query = useAssessments(planId);
  return { query, assessment: query.data?.find(({ id }) => id === assessmentId) };
}
