import { IsIn, IsOptional, Matches } from 'class-validator';
import { DateWhyView } from '@app/persistence/read-models';
import type { Assumption, ForecastAct, ForecastRow } from '@app/domain/forecast';

export class ForecastQuery {
  /** The last day to look at, YYYY-MM-DD; a year from the plan's date when it is left out. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  until?: string;

  /** Nobody does anything, or people go on as they are. */
  @IsOptional()
  @IsIn(['nobody', 'as-is'])
  assume?: Assumption;
}

/** One thing that will happen to one body. */
export class ForecastItem implements Omit<ForecastRow, 'counted'> {
  at: string;
  clause: number | null;
  obligation: string;
  title: string;
  body: string;
  ladder: 'A' | 'B';
  rung: string;
  act: ForecastAct;
  basis: string[];
  provisional: boolean;
  /** Why on this date; null where it follows a decision. */
  why: DateWhyView | null;
}

export class ForecastView {
  until: string;
  assume: Assumption;
  rows: ForecastItem[];
}
