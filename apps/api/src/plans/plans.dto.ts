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
import { PLAN_BASIS_KINDS, type PlanBasisKind } from '@app/domain/plan-text/plan-basis';

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

/** How the date of an occurrence follows from the day on which it happens. */
export class OccurrenceRuleDto {
  @IsIn(['days', 'working-days', 'days-before', 'working-days-before'])
  kind: 'days' | 'working-days' | 'days-before' | 'working-days-before';

  @IsInt()
  @Min(0)
  @Max(365)
  n: number;
}

/** One thing a clause asks for besides its dates that is taken up. */
export class DemandChoiceDto {
  /** The number of the clause; null for a group of towns named as responsible. */
  @ValidateIf((one: DemandChoiceDto) => one.clause !== null)
  @IsInt()
  @Min(1)
  clause: number | null;

  /** Its place among the demands of the clause. */
  @IsInt()
  @Min(1)
  nth: number;

  /** The towns it is given to. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  towns?: string[];

  /** Every how many months each town reports, where no date is named. */
  @IsOptional()
  @IsIn([1, 3, 6, 12])
  every?: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => OccurrenceRuleDto)
  rule?: OccurrenceRuleDto;
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

  /** What the clauses ask for besides their dates, as far as it is taken up; said wherever something was found. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => DemandChoiceDto)
  demands?: DemandChoiceDto[];

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

/** What a clause asks for besides its dates, as it was found. */
export class FoundDemandView {
  kind: 'each-town' | 'event' | 'filing' | 'group';
  clause: number | null;
  ordinal: string;
  nth: number;
  /** The words of the plan. */
  words: string;
  /** Owed by towns. */
  towns: boolean;
  /** Who would owe it, where that is not said of towns. */
  by: string[];
  filedWith: string | null;
  rule: OccurrenceRuleDto | null;
  dueOn: string | null;
}

export class PlanStartView {
  past: PastDateView[];
  unwatched: UnwatchedClause[];
  demands: FoundDemandView[];
  /** The towns of the directory on the day of its issue. */
  towns: string[];
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
