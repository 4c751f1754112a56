import { IsIn, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../http/is-day.decorator';

/** The use cases say what is too long for them; this only keeps nonsense out. */
const LONGEST = 50_000;

export class ReconsiderationDto {
  @IsString()
  @MaxLength(LONGEST)
  reason: string;
}

export class AskedReconsideration {
  reconsiderationId: number;
  /** The last day for the decision. */
  decideBy: string;
}

export class ReconsiderationDecisionDto {
  @IsIn(['upheld', 'changed', 'revoked'])
  outcome: 'upheld' | 'changed' | 'revoked';

  @IsString()
  @MaxLength(LONGEST)
  reason: string;

  /** What is changed, for `changed`. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  changes?: string;

  /** The limit of an order that moves. */
  @IsOptional()
  @IsDay()
  newLimitOn?: string;

  /** The points that hold instead, for the result of a year. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(200)
  newScore?: number;
}

export class DecidedReconsideration {
  state: string;
}
