/** For showing a date: its day of the week, and how far away it is. Dates are made by the calendar of the domain only. */
const DAY = 86_400_000;

const atMidnight = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);

export const daysBetween = (from: string, to: string): number => Math.round((atMidnight(to) - atMidnight(from)) / DAY);

/** 0 is Sunday. */
export const weekdayOf = (date: string): number => new Date(atMidnight(date)).getUTCDay();

/** How much of a span has passed on a day, in whole per cent. */
export function percentPassed(from: string, until: string, today: string): number {
  const whole = daysBetween(from, until);
  if (whole <= 0) return 100;
  return Math.min(100, Math.max(0, Math.floor((daysBetween(from, today) / whole) * 100)));
}
