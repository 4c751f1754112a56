import type { DoubtAnswer } from './parsed-plan';

/** What is known of a kind of doubt. */
export interface DoubtCodeRow {
  /** Nothing of the plan may start while such a doubt is open. */
  blocking: boolean;
  /** The kinds of answer that settle it, the usual one first. */
  answers: readonly DoubtAnswer['kind'][];
  zh: string;
  en: string;
}

/**
 * Every kind of doubt the reader can have. It blocks where going on would fix a wrong date or address nobody or the
 * wrong body; the others have a default that can be corrected while the plan runs.
 */
export const DOUBT_CODES = {
  'ambiguous-date': { blocking: true, answers: ['date'], zh: '日期有歧义', en: 'Ambiguous date' },
  'past-date': { blocking: true, answers: ['date', 'accept'], zh: '早于印发日期', en: 'Before the issue' },
  'unknown-body': { blocking: true, answers: ['body'], zh: '单位待核实', en: 'Unknown body' },
  'named-in-prose': {
    blocking: true,
    answers: ['lead', 'accept'],
    zh: '仅在正文中写明',
    en: 'Named in running text only',
  },
  'missing-lead': { blocking: true, answers: ['lead'], zh: '缺牵头单位', en: 'No lead' },
  'clause-without-responsibility': {
    blocking: true,
    answers: ['lead', 'accept'],
    zh: '未写责任单位',
    en: 'Nobody responsible',
  },
  'unread-cell': {
    blocking: true,
    answers: ['accept', 'date', 'rhythm', 'lead'],
    zh: '表格内容未读出',
    en: 'Cell not understood',
  },
  'file-part': { blocking: true, answers: ['accept'], zh: '原文件待核对', en: 'Part of the file to check' },
  'bare-brackets': { blocking: true, answers: ['accept'], zh: '括号内只写单位', en: 'Bodies alone in brackets' },
  'unread-responsibility': {
    blocking: true,
    answers: ['lead', 'accept'],
    zh: '责任单位未读出',
    en: 'Responsibility not read',
  },
  'odd-body': { blocking: true, answers: ['body', 'accept'], zh: '单位名称可疑', en: 'Doubtful name of a body' },
  'numbering-gap': { blocking: true, answers: ['accept'], zh: '编号不连续', en: 'Gap in the numbering' },
  'joint-responsibility': { blocking: false, answers: ['accept', 'lead'], zh: '共同负责', en: 'Joint responsibility' },
  'vague-period': { blocking: false, answers: ['rhythm', 'date', 'accept'], zh: '期限不明', en: 'No date given' },
  'recurrence-anchor': { blocking: false, answers: ['anchor', 'accept'], zh: '起算日待定', en: 'First date open' },
  'recurrence-horizon': { blocking: false, answers: ['date', 'accept'], zh: '实施期待定', en: 'End of the plan open' },
  'depends-on-event': {
    blocking: false,
    answers: ['date', 'rhythm', 'accept'],
    zh: '待事件发生',
    en: 'Waits for an event',
  },
  'depends-on-future-rule': {
    blocking: false,
    answers: ['rhythm', 'date', 'accept'],
    zh: '待文件出台',
    en: 'Waits for a rule',
  },
  'target-set-by-higher-level': {
    blocking: false,
    answers: ['value', 'accept'],
    zh: '指标待下达',
    en: 'Figure set above',
  },
  'vision-date': { blocking: false, answers: ['accept', 'date'], zh: '远景目标', en: 'Vision' },
  'repeated-fragment': { blocking: false, answers: ['accept', 'drop'], zh: '疑似重复', en: 'Repeated words' },
  fragment: { blocking: false, answers: ['accept'], zh: '疑似缺文', en: 'Words missing' },
} as const satisfies Record<string, DoubtCodeRow>;

export type DoubtCode = keyof typeof DOUBT_CODES;

/** The row of a code; one this version does not know (a plan read by another version) does not block. */
export function doubtCodeRow(code: string): DoubtCodeRow {
  if (Object.hasOwn(DOUBT_CODES, code)) return DOUBT_CODES[code as DoubtCode];
  return { blocking: false, answers: ['accept'], zh: code, en: code };
}
