import { addDays, chineseDate, countable, endOfYear, type IsoDate, type WorkingCalendar } from '../calendar';
import type { CaseState } from './case';
import type { NotPassed } from './not-passed';
import type { PlanState } from './rectification-plan';
import type { Relief } from './way-down';
import { turnOn } from './working-turn';

/** A report that was sent back this often is not good enough, also before the limit. */
const MOST_RETURNS = 2;

/** How a case ends: as somebody decided, because its demand no longer stands, or by running out. */
export type RectificationOutcome = 'accepted' | 'fell-short' | Relief;
export type InterviewOutcome = 'accepted' | 'unmet' | Relief;
export type WarningOutcome = 'accepted' | 'unanswered' | Relief;
/** How a case of any kind can end. */
export type CaseOutcome = RectificationOutcome | InterviewOutcome | WarningOutcome;

/** `moved`: the limit was extended, so that its reminder comes again. */
export type RectificationEnd = RectificationOutcome | 'moved';

/** What the end of a case hangs on. */
export interface CaseCourse {
  state: CaseState;
  outcome: string | null;
  limitOn: IsoDate | null;
  returns: number;
  /** Its end was proposed, and nobody has decided yet. */
  closingProposed: boolean;
  /** Something lies with a checker or an acceptor; see `othersTurn`. */
  othersTurn: boolean;
}

/**
 * How a case ends, or from which date on it may: as a person decided, else with `failed` once the limit has passed or
 * the report was sent back too often. A case that was reported waits for its acceptor, one whose plan or items lie with
 * somebody else for those, and one whose end is proposed for the person who decides, however long: nobody falls short
 * while somebody else has to act. A limit from which nothing can be counted never runs out, see `isCountable`. What follows, an interview or the proposal of a referral, opens on a working day: a
 * limit that ends on a Friday is over on Monday, and what is reported on the days of rest between is still heard.
 */
export function caseOutcome<T extends string>(
  file: CaseCourse,
  today: IsoDate,
  calendar: WorkingCalendar,
  failed: T,
): { outcome: T | null; next: IsoDate | null } {
  if (file.outcome) return { outcome: file.outcome as T, next: null };
  const waits = file.closingProposed || file.othersTurn;
  if (waits || file.state !== 'running' || file.limitOn === null) return { outcome: null, next: null };
  const limitOn = countable(file.limitOn);
  const from = file.returns >= MOST_RETURNS ? today : limitOn && addDays(limitOn, 1);
  if (from === null) return { outcome: null, next: null };
  const { due, next } = turnOn(from, today, calendar);
  return { outcome: due ? failed : null, next };
}

/** `spared`: there is nothing to remind of, because it was reported or decided, or the limit of the case has passed. */
export type LimitReminder = 'due' | 'spared';

/**
 * Whether the body of a running case is reminded that its limit comes near, or from which date on. While the end of the
 * case is proposed nobody is reminded; the decision asks again. Nobody is reminded on a day of rest.
 *
 * @param remindOn the date of the reminder; null when the policy knows none
 */
export function limitReminder(
  file: CaseCourse,
  remindOn: IsoDate | null,
  today: IsoDate,
  calendar: WorkingCalendar,
): { answer: LimitReminder | null; next: IsoDate | null } {
  const over = file.outcome !== null || file.state !== 'running' || file.returns >= MOST_RETURNS;
  const limitOn = countable(file.limitOn);
  if (over || remindOn === null || limitOn === null || today > limitOn) return { answer: 'spared', next: null };
  if (file.closingProposed) return { answer: null, next: null };
  const { due, next } = turnOn(remindOn, today, calendar);
  return { answer: due ? 'due' : null, next };
}

/**
 * Whether the body under an order is told that its rectification plan is late, or from which date on. What is filed waits
 * for the checker and may come back; nobody waits for a plan beyond the limit of the case.
 *
 * @param plan null where none was asked for
 */
export function planReminder(
  file: CaseCourse,
  plan: { state: PlanState; dueOn: IsoDate } | null,
  today: IsoDate,
  calendar: WorkingCalendar,
): { answer: LimitReminder | null; next: IsoDate | null } {
  const over = file.outcome !== null || file.state !== 'running';
  const limitOn = countable(file.limitOn);
  const dueOn = countable(plan?.dueOn ?? null);
  if (over || limitOn === null || plan === null || dueOn === null || plan.state === 'agreed' || today > limitOn)
    return { answer: 'spared', next: null };
  if (file.closingProposed) return { answer: null, next: null };
  if (plan.state === 'filed') return { answer: null, next: addDays(limitOn, 1) };
  const { due, next } = turnOn(addDays(dueOn, 1), today, calendar);
  return { answer: due ? 'due' : null, next };
}

/** A task that was not done, or not in time, as a finding names it. */
export interface MissedTask {
  /** The short name of its clause, and the clause as it is cited. */
  name: string;
  article: string;
  title: string;
  dueOn: IsoDate;
  done: boolean;
}

/** How many tasks a finding about a year names at most. */
const MOST_TASKS = 8;

/** Why a rectification is opened on ladder A: the obligation stayed late through all rungs below. */
export const findingsOfLate = (task: Omit<MissedTask, 'done'>): string[] => [
  `${missed(task)}，经提醒、催办和督办仍未办结。`,
];

/**
 * Why a rectification is opened on ladder B: the year's assessment was not passed, or poor; then the tasks behind that, which
 * are what can be put right. Points and their reasons stand in the assessment.
 *
 * @param reports how many progress reports were missed
 * @param reasons what cost points, named where no task was missed
 */
export function findingsOfFailed(
  year: number,
  { score, why }: { score: number; why: NotPassed },
  { tasks, reports, reasons }: { tasks: readonly MissedTask[]; reports: number; reasons: readonly string[] },
): string[] {
  const result = why === 'failed' ? '未通过考核' : '在被考核单位中排名末位，属较差';
  const more = tasks.length - MOST_TASKS;
  const named = [
    ...tasks.slice(0, MOST_TASKS).map((task) => `${missed(task)}，${task.done ? '逾期办结' : '至今未办结'}。`),
    ...(more > 0 ? [`另有${more}项任务未按时限办结。`] : []),
    ...(reports > 0 ? [`${reports}期进展报告未按期报送。`] : []),
  ];
  return [
    `${year}年度考核得分${score}分，${result}（截至${chineseDate(endOfYear(year))}）。`,
    ...(named.length > 0 ? named : reasons.slice(0, MOST_REASONS)),
  ];
}

const MOST_REASONS = 4;

const missed = ({ name, article, title, dueOn }: Omit<MissedTask, 'done'>): string =>
  `“${name}”（${article}）任务“${title.replace(/[。；，]+$/u, '')}”应于${chineseDate(dueOn)}前办结`;

/** Why an interview follows a rectification (plan clause 49: 整改不到位的，约谈其主要负责人). */
export function findingsOfShortfall(findings: readonly string[], limitOn: IsoDate): string[] {
  return [...findings, `限期整改应于${chineseDate(limitOn)}前完成，到期整改不到位。`];
}
