import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { WholeNumber } from '../http/input/whole-number';
import { PLAN_BASIS_KINDS, type PlanBasisKind } from '@app/domain/escalation/plan-basis';

const LIGHTS = ['green', 'blue', 'yellow', 'red', 'grey'] as const;

export class BoardQuery {
  @IsOptional()
  @IsIn(LIGHTS)
  light?: 'green' | 'blue' | 'yellow' | 'red' | 'grey';

  /** The name of a body that has any part in the clause. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  body?: string;

  /** Words of the heading or the text, or the number of a clause. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class ImportedPlan {
  planId: number;
}

/** Some three hundred pages; the same bound as that of a JSON body, whose megabyte holds this much Chinese. */
const LONGEST_PASTE = 300_000;

export class PastedPlan {
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASTE)
  text: string;
}

/** Which clause of the plan its papers rest on. */
export class PlanBasisChoiceDto {
  @IsIn(PLAN_BASIS_KINDS)
  kind: PlanBasisKind;

  /** The number of the clause; null: none is cited. */
  @ValidateIf((one: PlanBasisChoiceDto) => one.clause !== null)
  @IsInt()
  @Min(1)
  clause: number | null;
}

/** What is decided at the start; where there is something to decide, it has to be said. */
export class StartChoicesDto {
  /** Dates that have passed: as the plan writes them, or counted from today. */
  @IsOptional()
  @IsIn(['as-written', 'from-today'])
  pastDates?: 'as-written' | 'from-today';

  /** Every how many months clauses report that have nothing to watch; null: nothing is watched there. */
  @IsOptional()
  @IsIn([1, 3, 6, 12])
  watchEvery?: number | null;

  /** Clauses its papers cite in the place of those that are found in its text. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PLAN_BASIS_KINDS.length)
  @ArrayUnique((one: PlanBasisChoiceDto) => one?.kind)
  @ValidateNested({ each: true })
  @Type(() => PlanBasisChoiceDto)
  bases?: PlanBasisChoiceDto[];
}

export class PastDateView {
  clause: number;
  ordinal: string;
  title: string;
  dueOn: string;
}

export class UnwatchedClause {
  clause: number;
  ordinal: string;
  heading: string;
}

export class CitableClause {
  clause: number;
  /** As a paper cites it, e.g. 第四十七条. */
  article: string;
  heading: string;
}

export class PlanStartView {
  past: PastDateView[];
  unwatched: UnwatchedClause[];
  /** Which of its clauses its papers would cite, as found in its text. */
  bases: PlanBasisChoiceDto[];
  citable: CitableClause[];
}

export class ConfirmedPlan {
  clauses: number;
  obligations: number;
}

export class SourceQuery {
  /** Where in the text the page begins: the `next` of the page before; 0 when absent. */
  @IsOptional()
  @WholeNumber()
  @Max(10_000_000)
  from?: number;
}

export class PlanSourceView {
  /** Where in the text the page begins. */
  from: number;
  /** A part of the normalised text all spans refer to. */
  text: string;
  /** Where the next page begins. */
  next: number | null;
  /** What was read from it, as `duban plan parse --json` prints it; of clauses, dates and figures those that begin here. */
  parsed: Record<string, unknown>;
}
