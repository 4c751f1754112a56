import { SetMetadata } from '@nestjs/common';
import type { AccountRole } from '@app/persistence';

/** What a route asks of whoever calls it: nothing, a session, or one of these roles. */
export type Need = 'nothing' | 'session' | readonly AccountRole[];

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

/** Open to everybody who has signed in. */
export const NeedsSession = () => SetMetadata<string, Need>(NEEDS, 'session');

/**
 * Open to these roles. It keeps others out early; whether this person may do this to that record is decided by the
 * policy in the use case.
 */
export const NeedsRole = (...roles: AccountRole[]) => SetMetadata<string, Need>(NEEDS, roles);
