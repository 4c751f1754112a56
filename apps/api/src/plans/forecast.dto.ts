import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { DateWhyView } from '@app/persistence/read-models';
import type { Assumption, ForecastAct, ForecastRow } from '@app/domain/forecast';
import { IsDay } from '../http/is-day.decorator';

/** More would be another plan. */
const MOST_SUPPOSED = 50;

/** A query gives one value as text, and several as a list. */
const AsList = () => Transform(({ value }) => (value === undefined ? undefined : [value].flat()));

export class ForecastQuery {
  /** The last day to look at, YYYY-MM-DD; a year from the plan's date when it is left out. */
  @IsOptional()
  @IsDay()
  until?: string;

  /** Nobody does anything, or people go on as they are. */
  @IsOptional()
  @IsIn(['nobody', 'as-is'])
  assume?: Assumption;

  /** What if: another version of the ladders. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  policy?: string;

  /** What if: put off, as `clause-2/milestone-2018-12-31-1=2019-06-30`. */
  @IsOptional()
  @AsList()
  @ArrayMaxSize(MOST_SUPPOSED)
  @Matches(/^[^=\s]{1,200}=\d{4}-\d{2}-\d{2}$/, { each: true })
  extend?: string[];

  /** What if: days that are free, or worked. */
  @IsOptional()
  @AsList()
  @ArrayMaxSize(MOST_SUPPOSED)
  @IsDay({ each: true })
  rest?: string[];

  @IsOptional()
  @AsList()
  @ArrayMaxSize(MOST_SUPPOSED)
  @IsDay({ each: true })
  work?: string[];
}

/** One thing that will happen to one body. */
export class ForecastItem implements Omit<ForecastRow, 'counted'> {
  at: string;
  clause: number | null;
  obligation: string;
  title: string;
  body: string;
  ladder: 'A' | 'B' | 'C' | 'E';
  rung: string;
  act: ForecastAct;
  basis: string[];
  provisional: boolean;
  /** Why on this date; null where it follows a decision. */
  why: DateWhyView | null;
}

/** A date from which nothing can be counted; a person has to correct it. */
export class DateSetAside {
  clause: number;
  obligation: string;
  title: string;
  dueOn: string;
}

export class ForecastView {
  until: string;
  assume: Assumption;
  /** What nothing is foretold for. */
  aside: DateSetAside[];
  /** The next five thousand at most. */
  rows: ForecastItem[];
  /** How many come after the last one; an earlier end leaves none out. */
  more: number;
}
