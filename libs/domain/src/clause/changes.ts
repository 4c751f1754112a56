import { requireLater, type IsoDate } from '../calendar';
import { DubanError } from '../errors';
import type { AccountabilityPolicy } from './accountability-policy';

/** What decides whether a change can be asked for or granted. */
export interface Changeable {
  dueOn: IsoDate;
  /** How often an extension was granted before. */
  extensions: number;
}

/**
 * A change is asked for before the date, not after it: afterwards the ladder has begun.
 *
 * @throws DubanError `asked-too-late` on the day after the date and later
 */
export function requireBeforeExpiry({ dueOn }: Changeable, today: IsoDate): void {
  if (today <= dueOn) return;
  throw new DubanError('asked-too-late', {
    zh: `该任务的时限是${dueOn}，延期和中止须在到期前提出。请尽快报送，并在报告中说明原因。`,
    en: `The date was ${dueOn}; a change has to be asked for before it. File the report and explain the delay in it.`,
  });
}

/**
 * An extension names a later date, is asked for in time, and not more often than policy allows.
 *
 * @throws DubanError `asked-too-late`, `extension-not-later`, `extensions-used-up`
 */
export function requireExtendable(
  obligation: Changeable,
  newDueOn: IsoDate,
  today: IsoDate,
  { changes }: { changes: Pick<AccountabilityPolicy['changes'], 'extensions'> },
): void {
  requireBeforeExpiry(obligation, today);
  if (obligation.extensions >= changes.extensions) {
    throw new DubanError('extensions-used-up', {
      zh: `该任务已延期${obligation.extensions}次，达到上限（${changes.extensions}次），不能再申请延期。`,
      en: `The date was moved ${obligation.extensions} times, which is as often as policy allows (${changes.extensions}).`,
    });
  }
  requireLater(obligation.dueOn, newDueOn);
}

/**
 * A granted date still lies ahead of the day of the decision and behind the present date.
 *
 * @throws DubanError `extension-not-later`, `extension-date-passed`: whoever decided too late refuses, and the owner asks
 *   again
 */
export function requireGrantable(obligation: Changeable, newDueOn: IsoDate, today: IsoDate): void {
  requireLater(obligation.dueOn, newDueOn);
  if (newDueOn > today) return;
  throw new DubanError('extension-date-passed', {
    zh: `申请的新时限${newDueOn}已到，不能再同意；请不予同意并写明理由，由申请单位另行提出。`,
    en: `The date asked for, ${newDueOn}, has come. Refuse with a reason; the owner may ask again.`,
  });
}
