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
import { REPORT_FIELD_IDS, type ReportField } from '@app/domain/vocabulary';
import { requireModest } from '../http/input/modest-input';

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

export class ReportFieldDto {
  @IsIn(REPORT_FIELD_IDS)
  field: ReportField;

  @IsString()
  @MaxLength(LONGEST)
  value: string;
}

const MOST_MEASURED = 100;

/** A form has only texts; what is no JSON, or no list of a modest length, stays a text and is refused as no list. */
function fromJson(type: typeof MeasuredDto | typeof ReportFieldDto, value: unknown): unknown {
  const list = typeof value === 'string' ? parsed(value) : value;
  if (!Array.isArray(list) || list.length > MOST_MEASURED) return value;
  requireModest(list);
  return plainToInstance<object, unknown>(type, list);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export class ReportDto {
  @IsString()
  @MaxLength(LONGEST)
  text: string;

  /** Measured values of targets, as a JSON list of `MeasuredDto`. */
  @IsOptional()
  @Transform(({ value }) => fromJson(MeasuredDto, value))
  @IsArray()
  @ArrayMaxSize(MOST_MEASURED)
  @ValidateNested({ each: true })
  measured?: MeasuredDto[];

  /** What it says in fields of their own, as a JSON list of `ReportFieldDto`. */
  @IsOptional()
  @Transform(({ value }) => fromJson(ReportFieldDto, value))
  @IsArray()
  @ArrayMaxSize(REPORT_FIELD_IDS.length)
  @ValidateNested({ each: true })
  fields?: ReportFieldDto[];
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
  state:
    'awaiting-release' | 'awaiting-signatures' | 'submitted' | 'accepted' | 'returned' | 'handed-back' | 'withdrawn';
}

export class ReportOutcome {
  state:
    'awaiting-release' | 'awaiting-signatures' | 'submitted' | 'accepted' | 'returned' | 'handed-back' | 'withdrawn';
}
