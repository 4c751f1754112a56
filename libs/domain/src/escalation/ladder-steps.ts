import type { DateRule, IsoDate, WorkingCalendar } from '../calendar';
import type { ObligationState } from '../clause/obligation';
import { rungDate, type LadderRules } from './agenda';
import { doneAs, rungsOf, type LadderName, type RungAct } from './policy';
import { rungRule } from './rung-rule';

/** One step of the ladder of an obligation: taken, or still to come if nobody reports. */
export interface LadderStep {
  rungId: string;
  act: RungAct;
  /** The date the ladder names for it. */
  on: IsoDate;
  /** How `on` follows from the date of the obligation. */
  rule: DateRule;
  takenOn: IsoDate | null;
}

/**
 * The steps of one climb of the ladder as a person wants to see them: those taken, and those `agendaOf` would still let
 * fire.
 *
 * @param taken day by rung, of the present climb
 */
export function ladderSteps(
  obligation: {
    ladder: LadderName;
    dueOn: IsoDate;
    state: ObligationState;
    /** The round in which the present climb began. */
    climbFrom: number;
    taken: Readonly<Record<string, IsoDate>>;
  },
  policy: LadderRules,
  calendar: WorkingCalendar,
  { today, startedOn }: { today: IsoDate; startedOn: IsoDate },
): LadderStep[] {
  const { ladder, dueOn, state, climbFrom, taken } = obligation;
  const fired = new Set(Object.keys(taken));
  return rungsOf(policy, ladder)
    .map((rung) => ({ rung, done: doneAs(rung, fired) }))
    .filter(({ rung, done }) => !rung.row || done !== null) // what is about a row hangs on other reports too
    .map(({ rung, done }) => ({
      rungId: rung.id,
      act: done ?? rung.act,
      on: rungDate(rung, dueOn, calendar),
      rule: rungRule(rung),
      takenOn: taken[rung.id] ?? taken[rung.replaces?.id ?? ''] ?? null,
    }))
    .filter(({ act, on, takenOn }) => {
      if (takenOn !== null) return true;
      if (state !== 'open' || on < startedOn) return false;
      return act === 'remind' ? climbFrom === 1 && on > today : true;
    });
}
