import { readHanNumber } from './han-number';

const DIGITS = '〇一二三四五六七八九';

/** Digits, or Chinese words below one thousand; null where it is neither. */
export function writtenNumber(words: string): number | null {
  return /^\d{1,9}$/.test(words) ? Number(words) : readHanNumber(words.replace(/○/g, '零'));
}

/** 二〇二一 and its spellings, as a year. */
export function writtenYear(words: string): number {
  return Number([...words].map((c) => Math.max(0, DIGITS.indexOf(c.replace(/[零○]/, '〇')))).join(''));
}

/** Source of a regular expression for what `writtenNumber` reads in running text. */
export const NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])';
