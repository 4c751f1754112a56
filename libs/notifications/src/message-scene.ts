import type { IsoDate, WorkingCalendar, WorkingHours } from '@app/domain/calendar';
import type { DeliveryRules } from '@app/domain/delivery';
import type { OutsideChannel, Words } from '@app/domain/vocabulary';

/** What messages are written by. */
export interface MessageScene {
  rules: DeliveryRules;
  calendar: WorkingCalendar;
  hours: WorkingHours;
  /** By which channels something can leave at all; with none, no message is written. */
  channels: readonly OutsideChannel[];
  /** The coordinating body and the county office, by name. */
  coordinator: string;
  superior: string;
  /** The instant, and the date of it in the county. */
  now: number;
  today: IsoDate;
  /** What waits for the decision or check of an account; nothing where it is not asked. */
  waitingOf?: (accountId: number) => Promise<readonly Waiting[]>;
}

/** A matter that waits for somebody. */
export interface Waiting {
  title: string;
  /** What is to be done, in both languages. */
  act?: Words;
  planId: number | null;
  clauseNumber: number | null;
  documentId: number | null;
  /** The kinds of line by which it is asked for: such a line says the same matter. */
  askedBy?: readonly string[];
}
