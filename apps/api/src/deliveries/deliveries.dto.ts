import { IsOptional, Matches } from 'class-validator';
import type { RecipientRole } from '@app/domain/delivery';

class ReachedBodyView {
  body: string;
  /** Nobody where it is empty. */
  names: string[];
}

/** A rule of the messages, and whom it reaches today. */
export class MessageRuleView {
  rule: string;
  /** Kinds of lines; `*` for all that no rule before it names. */
  kinds: string[];
  to: RecipientRole[];
  bodies: ReachedBodyView[];
}

export class BurdenQuery {
  /** `2026-11`; this month when absent. */
  @IsOptional()
  @Matches(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
  month?: string;
}
