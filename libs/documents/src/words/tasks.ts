import type { TaskFacts } from '../facts';
import { dateWords } from './dates';

/** “织密土壤监测网”等3项: how a title names what a paper is about. */
export function mattersName(names: readonly string[]): string {
  const unique = [...new Set(names.filter((name) => name !== ''))];
  if (unique.length === 0) return '';
  return `“${unique[0]}”${unique.length > 1 || names.length > 1 ? `等${names.length}项` : ''}`;
}

/** One late task as a sentence: the provision, the date, how late it is on the day of the paper, and what is missing. */
export function taskSentence(task: TaskFacts, asOf: string | null = null): string {
  const { article, title, report, dueOn, daysLate, standing } = task;
  const demand = report ? `${article}的${title}` : `${article}提出：“${title.replace(/[。；，]+$/u, '')}”。该项任务`;
  return `${demand}应于${dateWords(dueOn)}前${report ? '报送' : '办结'}，${lateness(daysLate, asOf)}${standing}。`;
}

/** The same for a notice, which says in its first line as of which day, and that the tasks are not done. */
export function taskInNotice(task: TaskFacts): string {
  const { article, title, report, dueOn, daysLate, standing } = task;
  const what = report ? `${article}的${title}` : `${article}“${title.replace(/[。；，]+$/u, '')}”`;
  const late = daysLate > 0 ? `逾期${daysLate}日，` : '';
  return `${what}，${dateWords(dueOn)}到期，${late}${standing}。`;
}

/** The day as of which it is counted, unless the paper has said so already. */
const lateness = (daysLate: number, asOf: string | null): string =>
  daysLate > 0 ? `${asOf ? `截至${dateWords(asOf)}` : ''}已逾期${daysLate}日，` : '';

/** A task as notices of before have it, with what they do not say. */
export const inFull = (matter: Pick<TaskFacts, 'title' | 'dueOn' | 'daysLate'> & Partial<TaskFacts>): TaskFacts => ({
  name: '',
  article: '方案',
  report: false,
  standing: '尚未办结',
  ...matter,
});

/** Above so many matters the text says how many, and an annex lists them. */
const MOST_IN_TEXT = 5;

/** The matters for the text, or for the table of an annex. */
export const inTableWhenMany = <T>(matters: readonly T[]): { list: readonly T[]; many: readonly T[] } =>
  matters.length > MOST_IN_TEXT ? { list: [], many: matters } : { list: matters, many: [] };
