import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../client';
import { CALM } from './pace';

/** Which identities open my account. */
export function useOwnIdentities(enabled = true) {
  return useQuery({
    queryKey: ['own-identities'],
    queryFn: () => answer(api.GET('/api/account/identities')),
    enabled,
    staleTime: CALM,
  });
}

/** Which identities open an account. */
export function useIdentitiesOf(id: number) {
  return useQuery({
    queryKey: ['accounts', id, 'identities'],
    queryFn: () => answer(api.GET('/api/accounts/{id}/identities', { params: { path: { id } } })),
  });
}

/** Where I am signed in. */
export function useOwnSessions() {
  return useQuery({ queryKey: ['own-sessions'], queryFn: () => answer(api.GET('/api/account/sessions')) });
}

export function useAccounts() {
  return useQuery({ queryKey: ['accounts'], queryFn: () => answer(api.GET('/api/accounts')), refetchInterval: CALM });
}

export function useSessionsOf(accountId: number) {
  return useQuery({
    queryKey: ['accounts', accountId, 'sessions'],
    queryFn: () => answer(api.GET('/api/accounts/{id}/sessions', { params: { path: { id: accountId } } })),
  });
}
