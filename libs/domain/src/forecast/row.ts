import type { IsoDate, RuledDate } from '../calendar';
import type { FollowingAct, RungAct } from '../escalation';

/** Ladder A: a late obligation; B: an assessment that was not passed; C, E: a finding that goes on. */
type LadderLetter = 'A' | 'B' | 'C' | 'E';

export type ForecastAct = RungAct | FollowingAct | 'early-warning';

/** One thing that will happen to one body. */
export interface ForecastRow {
  at: IsoDate;
  /** The number of the clause; null on ladder B, which hangs on a whole year. */
  clause: number | null;
  /** The natural key of the obligation, or `assessment-2018`. */
  obligation: string;
  /** What it is about, for a person to read. */
  title: string;
  body: string;
  ladder: LadderLetter;
  /** The id of the rung in the policy. */
  rung: string;
  act: ForecastAct;
  /**
   * The date it hangs on and how that was counted: of the step, or of the limit that ran out the day before. Null where it
   * follows a decision.
   */
  counted: RuledDate | null;
  /** The legal bases in force on the date, as they would be printed. */
  basis: string[];
  /** True while the year's calendar is not published: weekends only, worked out again later. */
  provisional: boolean;
}
