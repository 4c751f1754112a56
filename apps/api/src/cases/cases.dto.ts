import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../http/is-day.decorator';

const LONGEST = 50_000;
const LONGEST_NAMES = 2_000;
const MOST_COMMITMENTS = 30;

export class TextDto {
  @IsString()
  @MaxLength(LONGEST)
  text: string;
}

/** What was done about one point that was agreed in an interview. */
export class CommitmentReportDto {
  @IsInt()
  @Min(1)
  commitmentId: number;

  @IsString()
  @MaxLength(LONGEST)
  text: string;
}

export class CaseReportDto extends TextDto {
  /** Every commitment of an interview that is still to be kept. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_COMMITMENTS)
  @ValidateNested({ each: true })
  @Type(() => CommitmentReportDto)
  commitments?: CommitmentReportDto[];
}

/** One point both sides agreed on. */
export class CommitmentDto {
  @IsString()
  @MaxLength(LONGEST)
  text: string;

  /** The body that keeps it. */
  @IsInt()
  @Min(1)
  bodyId: number;

  /** `YYYY-MM-DD`. */
  @IsDay()
  limitOn: string;
}

export class MinutesDto {
  @IsString()
  @MaxLength(LONGEST)
  minutes: string;

  @IsString()
  @MaxLength(LONGEST_NAMES)
  chair: string;

  @IsString()
  @MaxLength(LONGEST_NAMES)
  place: string;

  /** Who took part, of the county. */
  @IsString()
  @MaxLength(LONGEST_NAMES)
  hosts: string;

  /** Who took part, of the body. */
  @IsString()
  @MaxLength(LONGEST_NAMES)
  guests: string;

  /** Only what both sides agreed on; may be empty. */
  @IsArray()
  @ArrayMaxSize(MOST_COMMITMENTS)
  @ValidateNested({ each: true })
  @Type(() => CommitmentDto)
  commitments: CommitmentDto[];
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
