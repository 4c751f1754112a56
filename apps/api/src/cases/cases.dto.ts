import { IsString, MaxLength } from 'class-validator';

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

export class CaseOutcome {
  state: string;
}

export class RecordedInterview {
  /** By when the body reports on its commitments. */
  limitOn: string;
}
