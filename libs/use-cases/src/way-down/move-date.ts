import { lightOf } from '@app/domain/clause';
import type { Obligation } from '@app/persistence';

/**
 * Gives an obligation another date, which begins a new climb of its ladder. What was red by the old one turns yellow and
 * keeps the mark until the year is over.
 */
export function moveDate(
  obligation: Obligation,
  to: Pick<Obligation, 'dueOn' | 'dueFrom' | 'dueRule'>,
  today: string,
): void {
  const { state, dueOn, hardness, submittedOn, wasLate } = obligation;
  const light = lightOf({ state, dueOn, hardness, submittedOn: submittedOn ?? null, wasLate }, today);
  if (light === 'red') obligation.redUntil = today;
  Object.assign(obligation, to, { extensions: obligation.extensions + 1 });
}
