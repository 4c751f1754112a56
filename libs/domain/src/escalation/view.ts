import { addDays, isCountable, type IsoDate } from '../calendar';
import { isClosed } from '../clause/lifecycle';
import type { ObligationState } from '../clause/obligation';

/** Obligations whose date passed longer ago than this have climbed every rung of any ladder. */
const LOOK_BACK_DAYS = 400;
/** Dates so near are all looked at, however many there are: no ladder reminds longer in advance. */
const NEAR_DAYS = 400;
/** How many of the dates after those are looked at; the following ones come into view when these have passed. */
const LOOK_AHEAD = 16;

/**
 * The obligations of one clause that a look at its ladder takes into account. Those behind and those
 * near are never crowded out by others: only the ones far ahead are counted.
 *
 * @param obligations of one clause, by due date
 */
export function inView<T extends { dueOn: IsoDate; state: ObligationState }>(
  obligations: readonly T[],
  today: IsoDate,
): T[] {
  const [earliest, near] = [addDays(today, -LOOK_BACK_DAYS), addDays(today, NEAR_DAYS)];
  let ahead = 0;
  return obligations.filter(
    ({ dueOn, state }) =>
      !isClosed(state) &&
      // What cannot be counted is always seen, so that it is set aside and shown.
      (!isCountable(dueOn) || (dueOn >= earliest && (dueOn <= near || (ahead += 1) <= LOOK_AHEAD))),
  );
}
