import type { StaffPart } from '@app/domain/vocabulary';
import type { ReorganiseInput } from '../reorganisation/change-bodies';
import type { TransferInput } from '../reorganisation/transfer-duties';
import type { NewBodyEntry } from './establish-body';

/** What somebody enters, before anything of it has an effect. */
export type EntryInput =
  | {
      kind: 'substitution';
      bodyId: number;
      name: string;
      post: string;
      from: string;
      to: string;
      reason: string;
    }
  /** Somebody takes office; without a name it falls vacant. */
  | {
      kind: 'appointment';
      bodyId: number;
      name: string | null;
      post: string | null;
      from: string;
      reason: string;
    }
  /** Somebody takes a post that signs or reviews; without a name it falls vacant. Whoever held it leaves it the day before. */
  | {
      kind: 'post';
      bodyId: number;
      part: StaffPart;
      title: string;
      name: string | null;
      from: string;
      reason: string;
    }
  /** What an appointment on record should have said; `never`: that it never was. */
  | {
      kind: 'correction';
      entryId: number;
      name: string;
      post: string;
      from: string;
      never: boolean;
      reason: string;
    }
  | ({ kind: 'reorganisation' } & { order: ReorganiseInput })
  | { kind: 'transfer'; order: TransferInput }
  | { kind: 'new-body'; order: NewBodyEntry; reason: string };
