import type { ClockTime, IsoDate } from '../calendar';
import type { UrgingRules } from '../escalation';

/** 接收人: as whom a person is told of a line. */
export const RECIPIENT_ROLES = ['handler', 'head', 'lead', 'coordinator', 'superior'] as const;

/**
 * - `handler`: 经办人, whoever has an account for the body that is told; its head where it has nobody else;
 * - `head`: 主要负责人 of that body, and who acts for the head;
 * - `lead`: the handlers of the body that leads the clause;
 * - `coordinator`, `superior`: the handlers of the coordinating body, and of the county office.
 */
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** Which persons are told of lines of some kinds. */
export interface RecipientRule {
  id: string;
  /** What a message says of the rule by which somebody has it. */
  title: { zh: string; en: string };
  /** Kinds of inbox lines; `*` for all that no rule before it names. */
  kinds: readonly string[];
  to: readonly RecipientRole[];
}

/** A stretch of days on which nothing goes out, the last one included. */
export interface QuietPeriod {
  from: IsoDate;
  to: IsoDate;
  reason: string;
}

/** 未读: who is told of a line that nobody of its body has opened, and when; the gaps grow. */
export interface UnreadRule {
  /** Kinds of inbox lines. */
  kinds: readonly string[];
  steps: readonly { afterWorkingDays: number; to: 'head' | 'superior' }[];
  /** After so many it is recorded as not read, and nobody is told any more. */
  recordAfterWorkingDays: number;
}

/** 消息规则: when messages leave the system, to whom, and how many. */
export interface DeliveryRules {
  version: string;
  validFrom: IsoDate;
  /** Digests leave between these times, each at a minute of its own. */
  digest: { from: ClockTime; until: ClockTime; linesShown: number };
  /** Minutes of the hour that are left out, because everybody's machines send then. */
  avoidMinutes: readonly number[];
  quiet: readonly QuietPeriod[];
  /** Kinds of lines that do not wait for the digest. */
  immediate: readonly string[];
  /** More than this a person is not sent; what was to go at once then waits for the digest. */
  caps: { personDay: number; personWeek: number };
  recipients: readonly RecipientRule[];
  /** How many lines of what waits for a person's decision or check a digest shows. */
  waiting: { linesShown: number };
  unread: UnreadRule;
  urging: UrgingRules;
  /** After so many attempts a message counts as not delivered. */
  attempts: number;
}

/** The rule for a kind of line: the first that names it, else the one for all. */
export function ruleFor(rules: Pick<DeliveryRules, 'recipients'>, kind: string): RecipientRule | null {
  return (
    rules.recipients.find(({ kinds }) => kinds.includes(kind)) ??
    rules.recipients.find(({ kinds }) => kinds.includes('*')) ??
    null
  );
}
