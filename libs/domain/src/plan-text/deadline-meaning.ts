import { chineseDate } from '../calendar';
import type { DoubtCode } from './doubt-codes';
import type { DeadlineKind, DoubtAnswer, Rhythm } from './parsed-plan';

/** What a person has to decide about a date, to follow the quoted phrase. */
export interface DeadlineNote {
  code: DoubtCode;
  zh: string;
  en: string;
  proposal: DoubtAnswer | null;
}

/** What a phrase means. */
export interface Meaning {
  kind: DeadlineKind;
  date: string | null;
  every?: Rhythm | null;
  /** The first day it is due, where a recurrence names one (每年6月底前). */
  firstDueOn?: string;
  onDay?: number;
  until?: string;
  /** For a recurrence: the first time it is due on or after a day. */
  firstAfter?: (day: string) => string;
  /** For a range: its first day. */
  starts?: string;
  /** 左右 and 前后 make a date soft by themselves. */
  soft?: true;
  /** Where the phrase can be read in two ways or leaves something open. */
  note?: DeadlineNote;
  /** A year alone that opens a sentence: with a figure to reach it is the date of that figure. */
  bareYear?: true;
}

/** A phrase found in a text, by which rule, and what it means. */
export interface Reading {
  rule: string;
  /** Offset in the text searched. */
  at: number;
  text: string;
  meaning: Meaning;
}

export const by = (date: string | null, note?: DeadlineNote): Meaning => ({
  kind: 'by',
  date,
  ...(note ? { note } : {}),
});
export const during = (date: string | null): Meaning => ({ kind: 'during', date });

const proposed = (date: string | null): DoubtAnswer | null => (date ? { kind: 'date', date } : null);

export const NO_YEAR: DeadlineNote = {
  code: 'ambiguous-date',
  zh: '没有写明年份，请确认是哪一年',
  en: 'names no year; say which year is meant',
  proposal: null,
};

/** 月底前, 春节前: no day of the calendar by itself. */
export const noFixedDay = (date: string | null): DeadlineNote => ({
  code: 'ambiguous-date',
  zh: '没有写明是哪一天，请确认截止日期',
  en: 'names no day of the calendar; say which day is meant',
  proposal: proposed(date),
});

/** 年底前 in a document without a date of its own: the year it speaks of elsewhere. */
export const yearFromText = (date: string | null): DeadlineNote => ({
  code: 'ambiguous-date',
  zh: '没有写明年份，暂按文中其他地方的年份，请确认截止日期',
  en: 'names no year; read as the year the text speaks of elsewhere, please confirm the date',
  proposal: proposed(date),
});

/** 2020年前 may exclude or include the year; read strictly until a person decides. */
export function strictReading(strict: string, wide: string): DeadlineNote {
  return {
    code: 'ambiguous-date',
    zh: `可理解为截至${chineseDate(strict)}或截至${chineseDate(wide)}，暂按前者，请确认截止日期`,
    en: `may mean by ${strict} or by ${wide}; read as the former, please confirm the date`,
    proposal: proposed(strict),
  };
}

/** 2021年2月30日: the calendar has no such day. */
export function noSuchDay(lastOfMonth: string | null): DeadlineNote {
  return {
    code: 'ambiguous-date',
    zh: '不是日历上的日子，请核对原件',
    en: 'is no day of the calendar; check the original',
    proposal: proposed(lastOfMonth),
  };
}

/** A length of time without a first day: 三年内. */
export function countedFromIssue(code: DoubtCode, date: string | null): DeadlineNote {
  return {
    code,
    zh: '没有写明从何时起算，暂从印发之日起算，请确认截止日期',
    en: 'does not say from when it counts; counted from the day of issue, please confirm the date',
    proposal: proposed(date),
  };
}

export function anchorOpen(issuedOn: string | null): DeadlineNote {
  return {
    code: 'recurrence-anchor',
    zh: '没有写明从何时起算，请确定首次完成的日期',
    en: 'does not say from when it counts; set the date of the first time',
    proposal: issuedOn ? { kind: 'anchor', from: issuedOn } : null,
  };
}

/** Daily and weekly work is not watched day by day. */
export const TOO_OFTEN: DeadlineNote = {
  code: 'vague-period',
  zh: '属于经常性工作，建议每季度报告一次，请确认报告节奏',
  en: 'is everyday work; proposed: a report every quarter. Please confirm how often to report',
  proposal: { kind: 'rhythm', every: { months: 3 } },
};

export const IMMEDIATELY: DeadlineNote = {
  code: 'vague-period',
  zh: '没有写明日期，请确认截止日期',
  en: 'gives no date; please confirm the date',
  proposal: null,
};

export const VISION: DeadlineNote = {
  code: 'vision-date',
  zh: '是远景目标，没有确切日期，请确认不按期限督办',
  en: 'is a vision without a date; please confirm that it is not tracked by date',
  proposal: { kind: 'accept' },
};
