import type { DeliveryState, MessageKind } from '../notification/notification.entity';

/** A message that has not arrived. */
export class UndeliveredView {
  id: number;
  recipient: string;
  channel: string;
  kind: MessageKind;
  subject: string;
  /** The date it was for. */
  on: string;
  state: DeliveryState;
  attempts: number;
  /** When it was tried last, as an instant. */
  triedAt: string | null;
  /** When it is tried next; null when nobody tries it again by itself. */
  nextAt: string | null;
  /** What the channel said, and what to do. */
  answer: string | null;
  /** An earlier attempt may have arrived. */
  possiblyTwice: boolean;
}

/** What became of one delivery. */
export class DeliveryStateView {
  id: number;
  channel: string;
  state: DeliveryState;
  attempts: number;
  answer: string | null;
}

/** A body that was told something lately, and nobody of it can be reached outside of the app. */
export class UnreachedBodyView {
  bodyId: number;
  body: string;
  /** How many lines it was told in the last thirty days. */
  lines: number;
}

export class UndeliveredListView {
  /** From which day on their age counts. */
  today: string;
  messages: UndeliveredView[];
  /** Bodies without anybody who can be reached; empty while nobody at all has a channel. */
  unreached: UnreachedBodyView[];
}
