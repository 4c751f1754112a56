import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../http/is-day.decorator';

/** The use cases say what is too long for them; this only keeps nonsense out. */
const LONGEST = 50_000;

export class RestrictionDto {
  /** town | basin | park; anything else is refused with the reason. */
  @IsString()
  @MaxLength(50)
  areaKind: string;

  @IsString()
  @MaxLength(100)
  areaName: string;

  @IsString()
  @MaxLength(LONGEST)
  situation: string;

  @IsString()
  @MaxLength(LONGEST)
  scope: string;

  @IsInt()
  @Min(0)
  @Max(120)
  months: number;

  @IsString()
  @MaxLength(LONGEST)
  requirements: string;

  @IsString()
  @MaxLength(LONGEST)
  supervision: string;
}

export class DraftedRestriction {
  restrictionId: number;
}

export class AuthorityDecisionDto {
  @IsIn(['restrict', 'refuse', 'extend', 'lift'])
  outcome: 'restrict' | 'refuse' | 'extend' | 'lift';

  @IsString()
  @MaxLength(100)
  authority: string;

  @IsIn(['county', 'city', 'province', 'state'])
  level: 'county' | 'city' | 'province' | 'state';

  @IsString()
  @MaxLength(100)
  documentNumber: string;

  @IsDay()
  decidedOn: string;

  /** For restricting and extending. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  months?: number;
}

export class RestrictionCheckDto {
  @IsDay()
  checkedOn: string;

  @IsString()
  @MaxLength(LONGEST)
  findings: string;

  @IsBoolean()
  allDone: boolean;
}

export class RestrictionOutcome {
  state: string;
}

export class RecordedDecision extends RestrictionOutcome {
  /** The last day of the period. */
  until: string | null;
}
