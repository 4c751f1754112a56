import type { DeadlineNote, Reading } from './deadline-meaning';
import { dateFieldsOf, readField } from './date-fields';
import type { DocumentDate } from './document-date';
import { readImpossibleDates } from './impossible-dates';
import type { ParsedDeadline, ParsedTarget } from './parsed-plan';
import { readPeriods } from './period-readings';
import { readRecurrences, readYearlyDates, withinRange } from './recurrences';
import type { Piece } from './text-region';
import { itemsWithin, sentencesOf, spanOf, splitAt } from './text-region';
import { readTimeSpans } from './time-spans';
import { readUnnamedDays } from './unnamed-days';

export interface FoundDeadline extends ParsedDeadline {
  /** The rule that found it, e.g. `before-end-of-year`. */
  rule: string;
  /** What a person has to decide, where the phrase can be read in two ways or leaves something open. */
  note?: DeadlineNote;
  /** See `Meaning`. */
  bareYear?: true;
}

const SOFT = /(?:力争|争取|努力|力求|原则上|尽可能)[^，。；：]{0,6}$/;
const SOFT_AFTER = /^(?:前|底)?，?(?:力争|争取|力求|原则上)/;
/** A date opens its field, or stands after 力争 and the like. */
const FIELD_OPENING = [0, 1, 2];
const HAS_TIME = /[年月日季旬天周期今即续常按立节汛假旦暑寒]|本世纪|十.五|20\d\d|五一|七一|八一|十一/;
/** A date in the name of a document is no date of this one. */
const TITLE = /《[^》\n]{1,100}》/g;

/**
 * Finds every date, start, recurrence and vision in a piece, in the order of the text.
 * @param field true where the piece is itself a field that holds a date, not running text
 * @param cells parts of the piece that are such fields, e.g. of a column 完成时限
 */
export function readDeadlines(
  piece: Piece,
  document: DocumentDate,
  field = false,
  cells: readonly Piece[] = [],
): FoundDeadline[] {
  const fields = (field ? [piece] : [...dateFieldsOf(piece), ...cells.flatMap((cell) => splitAt(cell, '，、；。'))])
    .map((words) => ({ ...words, span: spanOf(words) }))
    .sort((a, b) => a.from - b.from);
  const withoutTitles = { ...piece, text: piece.text.replace(TITLE, (title) => '《'.repeat(title.length)) };
  return sentencesOf(withoutTitles).flatMap((sentence) => {
    if (!HAS_TIME.test(sentence.text)) return [];
    const own = itemsWithin(fields, sentence);
    const opensField = new Set(own.map((f) => f.from - sentence.from));
    const isField = (at: number): boolean => FIELD_OPENING.some((length) => opensField.has(at - length));
    const periods = readPeriods(sentence.text, document, isField);
    const candidates = [
      ...readImpossibleDates(sentence.text),
      ...readTimeSpans(sentence.text, document),
      ...readUnnamedDays(sentence.text, document),
      ...withinRange([
        ...readYearlyDates(sentence.text, periods, document),
        ...readRecurrences(sentence.text, document),
      ]),
      ...own.flatMap((f) => {
        const reading = readField(f.text);
        return reading ? [{ ...reading, at: reading.at + f.from - sentence.from }] : [];
      }),
    ];
    return withoutOverlap(candidates).map((reading) => toDeadline(reading, sentence));
  });
}

/** Of two that overlap the one that begins earlier counts, of two that begin together the earlier in the list. */
function withoutOverlap(readings: Reading[]): Reading[] {
  let read = 0;
  return [...readings]
    .sort((a, b) => a.at - b.at)
    .filter(({ at, text }) => {
      if (at < read) return false;
      read = at + text.length;
      return true;
    });
}

function toDeadline({ rule, at, text, meaning }: Reading, sentence: Piece): FoundDeadline {
  const { kind, date, every, firstDueOn, onDay, until, note, bareYear, soft } = meaning;
  return {
    text,
    kind,
    date,
    hardness: soft ? 'soft' : hardness(sentence.text, at, at + text.length),
    every: every ?? null,
    ...(firstDueOn ? { firstDueOn } : {}),
    ...(onDay ? { onDay } : {}),
    ...(until ? { until } : {}),
    span: spanOf({ text, from: sentence.from + at }),
    rule,
    ...(note ? { note } : {}),
    ...(bareYear ? { bareYear } : {}),
  };
}

/** 2020年 + figure: a year alone that opens a sentence with a figure to reach is the date of that figure. */
export function settleBareYears(
  piece: Piece,
  deadlines: readonly FoundDeadline[],
  targets: readonly ParsedTarget[],
): FoundDeadline[] {
  return sentencesOf(piece).flatMap((sentence) => {
    const hasFigure = itemsWithin(targets, sentence).length > 0;
    return itemsWithin(deadlines, sentence).map((deadline): FoundDeadline =>
      deadline.bareYear && hasFigure ? { ...deadline, kind: 'by', rule: 'year-of-figure' } : deadline,
    );
  });
}

/** The reading as it goes into the plan, without what only the other stages need. */
export function withoutNotes({ rule: _, note: __, bareYear: ___, ...deadline }: FoundDeadline): ParsedDeadline {
  return deadline;
}

function hardness(sentence: string, from: number, to: number): 'firm' | 'soft' {
  const before = sentence.slice(Math.max(0, from - 12), from);
  return SOFT.test(before) || SOFT_AFTER.test(sentence.slice(to, to + 6)) ? 'soft' : 'firm';
}
