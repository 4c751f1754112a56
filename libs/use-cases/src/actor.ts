import type { Standing } from '@app/domain/bodies';
import type { Person } from '@app/domain/escalation';
import type { AccountRole } from '@app/persistence';
import type { KeyedRequest } from './once';

/** Who acts: a signed-in person, or a player of a rehearsal standing in for one. */
export interface Actor {
  accountId: number | null;
  name: string;
  post: string;
  role: AccountRole;
  bodyId: number | null;
  body: string | null;
  /** The request this person acts by; none for a player and on the command line. */
  request?: KeyedRequest;
  /** Where the person sits on the network, where that is known. */
  address?: string | null;
  /** What this person is in the own body today; nobody in particular where it is not known. */
  standing?: Standing;
  /** Whether what the own body reports waits for its head today; see `headReleases`. */
  headReleases?: boolean;
}

/** The person who acts, as the record keeps them. */
export const personOf = ({ accountId, name, post }: Actor): Person => ({ accountId, name, post });
