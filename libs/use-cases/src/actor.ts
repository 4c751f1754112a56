import type { AccountRole } from '@app/persistence';

/** Who acts: a signed-in person, or a player of a rehearsal standing in for one. */
export interface Actor {
  accountId: number | null;
  name: string;
  post: string;
  role: AccountRole;
  bodyId: number | null;
  body: string | null;
}
