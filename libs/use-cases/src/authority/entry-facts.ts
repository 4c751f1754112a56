import type { EntryKind } from '@app/domain/bodies';
import type { AuthorityEntry } from '@app/persistence';

/** What an entry says, whatever its kind. */
export interface EntryFacts {
  kind: EntryKind;
  bodyId: number | null;
  content: AuthorityEntry['content'];
  reason: string;
  from: string;
  to: string | null;
  gainer: string | null;
  corrects: number | null;
}
