import { addDays, isCountable, type IsoDate } from '../calendar';
import { isClosed } from '../clause/lifecycle';
import type { ObligationState } from '../clause/obligation';

/** Obligations whose date passed longer ago than this have climbed every rung of any ladder. */
const LOOK_BACK_DAYS = 200;
/** How many of the dates still ahead are looked at; the following ones come into view when these have passed. */
const LOOK_AHEAD = 16;

/**
 * The obligations of one clause that a look at its ladder takes into account. Those behind are never crowded out by
 * others: only the ones ahead are counted.
 *
 * @param obligations of one clause, by due date
 */
export function inView<T extends { dueOn: IsoDate; state: ObligationState }>(
  obligations: readonly T[],
  today: IsoDate,
): T[] {
  const earliest = addDays(today, -LOOK_BACK_DAYS);
  let ahead = 0;
  return obligations.filter(
    ({ dueOn, state }) =>
      !isClosed(state) &&
      // What cannot be counted is always seen, so that it is set aside and shown.
      (!isCountable(dueOn) || (dueOn >= earliest && (dueOn <= today || (ahead += 1) <= LOOK_AHEAD))),
  );
}
