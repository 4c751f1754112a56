import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

const LONGEST = 50_000;

export class TextDto {
  @IsString()
  @MaxLength(LONGEST)
  text: string;
}

export class MinutesDto {
  @IsString()
  @MaxLength(LONGEST)
  minutes: string;
}

export class ClosingDto {
  @IsIn(['close', 'go-on'])
  decision: 'close' | 'go-on';

  /** Needed to go on. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  reason?: string;
}

export class CaseOutcome {
  state: string;
}

export class RecordedInterview {
  /** By when the body reports on its commitments. */
  limitOn: string;
}
