const DIGITS = '零一二三四五六七八九';

/** Reads a Chinese number below one thousand, e.g. 四十九 → 49, 一百零二 → 102; null where it is none. */
export function readHanNumber(han: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const c of han.replace(/〇/g, '零').replace(/两/g, '二')) {
    if (c === '百' || c === '十') {
      const unit = c === '百' ? 100 : 10;
      total += (digit ?? 1) * unit;
      digit = null;
    } else {
      const value = DIGITS.indexOf(c);
      if (value < 0) return null;
      if (digit !== null && digit !== 0) return null;
      digit = value;
    }
  }
  return han === '' ? null : total + (digit ?? 0);
}
