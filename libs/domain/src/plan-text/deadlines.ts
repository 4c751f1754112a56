import type { ParsedDeadline, ParsedTarget } from './parsed-plan';
import type { Piece } from './text-region';
import { itemsWithin, sentencesOf, spanOf } from './text-region';
import type { Meaning, Words } from './deadline-patterns';
import { DEADLINE_PATTERNS } from './deadline-patterns';
import { endOfYear } from './iso-date';

export interface FoundDeadline extends ParsedDeadline {
  /** What a person has to decide, where the phrase can be read in two ways. */
  ambiguous?: Words;
}

const SOFT = /(?:力争|争取|努力|力求)[^，。；：]{0,6}$/;
const SOFT_AFTER = /^(?:前|底)?，?(?:力争|争取|力求)/;
/** A year alone counts only where it opens a sentence; elsewhere it is a base year or part of a name. */
const YEAR_ALONE = /^(?:(?:19|20)\d{2})年(?![\d年底末初前以之至到—\-月起度])/;

/**
 * Finds every date, start, recurrence and vision in a piece, in the order of the text.
 * @param year year of the document, used where the text names none
 */
export function readDeadlines(piece: Piece, year: number | null): FoundDeadline[] {
  return sentencesOf(piece).flatMap((sentence) => {
    const candidates = DEADLINE_PATTERNS.flatMap(({ pattern, mean }) =>
      [...sentence.text.matchAll(pattern)].map((match) => ({ match, mean })),
    );
    // Sorting is stable, so of two that begin at one place the earlier pattern comes first and wins.
    candidates.sort((a, b) => a.match.index - b.match.index);
    const found: FoundDeadline[] = [];
    let read = 0;
    for (const { match, mean } of candidates) {
      const meaning = match.index < read ? null : mean(match.groups ?? {}, year);
      if (!meaning) continue;
      read = match.index + match[0].length;
      found.push(toDeadline({ text: match[0], from: sentence.from + match.index }, meaning, sentence));
    }
    return found;
  });
}

function toDeadline(words: Piece, meaning: Meaning, sentence: Piece): FoundDeadline {
  const at = words.from - sentence.from;
  return {
    text: words.text,
    kind: meaning.kind,
    date: meaning.date,
    hardness: hardness(sentence.text, at, at + words.text.length),
    every: meaning.every ?? null,
    span: spanOf(words),
    ...(meaning.ambiguous ? { ambiguous: meaning.ambiguous } : {}),
  };
}

/**
 * 2017年，… and 2020年 + indicator: a sentence that opens with a bare year. With a figure to reach it is the date of that
 * figure (by), otherwise the time during which the work is done.
 */
export function readBareYears(piece: Piece, targets: readonly ParsedTarget[]): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const sentence of sentencesOf(piece)) {
    const match = YEAR_ALONE.exec(sentence.text);
    if (!match) continue;
    const kind = itemsWithin(targets, sentence).length > 0 ? 'by' : 'during';
    const date = endOfYear(Number(match[0].slice(0, 4)));
    found.push(toDeadline({ text: match[0], from: sentence.from }, { kind, date }, sentence));
  }
  return found;
}

function hardness(sentence: string, from: number, to: number): 'firm' | 'soft' {
  const before = sentence.slice(Math.max(0, from - 12), from);
  return SOFT.test(before) || SOFT_AFTER.test(sentence.slice(to, to + 6)) ? 'soft' : 'firm';
}
