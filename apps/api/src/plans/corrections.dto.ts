import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import type { CorrectedKind, Correction, RoleKind, TargetOperator } from '@app/domain/plan-text';
import { IsDay } from '../http/is-day.decorator';

const KINDS = ['clause', 'role', 'date', 'figure', 'none'] as const;
const ROLES: RoleKind[] = ['lead', 'executor', 'responsible', 'participant', 'cooperator', 'unspecified'];
const OPERATORS: TargetOperator[] = ['>=', '<=', '~', '=', 'change'];
const CORRECTED: CorrectedKind[] = ['clause', 'role', 'date', 'figure'];
const isOf =
  (...kinds: readonly string[]) =>
  ({ kind }: ReadingCorrectionDto) =>
    kinds.includes(kind);

/** What words of the text are: the kind, where they stand, and the fields that belong to the kind. */
export class ReadingCorrectionDto {
  @IsIn(KINDS)
  kind: 'clause' | 'role' | 'date' | 'figure' | 'none';

  /** Where the words begin and end in the text of the plan. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsInt({ each: true })
  @Min(0, { each: true })
  span: number[];

  @ValidateIf(isOf('role'))
  @IsIn(ROLES)
  role?: 'lead' | 'executor' | 'responsible' | 'participant' | 'cooperator' | 'unspecified';

  @ValidateIf(isOf('role'))
  @IsString()
  @MaxLength(200)
  body?: string;

  @ValidateIf(isOf('date'))
  @IsDay()
  date?: string;

  @ValidateIf(isOf('date'))
  @IsIn(['by', 'from'])
  holds?: 'by' | 'from';

  @ValidateIf(isOf('figure'))
  @IsString()
  @MaxLength(200)
  indicator?: string;

  @ValidateIf(isOf('figure'))
  @IsIn(OPERATORS)
  operator?: '>=' | '<=' | '~' | '=' | 'change';

  @ValidateIf(isOf('figure'))
  @IsNumber()
  value?: number;

  @ValidateIf(({ kind, unit }: ReadingCorrectionDto) => kind === 'figure' && unit != null)
  @IsString()
  @MaxLength(40)
  unit?: string | null;

  @ValidateIf(isOf('none'))
  @IsIn(CORRECTED)
  of?: 'clause' | 'role' | 'date' | 'figure';
}

export class MadeCorrection {
  number: number;
  /** How many clauses the plan has now. */
  clauses: number;
}

export class WithdrawnCorrection {
  clauses: number;
}

export class CorrectionView {
  number: number;
  kind: 'clause' | 'role' | 'date' | 'figure' | 'none';
  /** Of `none`: what it is not. */
  of: 'clause' | 'role' | 'date' | 'figure' | null;
  from: number;
  to: number;
  words: string;
  /** The role, the date or the figure it was given. */
  role: string | null;
  body: string | null;
  date: string | null;
  figure: string | null;
  by: string;
  as: string;
  at: string;
}

/** The correction as the domain has it; the class above has checked that the fields of its kind are there. */
export function correctionOf(given: ReadingCorrectionDto): Correction {
  const span: [number, number] = [given.span[0], given.span[1]];
  switch (given.kind) {
    case 'clause':
      return { kind: 'clause', span };
    case 'role':
      return { kind: 'role', span, role: given.role!, body: given.body! };
    case 'date':
      return { kind: 'date', span, date: given.date!, holds: given.holds! };
    case 'figure': {
      const { indicator, operator, value, unit } = given;
      return { kind: 'figure', span, indicator: indicator!, operator: operator!, value: value!, unit: unit ?? null };
    }
    case 'none':
      return { kind: 'none', span, of: given.of! };
  }
}
