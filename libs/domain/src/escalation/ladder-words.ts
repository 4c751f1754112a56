import { words, type Words } from '../vocabulary';
import type { FindingKind } from './finding';
import type { LadderName, Rung } from './policy';
import type { RungEntry, RungExit, Vacancy } from './rung-terms';

export const LADDER_WORDS: Readonly<Record<LadderName | 'assessment' | 'finding', Words>> = {
  duty: words('任务逾期', 'late obligation'),
  report: words('报告逾期', 'late report'),
  soft: words('力争目标未达', 'soft date missed'),
  contribution: words('协办反馈逾期', 'late contribution'),
  assessment: words('年度考核', 'annual assessment'),
  finding: words('登记的问题', 'finding'),
};

export const SIGNER_WORDS = {
  'county-office': words('县政府办', 'county office'),
  nobody: words('不需签发', 'nothing to sign'),
} as const;

const EXIT_WORDS: Readonly<Record<RungExit, Words>> = {
  accepted: words('他人核查通过', 'checked and accepted by another person'),
  'caught-up': words('任务补办', 'caught up'),
  'not-applicable': words('任务不再适用', 'no longer applicable'),
  'date-moved': words('时限延期或更正', 'date put off or corrected'),
};

export const exitWords = (exits: readonly RungExit[]): Words =>
  exits.length === 0
    ? words('无须了结', 'nothing to end')
    : words(exits.map((one) => EXIT_WORDS[one].zh).join('、'), exits.map((one) => EXIT_WORDS[one].en).join(', '));

const VACANCY_WORDS: Readonly<Record<Vacancy, Words>> = {
  'to-body': words('照发单位', 'to the body all the same'),
  wait: words('待有人任职或代行，并告知县政府办', 'waits for a head; the county office is told'),
  refuse: words('不予登记，先明确负责人', 'refused until a head is entered'),
};

export const vacancyWords = (vacancy: Vacancy): Words => VACANCY_WORDS[vacancy];

const KIND_WORDS: Readonly<Record<FindingKind, Words>> = {
  'prominent-problem': words('问题突出', 'a prominent problem'),
  deterioration: words('环境恶化', 'deterioration'),
  complaints: words('群众反映强烈', 'complaints'),
  'falsified-data': words('弄虚作假', 'falsified data'),
  dereliction: words('失职渎职', 'dereliction'),
  'farmland-decline': words('优先保护类耕地下降', 'decline of protected farmland'),
};

/** What a person found. */
export const findingWords = (kinds: readonly FindingKind[]): Words =>
  words(
    `登记：${kinds.map((kind) => KIND_WORDS[kind].zh).join('、')}`,
    `recorded: ${kinds.map((kind) => KIND_WORDS[kind].en).join(', ')}`,
  );

const ENTRY_WORDS: Readonly<Record<RungEntry, Words>> = {
  'date-near': words('时限将到', 'the date comes near'),
  'date-passed': words('逾期未报告', 'the date passed with no report'),
  'assessment-failed': words('考核不合格', 'the year was failed'),
  'rectification-fell-short': words('整改到期不到位，或两次退回', 'the order was not met in time, or sent back twice'),
  'interview-unmet': words('约谈承诺未落实', 'commitments of the interview not met'),
  'warning-unanswered': words('预警期满未报告改善', 'no improvement reported in time'),
};

/**
 * What a rung waits for.
 *
 * @param about kinds of bodies it is for; empty for every kind
 * @param poorBelow below which score the last in rank counts as poor; null where only a failed year counts
 */
export function entryWords(entry: RungEntry, about: readonly string[], poorBelow: number | null): Words {
  const { zh, en } = ENTRY_WORDS[entry];
  const poor = entry === 'assessment-failed' && poorBelow !== null;
  const towns = about.includes('town');
  return words(
    zh + (poor ? `，或末位且低于${poorBelow}分` : '') + (towns ? '（仅镇）' : ''),
    en + (poor ? `, or last in rank below ${poorBelow}` : '') + (towns ? ' (towns only)' : ''),
  );
}

/** How long it takes from the entry to the act. */
export function graceWords(time: Rung['when'] | { graceWorkingDays: number }): Words {
  if ('graceWorkingDays' in time) {
    const { graceWorkingDays: n } = time;
    return n === 0 ? words('当即', 'at once') : words(`${n}个工作日`, workingDays(n));
  }
  const { calendarDaysBefore, workingDaysBefore, workingDaysAfter } = time;
  if (calendarDaysBefore !== undefined)
    return words(`提前${calendarDaysBefore}日`, `${calendarDaysBefore} days before`);
  if (workingDaysBefore !== undefined)
    return words(`提前${workingDaysBefore}个工作日`, `${workingDays(workingDaysBefore)} before`);
  return words(`逾期第${workingDaysAfter}个工作日`, `${workingDays(workingDaysAfter!)} after`);
}

/** How many reports have to stay out, or for how long. */
export const rowWords = ({ reports, months }: NonNullable<Rung['row']>): Words =>
  words(
    `连续${reports}期未报或${months}个月没有报告后`,
    `after ${reports} reports in a row or ${months} months without one, `,
  );

/** What a warning leaves the town to answer it; the warning itself is drafted at once. */
export const answerWords = ({ graceWorkingDays: n }: { graceWorkingDays: number }): Words =>
  words(`当即，答复期${n}个工作日`, `at once, ${workingDays(n)} to answer`);

const workingDays = (n: number): string => (n === 1 ? '1 working day' : `${n} working days`);
