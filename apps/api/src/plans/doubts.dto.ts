import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { DoubtAnswer } from '@app/domain/plan-text';
import { IsDay } from '../http/is-day.decorator';

const KINDS = ['date', 'rhythm', 'anchor', 'body', 'value', 'lead', 'drop', 'accept'] as const;
const isOf =
  (...kinds: readonly string[]) =>
  ({ kind }: AnswerDto) =>
    kinds.includes(kind);

export class RhythmDto {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  years?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(120)
  months?: number;
}

/** An answer to a doubt: the kind, and the fields that belong to it. */
export class AnswerDto {
  @IsIn(KINDS)
  kind: 'date' | 'rhythm' | 'anchor' | 'body' | 'value' | 'lead' | 'drop' | 'accept';

  @ValidateIf(isOf('date'))
  @IsDay()
  date?: string;

  @ValidateIf(isOf('rhythm'))
  @ValidateNested()
  @Type(() => RhythmDto)
  every?: RhythmDto;

  @ValidateIf(isOf('anchor'))
  @IsDay()
  from?: string;

  @ValidateIf(isOf('body', 'lead'))
  @IsString()
  @MaxLength(200)
  body?: string;

  @ValidateIf(isOf('value'))
  @IsNumber()
  value?: number;

  @ValidateIf(({ kind, unit }: AnswerDto) => kind === 'value' && unit != null)
  @IsString()
  @MaxLength(20)
  unit?: string | null;

  @ValidateIf(isOf('value'))
  @IsString()
  @MaxLength(200)
  source?: string;

  /** Also for every other place that asks the same about the same words. */
  @IsOptional()
  @IsBoolean()
  everywhere?: boolean;
}

export class SettledDoubt {
  doubt: number;
  /** In how many places. */
  settled: number;
}

export class SettledDoubts {
  settled: number;
  open: number;
  /** Of those left open, how many nothing may start without. */
  blocking: number;
}

/** The answer as the domain has it; the class above has checked that the fields of its kind are there. */
export function answerOf({ kind, date, every, from, body, value, unit, source }: AnswerDto): DoubtAnswer {
  switch (kind) {
    case 'date':
      return { kind, date: date! };
    case 'anchor':
      return { kind, from: from! };
    case 'rhythm':
      return { kind, every: every!.years === undefined ? { months: every!.months ?? 0 } : { years: every!.years } };
    case 'body':
    case 'lead':
      return { kind, body: body! };
    case 'value':
      return { kind, value: value!, unit: unit ?? null, source: source! };
    case 'drop':
    case 'accept':
      return { kind };
  }
}
