import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { IsDay } from '../http/is-day.decorator';
import type { Arrangements, StandingIn } from '@app/use-cases';

export class ReleaseRuleDto {
  /** Whether what the body reports waits for its head. */
  @IsBoolean()
  wanted: boolean;
}

export class StandInDto {
  /** Whose work is done by somebody else. */
  @IsString()
  @MaxLength(100)
  absent: string;

  @IsString()
  @MaxLength(100)
  name: string;

  @IsDay()
  from: string;

  /** The last day. */
  @IsDay()
  to: string;
}

export class ReleaseRuleView {
  wanted: boolean;
  saidBy: string | null;
  saidOn: string | null;
}

export class ReleaseRuleSaid {
  wanted: boolean;
}

export class StandInView implements StandingIn {
  id: number;
  absent: string;
  name: string;
  from: string;
  to: string;
  /** Today is one of its days. */
  now: boolean;
}

/** How a body arranges its work. */
export class ArrangementsView implements Arrangements {
  release: ReleaseRuleView;
  standIns: StandInView[];
  /** Whom the head can name; empty for everybody else. */
  persons: string[];
  may: 'arrange-work'[];
}

export class NamedStandIn {
  standInId: number;
}

export class EndedStandIn {
  endedOn: string;
}
