import type { NumberBounds } from '../i18n/numbers';

/** A field of numbers holds the number that was typed, the text as long as it is none, or nothing. */
export type TypedNumber = number | string | undefined;

/** Reads what was typed, also in full-width digits. Nothing is rounded or cut: what is no number comes back as it stands. */
export function typedNumber(text: string): TypedNumber {
  const plain = text.normalize('NFKC').replace('−', '-').trim();
  if (plain === '') return undefined;
  const number = /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(number) ? number : text;
}

/** What is wrong with what was typed; null where nothing is, also where nothing was typed. */
export function wrongNumber(
  value: TypedNumber | null,
  { min, max, whole = false }: NumberBounds,
): 'no-number' | 'not-whole' | 'out-of-bounds' | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return 'no-number';
  if (whole && !Number.isSafeInteger(value)) return 'not-whole';
  return value < (min ?? -Infinity) || value > (max ?? Infinity) ? 'out-of-bounds' : null;
}
