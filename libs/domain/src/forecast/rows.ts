import { isProvisional, type IsoDate, type RuledDate } from '../calendar';
import { basesOn, printedBasis, type FollowingAct, type RungAct } from '../escalation';
import type { World } from './world';

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

/** What is drafted and then stands unsigned, until something it could cite is in force. */
export const restsOnNothing = ({ act, basis }: Pick<ForecastRow, 'act' | 'basis'>): boolean =>
  basis.length === 0 && PAPERS.has(act);

const PAPERS: ReadonlySet<ForecastAct> = new Set([
  'supervision-notice',
  'rectification-order',
  'interview-notification',
  'early-warning',
]);

/** Notes what happens today. */
export function note(
  world: World,
  row: Omit<ForecastRow, 'at' | 'basis' | 'provisional'>,
  basisIds: readonly string[],
): void {
  const { rules, today } = world;
  world.rows.push({
    at: today,
    ...row,
    basis: basesOn(today, basisIds, rules.legalBases).map(printedBasis),
    provisional: isProvisional(rules.calendar, today),
  });
}
