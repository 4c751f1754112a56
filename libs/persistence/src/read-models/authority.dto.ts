import type { EntryKind, EntryState } from '@app/domain/bodies';
import type { EntryOrigin } from '../identity/authority-entry.entity';

/** Whose head an entry is about. */
export class EntryBodyRef {
  id: number;
  name: string;
}

/** What gives or takes authority, as somebody entered it, and what became of it. */
export class AuthorityEntryView {
  id: number;
  kind: EntryKind;
  state: EntryState;
  /** Entered and confirmed by persons, by the machine's operator, taken from the directory file, or from before. */
  origin: EntryOrigin;
  /** Whose head it is about; null for a change of bodies. */
  body: EntryBodyRef | null;
  /** In one sentence. */
  title: string;
  reason: string;
  /** The first day that was asked for. */
  from: string;
  /** Last day of a substitution. */
  to: string | null;
  /** The person it is about; null for a vacancy and for a change of bodies. */
  name: string | null;
  post: string | null;
  enteredBy: string;
  enteredPost: string;
  enteredOn: string;
  /** Who confirmed or refused it. */
  settledBy: string | null;
  settledPost: string | null;
  settledOn: string | null;
  settledReason: string | null;
  /** The first day of its effect. */
  effectiveOn: string | null;
  endedBy: string | null;
  endedOn: string | null;
  endReason: string | null;
  /** The entry it corrects. */
  correctsId: number | null;
  /** What the signed-in person may do with it. */
  may: ('confirm' | 'refuse' | 'end' | 'correct')[];
}
