import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import { usePace } from './plans';

export function useSchemes(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'schemes'],
    queryFn: () => answer(api.GET('/api/plans/{id}/assessment-schemes', { params: { path: { id: planId } } })),
  });
}

/** What is public of a year. */
export function usePublication(assessmentId: number) {
  return useQuery({
    queryKey: ['assessment', assessmentId, 'publication'],
    queryFn: () => answer(api.GET('/api/assessments/{id}/publication', { params: { path: { id: assessmentId } } })),
  });
}

/** For the organization department alone. */
export function useCadreSection(assessmentId: number) {
  return useQuery({
    queryKey: ['assessment', assessmentId, 'cadre-section'],
    queryFn: () => answer(api.GET('/api/assessments/{id}/cadre-section', { params: { path: { id: assessmentId } } })),
  });
}

/** The figures the plan as a whole is to reach. */
export function useHeadlines(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'headlines'],
    queryFn: () => answer(api.GET('/api/plans/{id}/headline-indicators', { params: { path: { id: planId } } })),
  });
}

export function useWorkLists(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'work-lists'],
    queryFn: () => answer(api.GET('/api/plans/{id}/work-lists', { params: { path: { id: planId } } })),
  });
}

/** What one year asks of each body. */
export function useWorkList(planId: number, year: number) {
  return useQuery({
    queryKey: ['plan', planId, 'work-list', year],
    queryFn: () => answer(api.GET('/api/plans/{id}/work-lists/{year}', { params: { path: { id: planId, year } } })),
  });
}

/** One year of the annual assessment. */
export function useAssessmentYear(planId: number, assessmentId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'assessment', assessmentId],
    queryFn: () => answer(api.GET('/api/assessments/{id}/year', { params: { path: { id: assessmentId } } })),
    refetchInterval: pace,
  });
}

export function useAssessments(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'assessments'],
    queryFn: () => answer(api.GET('/api/plans/{id}/assessments', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

/** What the open tasks of the own body would still add to its score. */
export function useIfDone(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'if-done'],
    queryFn: () => answer(api.GET('/api/plans/{id}/if-done', { params: { path: { id: planId } } })),
  });
}
