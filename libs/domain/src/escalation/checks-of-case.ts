import { addWorkingDays, type IsoDate, type WorkingCalendar } from '../calendar';
import type { AccountabilityPolicy } from '../clause/accountability-policy';
import type { CaseState } from './case';
import type { PendingDecision } from './late-decision';
import type { ItemState, PlanState } from './rectification-plan';

/** What a case waits for from somebody other than the body it is about. */
export interface CheckOfCase extends PendingDecision {
  what: 'plan' | 'item' | 'extension' | 'report' | 'closing';
  /** The item it is about, by its place in the plan; null for everything else. */
  nth: number | null;
  /** Unique in the case: what comes again after it was sent back is checked anew. */
  key: string;
}

/** What lies with checkers, as it stands; a date is there wherever the state says so. */
export interface CheckableCase {
  state: CaseState;
  reportedOn: IsoDate | null;
  returns: number;
  /** Since when its end is proposed and undecided. */
  closingProposedOn: IsoDate | null;
  /** Null where no rectification plan was asked for. */
  plan: { state: PlanState; filedOn: IsoDate | null; returns: number } | null;
  items: readonly { nth: number; state: ItemState; reportedOn: IsoDate | null; returns: number }[];
  extension: { id: number; decideBy: IsoDate } | null;
}

/**
 * What of a case somebody has to check or decide now, each by a date of its own: a body under an order is not left waiting
 * while nobody looks. Once its end is proposed, that alone is decided.
 */
export function checksOfCase(
  { state, reportedOn, returns, closingProposedOn, plan, items, extension }: CheckableCase,
  { checks }: Pick<AccountabilityPolicy, 'checks'>,
  calendar: WorkingCalendar,
): CheckOfCase[] {
  const check = (what: CheckOfCase['what'], since: IsoDate, key: string, nth: number | null = null): CheckOfCase => ({
    ...{ what, nth, key },
    decideBy: addWorkingDays(calendar, since, checks.decideWorkingDays),
  });
  if (state !== 'running' && state !== 'reported') return [];
  if (closingProposedOn !== null) return [check('closing', closingProposedOn, `closing-${closingProposedOn}`)];
  if (state === 'reported') return [check('report', reportedOn!, `report-${returns + 1}`)];
  const found: CheckOfCase[] = [];
  if (extension) {
    const { id, decideBy } = extension;
    found.push({ what: 'extension', nth: null, key: `extension-${id}`, decideBy });
  }
  if (plan?.state === 'filed') found.push(check('plan', plan.filedOn!, `plan-${plan.returns + 1}`));
  if (plan?.state !== 'agreed') return found;
  const reported = items.filter((item) => item.state === 'reported');
  return [
    ...found,
    ...reported.map(({ nth, reportedOn: on, returns: n }) => check('item', on!, `item-${nth}-${n + 1}`, nth)),
  ];
}
