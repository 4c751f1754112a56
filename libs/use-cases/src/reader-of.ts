import { standingOf } from '@app/domain/secrecy';
import type { Reader } from '@app/persistence';
import type { Actor } from './actor';
import { mayReadReferrals } from './policies';

/** As what this person looks at the record; the read models show it what is for such a one. */
export const readerOf = (actor: Pick<Actor, 'role' | 'bodyId'>): Reader => ({
  standing: standingOf(actor.role),
  bodyId: actor.bodyId,
  reads: mayReadReferrals(actor),
});
