import { daysBetween, earliestOf, endOfYear, type IsoDate } from '../../calendar';
import { covers, overlap } from '../../bodies/office';

/**
 * 党政主要负责人: in which way somebody leads a body. head: its administrative head · secretary: its Party secretary · acting: stands
 * in while the head is away. Whoever leads answers (党政同责), each for the own days.
 */
export type Leads = 'head' | 'secretary' | 'acting';

/** Who led a body, from when to when; null: since ever, or until further notice. */
export interface Leading {
  name: string;
  post: string;
  as: Leads;
  from: IsoDate | null;
  to: IsoDate | null;
}

/** The part of a year in which somebody led a body; both days are included. */
export interface LeaderInYear {
  name: string;
  post: string;
  as: Leads;
  from: IsoDate;
  to: IsoDate;
  days: number;
}

const ORDER: readonly Leads[] = ['secretary', 'head', 'acting'];

/** Who led a body in a year, each with the days in it: by post, then by time. Nobody is compared with anybody. */
export function leadersInYear(all: readonly Leading[], year: number): LeaderInYear[] {
  const whole = { from: `${year}-01-01`, to: endOfYear(year) };
  return all
    .map((one) => ({ ...one, from: one.from ?? whole.from }))
    .filter((one) => overlap(one, whole))
    .map(({ name, post, as, from: since, to: until }): LeaderInYear => {
      const from = since > whole.from ? since : whole.from;
      const to = earliestOf(until, whole.to)!;
      return { name, post, as, from, to, days: daysBetween(from, to) + 1 };
    })
    .sort((a, b) => ORDER.indexOf(a.as) - ORDER.indexOf(b.as) || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The names of those who led on a day, in the order they stand in. */
export const ledOn = (leaders: readonly LeaderInYear[], day: IsoDate): string[] => [
  ...new Set(leaders.filter((one) => covers(one, day)).map(({ name }) => name)),
];
