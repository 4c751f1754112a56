const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 10 → 十, 21 → 二十一 (1 to 99): numbers of first- and second-level headings. */
export function chineseNumeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  if (tens === 0) return DIGITS[ones];
  return (tens === 1 ? '' : DIGITS[tens]) + '十' + (ones === 0 ? '' : DIGITS[ones]);
}
