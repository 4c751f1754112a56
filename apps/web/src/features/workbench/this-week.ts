import type { InboxTask } from '../../api/types';
import { daysBetween } from '../../components/dates';

/** Tasks up to so many days ahead are of this week. */
const WEEK = 7;
const MONTH = 30;
/** More of one kind than this are one card with a number on it. */
const SINGLY = 2;

type Dated = Pick<InboxTask, 'kind' | 'dueOn' | 'planId'>;

/** What is to be done, by when. */
export interface Agenda<T> {
  /** Late, due within a week, or without a date. */
  week: T[];
  /** Due after it within thirty days. */
  month: T[];
  later: T[];
}

/** @param todayOf the date of a plan, which is another one in a rehearsal */
export function agendaOf<T extends Dated>(tasks: readonly T[], todayOf: (planId: number | null) => string): Agenda<T> {
  const agenda: Agenda<T> = { week: [], month: [], later: [] };
  for (const task of tasks) {
    const ahead = task.dueOn === null ? 0 : daysBetween(todayOf(task.planId), task.dueOn);
    agenda[ahead <= WEEK ? 'week' : ahead <= MONTH ? 'month' : 'later'].push(task);
  }
  return agenda;
}

/** A card of the workbench: one task, or many of one kind. */
export interface Card<T> {
  kind: InboxTask['kind'];
  tasks: T[];
}

/** Two of a kind stand on cards of their own, more share one; each card where its first task stands. */
export function cardsOf<T extends Pick<InboxTask, 'kind'>>(tasks: readonly T[]): Card<T>[] {
  const byKind = new Map<string, Card<T>>();
  for (const task of tasks) {
    const card = byKind.get(task.kind) ?? { kind: task.kind, tasks: [] };
    card.tasks.push(task);
    byKind.set(task.kind, card);
  }
  const cards = tasks.map((task) => {
    const all = byKind.get(task.kind)!;
    return all.tasks.length <= SINGLY ? { kind: task.kind, tasks: [task] } : all;
  });
  return [...new Set(cards)];
}
