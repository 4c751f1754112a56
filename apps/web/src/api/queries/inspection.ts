import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import { usePace } from './plans';

export function useSpotChecks(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'spot-checks'],
    queryFn: () => answer(api.GET('/api/plans/{id}/spot-checks', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}
