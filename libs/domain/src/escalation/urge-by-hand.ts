import { addWorkingDays, isWorkingDay, type IsoDate, type WorkingCalendar } from '../calendar';
import { rungDate, type LadderRules } from './agenda';
import { doneAs, rungsOf, type LadderName, type Rung } from './policy';

/** 人工催办: how often a person may urge, so that nobody is chased without measure (整治形式主义为基层减负若干规定). */
export interface UrgingRules {
  /** What was urged is urged again no sooner than after so many working days, whoever did it. */
  everyWorkingDays: number;
  /** So many times within seven days a body is urged by persons. */
  bodyWeek: number;
}

/** Something late, with what decides whether a person may urge its owners today. */
export interface LateItem {
  id: number;
  dueOn: IsoDate;
  ownerIds: readonly number[];
  /** The last day on which anybody, or the ladder, urged its owners. */
  urgedOn: IsoDate | null;
}

/**
 * Why somebody is not urged: it is a day of rest; the item is the urging body's own; it was urged a short while ago; its owner
 * was urged often enough this week.
 */
export type NotUrged = 'rest-day' | 'own' | 'urged-lately' | 'enough-this-week';

export interface Urging<Item> {
  urge: Item[];
  /** `from`: the working day from which on it may be urged again, where the rule names one. */
  leftOut: { item: Item; why: NotUrged; from: IsoDate | null }[];
}

/**
 * Which of several late items a body may urge today. The longest late come first, so that the cap of a week leaves out those
 * that can wait; the order in which somebody has marked them makes no difference.
 *
 * @param urgedThisWeek how often each body was urged by persons in the seven days that end today
 */
export function urgeByHand<Item extends LateItem>(
  items: readonly Item[],
  rules: UrgingRules,
  { today, calendar, by, urgedThisWeek }: UrgingScene,
): Urging<Item> {
  const counts = new Map(urgedThisWeek);
  const found: Urging<Item> = { urge: [], leftOut: [] };
  const inOrder = [...items].sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.id - other.id);
  for (const item of inOrder) {
    const leaveOut = (why: NotUrged, from: IsoDate | null = null) => found.leftOut.push({ item, why, from });
    const again = item.urgedOn === null ? null : addWorkingDays(calendar, item.urgedOn, rules.everyWorkingDays);
    if (!isWorkingDay(calendar, today)) leaveOut('rest-day');
    else if (by !== null && item.ownerIds.includes(by)) leaveOut('own');
    else if (again !== null && today < again) leaveOut('urged-lately', again);
    else if (item.ownerIds.some((owner) => (counts.get(owner) ?? 0) >= rules.bodyWeek)) leaveOut('enough-this-week');
    else {
      found.urge.push(item);
      for (const owner of item.ownerIds) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
  }
  return found;
}

export interface UrgingScene {
  today: IsoDate;
  calendar: WorkingCalendar;
  /** The body that urges. */
  by: number | null;
  urgedThisWeek: ReadonlyMap<number, number>;
}

/**
 * The rung in whose place a person urges: the first urging of the ladder that is a word and has not fired in this climb. It
 * then has had its turn. Null where the ladder urges in writing, or would not have urged at all.
 */
export function rungUrged(
  { ladder, dueOn, fired }: { ladder: LadderName; dueOn: IsoDate; fired: ReadonlySet<string> },
  policy: LadderRules,
  calendar: WorkingCalendar,
  startedOn: IsoDate,
): Rung | null {
  if (!Object.hasOwn(policy.ladders, ladder)) return null;
  const urges = rungsOf(policy, ladder).filter(({ act, row }) => act === 'urge' && !row);
  return urges.find((rung) => doneAs(rung, fired) === null && rungDate(rung, dueOn, calendar) >= startedOn) ?? null;
}
