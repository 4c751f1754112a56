/** `YYYY-MM-DD`, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** The last day of a month, or null where there is no such month. */
export function endOfMonth(year: number, month: number): string | null {
  return month < 1 || month > 12 ? null : isoDate(year, month, lastDay(year, month));
}

export const endOfYear = (year: number): string => `${String(year).padStart(4, '0')}-12-31`;

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const pad = (n: number): string => String(n).padStart(2, '0');
