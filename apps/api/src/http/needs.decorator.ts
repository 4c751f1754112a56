import { SetMetadata } from '@nestjs/common';
import type { AccountRole } from '@app/persistence';

/**
 * What a route asks of whoever calls it: nothing, an account, a session of somebody who works with plans, or one of these
 * roles.
 */
export type Need = 'nothing' | 'account' | 'session' | readonly AccountRole[];

/** Those who look after the system: they see nothing of any plan. */
export const LOOKING_AFTER_THE_SYSTEM: readonly AccountRole[] = ['administrator', 'auditor'];

/** Whether somebody in a role gets past the door. */
export const admits = (need: Need | undefined, role: AccountRole): boolean => {
  if (need === undefined) return false;
  if (need === 'session') return !LOOKING_AFTER_THE_SYSTEM.includes(role);
  return need === 'nothing' || need === 'account' || need.includes(role);
};

export const NEEDS = 'duban:needs';

/** Everybody who acts for a body, so everybody but the reader. */
export const ACTING_FOR_A_BODY: readonly AccountRole[] = [
  'county-office',
  'coordinator',
  'organization',
  'department',
  'town',
];

/** Open to everybody, without signing in. */
export const Public = () => SetMetadata<string, Need>(NEEDS, 'nothing');

/** Open to everybody who has signed in, for what is their own: sessions, password. The only thing a first password opens. */
export const NeedsAccount = () => SetMetadata<string, Need>(NEEDS, 'account');

/** Open to everybody who has signed in and works with plans, readers included; not to those who look after the system. */
export const NeedsSession = () => SetMetadata<string, Need>(NEEDS, 'session');

/**
 * Open to these roles. It keeps others out early; whether this person may do this to that record is decided by the
 * policy in the use case.
 */
export const NeedsRole = (...roles: AccountRole[]) => SetMetadata<string, Need>(NEEDS, roles);
