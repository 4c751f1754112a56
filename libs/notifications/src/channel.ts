import type { ChannelName } from '@app/domain/vocabulary';
import type { MessageKind, MessageLine } from '@app/persistence';

/** To whom a message goes: a person or a body, by number. */
export type Addressee = { kind: 'person' | 'body'; id: number };

/** What is to be delivered. */
export interface Message {
  /** The same for every attempt: a platform that knows keys sees the second one as the first. */
  key: string;
  kind: MessageKind;
  to: Addressee;
  /** Where the channel finds the addressee; empty where the channel has one place for all. */
  address: string;
  name: string;
  subject: string;
  lines: readonly MessageLine[];
  /** How many lines are not among them. */
  more: number;
  /** Why this addressee has it. */
  reason: string;
  on: string;
}

/** What the channel said when it took a message. */
export interface Receipt {
  answer: string;
  /** By what the channel knows the message; null where it names nothing. */
  reference: string | null;
}

/** How much a platform lets through. */
export interface ChannelLimits {
  perMinute: number;
}

/** One way to an addressee. One file each; what fails is a {@link NotDelivered}. */
export interface Channel {
  readonly name: ChannelName;
  readonly limits: ChannelLimits;
  /** The platform knows the key of a message, so that it shows one that is sent again only once. */
  readonly knowsKeys: boolean;
  /** For so long it knows a key; for ever when absent. */
  readonly keysKnownForMs?: number;
  /** @throws NotDelivered */
  deliver(message: Message): Promise<Receipt>;
  /** Whether its settings hold, as far as can be seen without sending anything. @throws NotDelivered */
  check(): Promise<void>;
}

/**
 * Why a message was not delivered:
 * - `later`: it may be taken at another time;
 * - `settings`: nothing can be delivered until somebody corrects the settings;
 * - `refused`: this message or this addressee is refused for good;
 * - `unknown`: the answer did not come; it may have been delivered.
 */
export type FailureKind = 'later' | 'settings' | 'refused' | 'unknown';

export class NotDelivered extends Error {
  /**
   * @param answer what the channel said, without any credentials
   * @param sentence what is wrong and what to do
   * @param afterMs how long the platform wants to be left alone
   */
  constructor(
    readonly kind: FailureKind,
    readonly answer: string,
    readonly sentence: { zh: string; en: string },
    readonly afterMs: number | null = null,
  ) {
    super(`${kind}: ${answer}`);
    this.name = 'NotDelivered';
  }
}

const LONGEST_ANSWER = 500;

/** What somebody else's machine said, on one line and not too long. */
export const shortAnswer = (text: string): string =>
  [...text.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, LONGEST_ANSWER).join('');
