import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { keys } from '../api/queries';
import { markSession } from '../api/session-mark';
import type { Session } from '../api/types';

let lost = false;
const listeners = new Set<() => void>();

function tell(next: boolean): void {
  lost = next;
  for (const listener of listeners) listener();
}

/** Whether the session of the person who is still on screen has ended. */
export const useLostSession = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => lost,
  );

/** Nobody is signed in any more. Whoever was keeps the page, and what is typed into it, until somebody signs in. */
export function sessionEnded(queries: QueryClient): void {
  if (queries.getQueryData(keys.session)) tell(true);
  else queries.setQueryData(keys.session, null);
}

/** Forgets the person and everything they were shown. */
export function forgetPerson(queries: QueryClient): void {
  tell(false);
  queries.setQueryData(keys.session, null);
  markSession(false);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
  queries.getMutationCache().clear();
}

/**
 * Somebody has signed in.
 *
 * @returns whether it is the person who was on screen, who may go on where they were
 */
export async function personEntered(queries: QueryClient, person: Session): Promise<boolean> {
  // The question of who is signed in, asked before, may be answered only now: nobody.
  await queries.cancelQueries({ queryKey: keys.session });
  const before = queries.getQueryData<Session | null>(keys.session) ?? null;
  const same = before !== null && isSamePerson(before, person);
  // What another person was shown is not for this one.
  if (!same) forgetPerson(queries);
  tell(false);
  queries.setQueryData(keys.session, person);
  markSession(true);
  if (same) await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
  return same;
}

const isSamePerson = (one: Session, other: Session): boolean =>
  one.name === other.name && one.post === other.post && one.body === other.body && one.role === other.role;
