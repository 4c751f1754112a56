import type { ParsedDeadline, ParsedTarget } from './parsed-plan';
import type { Piece } from './text-region';
import { itemsWithin, sentencesOf, spanOf, splitAt } from './text-region';
import { operatorOf, verbBefore } from './target-words';

const FIGURE =
  /(?<![\d.])(\d{1,9}(?:\.\d{1,4})?)([万亿]?)(%|个百分点|个工作日|个月|家|个|名|人|亩|公顷|吨|公里|平方米|户|座|处|项|所|天|小时)(以上|以下|以内|之内|左右|上下)?/g;
const NO_GROWTH = /(?:实现|保持|做到)?零增长/g;
/** Words between the indicator and the verb that belong to neither. */
const LINK = /(?:分别|均|都|要|应|须|需|将|力争|逐步)$/;
const BASE = /(?:要|应|将)?(?:比|较)(?:\d{4}年底?|上年|上一年|去年)$/;
const OPENING = /^(?:力争|确保|使|将|全面|并|其中|实现|和)+/;
/** 化肥使用量 → 化肥; a following 利用率 is measured on the same thing. */
const MEASURE = /[\u4e00-\u9fff]{2}[量率]$/;
const MEASURE_ALONE = /^[\u4e00-\u9fff]{2,3}[量率]$/;

/**
 * Finds figures to reach: indicator, verb, number, unit. A figure without such a verb before it is no target.
 * @param deadlines those of the same piece; they are no part of an indicator
 */
export function readTargets(piece: Piece, deadlines: readonly ParsedDeadline[]): ParsedTarget[] {
  return sentencesOf(piece).flatMap((sentence) => {
    const inSentence: ParsedTarget[] = [];
    for (const fragment of splitAt(sentence, '，')) inSentence.push(...readFragment(fragment, deadlines, inSentence));
    return inSentence;
  });
}

function readFragment(fragment: Piece, deadlines: readonly ParsedDeadline[], before: ParsedTarget[]): ParsedTarget[] {
  const found: ParsedTarget[] = [];
  let from = afterDeadlines(fragment, deadlines);
  const add = (indicatorEnd: number, end: number, rest: Pick<ParsedTarget, 'operator' | 'value' | 'unit'>): void => {
    const indicator = indicatorIn(fragment, from, indicatorEnd);
    if (indicator.text === '') return;
    const text = fragment.text.slice(indicator.from - fragment.from, end);
    const full = fullIndicator(indicator.text, found.at(-1) ?? before.at(-1));
    found.push({ text, indicator: full, ...rest, span: spanOf({ text, from: indicator.from }) });
    from = fragment.from + end;
  };
  for (const match of fragment.text.matchAll(FIGURE)) {
    const verb = verbBefore(fragment.text.slice(Math.max(0, match.index - 4), match.index));
    if (!verb || fragment.from + match.index < from) continue;
    const value = Number(match[1]) * (verb.operator === 'change' ? verb.sign : 1);
    add(match.index - verb.word.length, match.index + match[0].length, {
      operator: operatorOf(verb.operator, match[4] ?? ''),
      value,
      unit: match[2] + match[3],
    });
  }
  for (const match of fragment.text.matchAll(NO_GROWTH)) {
    add(match.index, match.index + match[0].length, { operator: 'change', value: 0, unit: '%' });
  }
  return found;
}

/** Where the words of an indicator can begin: after the last date that stands in the fragment. */
function afterDeadlines(fragment: Piece, deadlines: readonly ParsedDeadline[]): number {
  const last = itemsWithin(deadlines, fragment).at(-1);
  const opening = /^(?:19|20)\d{2}年(?![\d年底末])/.exec(fragment.text);
  return Math.max(last ? last.span[1] : fragment.from, opening ? fragment.from + opening[0].length : 0);
}

function indicatorIn(fragment: Piece, from: number, end: number): Piece {
  let text = fragment.text.slice(from - fragment.from, end);
  for (const pattern of [LINK, BASE, LINK]) text = text.replace(pattern, '');
  const opening = OPENING.exec(text)?.[0] ?? '';
  const lead = opening.length + (/^[、：]*/.exec(text.slice(opening.length))?.[0].length ?? 0);
  return { text: text.slice(lead), from: from + lead };
}

function fullIndicator(indicator: string, previous: ParsedTarget | undefined): string {
  if (!previous || !MEASURE_ALONE.test(indicator) || !MEASURE.test(previous.indicator)) return indicator;
  return previous.indicator.replace(MEASURE, '') + indicator;
}
