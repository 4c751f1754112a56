import { demandsIn } from './figure-demands';
import type { ParsedDeadline, ParsedTarget } from './parsed-plan';
import { indicatorIn, withMeasure } from './target-indicators';
import type { Piece } from './text-region';
import { bracketsOf, itemsWithin, sentencesOf, spanOf, splitAt } from './text-region';

export interface FoundTarget extends ParsedTarget {
  /** The rule that found it, e.g. `figure-to-reach`. */
  rule: string;
}

const EACH = /分别$/;
const BASE_YEAR = /(?:比|较|与)((?:19|20)\d{2})年/g;

/**
 * Finds figures to reach: indicator, verb, number, unit. A figure that says for whom something is, how much money or how
 * many points, or how things are now, is none.
 * @param deadlines those of the same piece; they are no part of an indicator
 */
export function readTargets(piece: Piece, deadlines: readonly ParsedDeadline[]): FoundTarget[] {
  return sentencesOf(piece).flatMap((sentence) => {
    if (!/[\d番零准]|一半|不[得]?(?:少于|低于|超过)|至少/.test(sentence.text)) return [];
    const inSentence: FoundTarget[] = [];
    for (const fragment of fragmentsOf(sentence)) {
      for (const target of readFragment(fragment, sentence, deadlines, inSentence.at(-1))) inSentence.push(target);
    }
    return inSentence;
  });
}

/** The parts between commas; a bracket that holds a figure is a part of its own. */
function fragmentsOf(sentence: Piece): Piece[] {
  let text = '';
  let done = 0;
  for (const bracket of bracketsOf(sentence)) {
    if (!/\d/.test(bracket.text)) continue;
    const at = bracket.from - sentence.from;
    text += `${sentence.text.slice(done, at)}，${bracket.text.slice(1, -1)}，`;
    done = at + bracket.text.length;
  }
  return splitAt({ text: text + sentence.text.slice(done), from: sentence.from }, '，');
}

function readFragment(
  fragment: Piece,
  sentence: Piece,
  deadlines: readonly ParsedDeadline[],
  before: FoundTarget | undefined,
): FoundTarget[] {
  const targets: FoundTarget[] = [];
  let from = afterDeadlines(fragment, deadlines) - fragment.from;
  for (const list of demandsIn(fragment.text, from)) {
    const [first] = list;
    const previous = targets.at(-1) ?? before;
    const { names, at } = indicatorIn(fragment.text, Math.min(from, first.demandAt), first);
    // 新增2400户（累计约3600户）, 达到95%，比上年提高2个百分点: the second figure is about what the first one is.
    const goesOn = first.rule === 'figure-of-work' || first.operator === 'change';
    if (names.length === 0 && goesOn && previous) names.push(previous.indicator);
    // 甲、乙办理时限压缩一半，分别减至1个月、半个月: one figure for each of those before.
    if (names.length === 0 && EACH.test(fragment.text.slice(from, first.demandAt)) && previous) {
      names.push(...previous.indicator.split('、'));
    }
    if (names.length === 0 && first.rule === 'figure-in-words' && first.demandAt > from) {
      names.push(fragment.text.slice(from, first.demandAt));
    }
    if (names.length === 0) continue;
    list.forEach(({ demandAt, end, thing, ...demand }, nth) => {
      const text = fragment.text.slice(at, end);
      const base = demand.operator === 'change' ? baseYear(sentence, fragment.from + demandAt) : null;
      for (const name of namesOf(names, nth, list.length, thing)) {
        const indicator = withMeasure(name, previous);
        const span = spanOf({ text, from: fragment.from + at });
        targets.push({ text, indicator, ...demand, ...(base ? { baseYear: base } : {}), span });
      }
    });
    from = list.at(-1)!.end;
  }
  return targets;
}

/** 甲、乙分别达到90%、95%: as many names as figures belong together one by one; one figure holds for all names. */
function namesOf(names: string[], nth: number, figures: number, thing: string | undefined): string[] {
  if (nth > 0 && thing) return [thing];
  if (figures === 1) return names;
  return names.length === figures ? [names[nth]] : [names.join('、')];
}

/** Where the words of an indicator can begin: after the last date that stands in the fragment. */
function afterDeadlines(fragment: Piece, deadlines: readonly ParsedDeadline[]): number {
  // In a row the date of another cell says nothing of where the words of this one begin.
  const first = { ...fragment, text: fragment.text.split('\t', 1)[0] };
  const last = itemsWithin(deadlines, fragment.text.includes('\t') ? first : fragment).at(-1);
  const opening = /^(?:19|20)\d{2}年(?![\d年底末])/.exec(fragment.text);
  return Math.max(last ? last.span[1] : fragment.from, opening ? fragment.from + opening[0].length : 0);
}

/** 比2013年下降10% and 与2013年相比，下降10%. */
function baseYear(sentence: Piece, at: number): number | null {
  const match = [...sentence.text.slice(0, at - sentence.from).matchAll(BASE_YEAR)].at(-1);
  return match ? Number(match[1]) : null;
}

/** The reading as it goes into the plan. */
export function withoutRule({ rule: _, ...target }: FoundTarget): ParsedTarget {
  return target;
}
