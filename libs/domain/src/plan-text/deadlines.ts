import type { ParsedDeadline, ParsedTarget, Span } from './parsed-plan';
import type { Piece } from './text-region';
import { sentencesOf, spanOf } from './text-region';
import { DEADLINE_PATTERNS } from './deadline-patterns';
import { endOfYear } from './iso-date';

export interface FoundDeadline extends ParsedDeadline {
  /** What a person has to decide, where the phrase can be read in two ways. */
  ambiguous?: string;
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
  const found: FoundDeadline[] = [];
  for (const sentence of sentencesOf(piece)) {
    const here: FoundDeadline[] = [];
    for (const { pattern, mean } of DEADLINE_PATTERNS) {
      for (const match of sentence.text.matchAll(pattern)) {
        const at: Piece = { text: match[0], from: sentence.from + match.index };
        if (here.some((d) => overlaps(d.span, spanOf(at)))) continue;
        const meaning = mean(match.groups ?? {}, year);
        if (!meaning) continue;
        here.push({
          text: at.text,
          kind: meaning.kind,
          date: meaning.date,
          hardness: hardness(sentence.text, match.index, match.index + match[0].length),
          every: meaning.every ?? null,
          span: spanOf(at),
          ...(meaning.ambiguous ? { ambiguous: meaning.ambiguous } : {}),
        });
      }
    }
    found.push(...here.sort((a, b) => a.span[0] - b.span[0]));
  }
  return found;
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
    const span = spanOf({ text: match[0], from: sentence.from });
    const hasTarget = targets.some((t) => t.span[0] >= sentence.from && t.span[1] <= spanOf(sentence)[1]);
    found.push({
      text: match[0],
      kind: hasTarget ? 'by' : 'during',
      date: endOfYear(Number(match[0].slice(0, 4))),
      hardness: hardness(sentence.text, 0, match[0].length),
      every: null,
      span,
    });
  }
  return found;
}

function hardness(sentence: string, from: number, to: number): 'firm' | 'soft' {
  const before = sentence.slice(Math.max(0, from - 12), from);
  return SOFT.test(before) || SOFT_AFTER.test(sentence.slice(to, to + 6)) ? 'soft' : 'firm';
}

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
