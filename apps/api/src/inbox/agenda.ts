import { addDays } from '@app/domain/calendar';
import { worstLight, type Light } from '@app/domain/clause';
import {
  MONTH,
  NEXT_LINES,
  SINGLY,
  WEEK,
  type AgendaCard,
  type AgendaRecord,
  type AgendaView,
  type InboxTask,
  type Span,
} from '@app/persistence/read-models';
import { pageOfTasks } from './page-of-tasks';

/** A task, and the date of its plan. */
interface Known {
  task: InboxTask;
  today: string;
  /** Of how many it is one of the first, and what holds for these; null where it stands for itself. */
  of: (Pick<AgendaRecord, 'ofMany' | 'worst' | 'severalPlans'> & { span: Span }) | null;
}

/** All of one kind this week, all of the month, or all that is later. */
interface Group {
  kind: InboxTask['kind'];
  span: Span;
  total: number;
  lights: Light[];
  severalPlans: boolean;
  /** The first of them. */
  tasks: InboxTask[];
  /** Whether those of a stored date are counted. */
  counted: boolean;
}

/**
 * What is to be done this week, by kind, and what comes next. Two of a kind stand for themselves, more are one card, each where
 * its first task stands.
 */
export function agendaOf(known: readonly Known[]): AgendaView {
  const groups = groupsOf(known);
  const week = groups.filter(({ span }) => span === 'week');
  const within = groups.some(({ span }) => span === 'month') ? 'month' : 'later';
  const next = groups.find(({ span }) => span === within);
  return {
    total: sumOf(groups),
    week: sumOf(week),
    cards: byTheirFirst(week.flatMap(cardsOf)),
    next: { within, total: next?.total ?? 0, tasks: firstOf(next?.tasks ?? [], NEXT_LINES) },
  };
}

/** When it is due, seen from the date of its plan; what has no date is to be done now. */
function spanOf({ dueOn }: InboxTask, today: string): Span {
  if (dueOn === null || dueOn <= addDays(today, WEEK)) return 'week';
  return dueOn <= addDays(today, MONTH) ? 'month' : 'later';
}

function groupsOf(known: readonly Known[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { task, today, of } of known) {
    const span = of?.span ?? spanOf(task, today);
    const key = span === 'week' ? `${span} ${task.kind}` : span;
    const group = groups.get(key) ?? emptyGroup(task, span);
    groups.set(key, group);
    if (of === null || !group.counted) group.total += of?.ofMany ?? 1;
    group.counted ||= of !== null;
    group.lights.push(of?.worst ?? task.light);
    group.severalPlans ||=
      of?.severalPlans === true || (group.tasks.length > 0 && task.planId !== group.tasks[0].planId);
    group.tasks.push(task);
  }
  return [...groups.values()];
}

const emptyGroup = ({ kind }: InboxTask, span: Span): Group => ({
  ...{ kind, span, total: 0, lights: [], severalPlans: false, tasks: [], counted: false },
});

function cardsOf({ kind, total, lights, severalPlans, tasks }: Group): AgendaCard[] {
  if (total > SINGLY) return [{ kind, total, light: worstLight(lights), severalPlans, task: firstOf(tasks, 1)[0] }];
  return tasks.map((task) => ({ kind, total: 1, light: task.light, severalPlans: false, task }));
}

const sumOf = (groups: readonly Group[]): number => groups.reduce((all, { total }) => all + total, 0);

const firstOf = (tasks: readonly InboxTask[], limit: number): InboxTask[] => pageOfTasks(tasks, { after: 0, limit });

const byTheirFirst = (cards: readonly AgendaCard[]): AgendaCard[] =>
  pageOfTasks(
    cards.map((card) => ({ card, dueOn: card.task.dueOn })),
    { after: 0, limit: cards.length },
  ).map(({ card }) => card);
