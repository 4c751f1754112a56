import { Transform, plainToInstance } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

/** The use cases say what is too long for them; this only keeps nonsense out. */
const LONGEST = 50_000;

export class MeasuredDto {
  /** The indicator and the words of the target, as the clause shows them. */
  @IsString()
  @MaxLength(500)
  indicator: string;

  @IsString()
  @MaxLength(2000)
  text: string;

  /** In the unit of the target. */
  @IsNumber()
  value: number;

  /** Of the base year, for a target that is a change. */
  @IsOptional()
  @IsNumber()
  baseValue?: number;
}

/** A form has only texts; what is no JSON stays a text and is refused as no list. */
function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return plainToInstance(MeasuredDto, JSON.parse(value));
  } catch {
    return value;
  }
}

export class ReportDto {
  @IsString()
  @MaxLength(LONGEST)
  text: string;

  /** Measured values of targets, as a JSON list of `MeasuredDto`. */
  @IsOptional()
  @Transform(({ value }) => fromJson(value))
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  measured?: MeasuredDto[];
}

export class ReviewDto {
  @IsIn(['accept', 'return'])
  decision: 'accept' | 'return';

  /** Needed when it is sent back. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  reason?: string;
}

export class FiledReport {
  reportId: number;
  state: 'awaiting-signatures' | 'submitted' | 'accepted' | 'returned';
}

export class ReportOutcome {
  state: 'awaiting-signatures' | 'submitted' | 'accepted' | 'returned';
}
