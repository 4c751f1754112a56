import type { AccountRole } from '@app/persistence';
import type { Actor } from '../../../actor';

/** One act of the matrix, on an item that is at the right stage for it. */
export interface Row {
  act: string;
  may(actor: Actor, bodyId: number): boolean;
  /** Who may where the item is of their own body, and where it is another body's. */
  own: AccountRole[];
  others: AccountRole[];
}
