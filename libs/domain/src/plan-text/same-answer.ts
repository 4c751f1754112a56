import type { DoubtAnswer } from './parsed-plan';

/** True when two answers say the same; the order of their fields does not count (a database may change it). */
export function isSameAnswer(a: DoubtAnswer | undefined, b: DoubtAnswer | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && write(a) === write(b));
}

const write = (answer: DoubtAnswer): string =>
  JSON.stringify(answer, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
