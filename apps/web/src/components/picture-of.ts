import type { ObligationView } from '../api/types';
import { daysBetween } from './dates';

/** Where days lie in a picture, as parts of its width from 0 to 1. */
export interface Span {
  from: string;
  until: string;
  place: (day: string) => number;
  years: string[];
}

/** Whole years around all dates of tasks and today. */
export function spanOf(tasks: readonly Pick<ObligationView, 'dueOn' | 'originalDueOn'>[], today: string): Span {
  const days = [today, ...tasks.flatMap(({ dueOn, originalDueOn }) => [dueOn, originalDueOn])].sort();
  const [first, last] = [Number(days[0].slice(0, 4)), Number(days.at(-1)!.slice(0, 4))];
  const [from, until] = [`${first}-01-01`, `${last + 1}-01-01`];
  const all = daysBetween(from, until);
  return {
    from,
    until,
    place: (day) => daysBetween(from, day) / all,
    years: Array.from({ length: last - first + 1 }, (_, nth) => String(first + nth)),
  };
}
