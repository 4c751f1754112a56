import { daysBetween, type IsoDate } from '../../calendar';
import type { SubjectFacts } from '../facts';
import { dueInYear, howEnded, type Ended } from '../rules/completion';

/** A task of a body in a year, and what became of it. */
export interface TaskInYear {
  title: string;
  clause: number;
  dueOn: IsoDate;
  ended: Ended;
  /** The day of the report that was accepted; null where none was. */
  doneOn: IsoDate | null;
  /** A report was filed and nobody has accepted it. */
  reported: boolean;
  /** How late it was done; of one that is not done, how late it was when the scores were drafted. */
  daysLate: number;
}

const ORDER: readonly Ended[] = ['not-completed', 'completed-late', 'completed'];

/**
 * What a body was asked for in a year and what it did of it, out of the facts its score rests on: what was left undone first, then
 * what was late, the longest delay first, then what was done in time.
 *
 * @param asOf the day on which the scores were drafted
 */
export const tasksInYear = (facts: Pick<SubjectFacts, 'obligations' | 'year'>, asOf: IsoDate): TaskInYear[] =>
  dueInYear(facts)
    .map((task): TaskInYear => {
      const { title, clause, dueOn, submittedOn, acceptedOn } = task;
      const ended = howEnded(task);
      const doneOn = acceptedOn === null ? null : (submittedOn ?? acceptedOn);
      const daysLate = ended === 'completed' ? 0 : Math.max(0, daysBetween(dueOn, doneOn ?? asOf));
      return { title, clause, dueOn, ended, doneOn, reported: doneOn === null && submittedOn !== null, daysLate };
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.ended) - ORDER.indexOf(b.ended) ||
        b.daysLate - a.daysLate ||
        (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.clause - b.clause),
    );

/** How many tasks ended how. */
export type TasksCounted = Record<Ended, number>;

/** The same tasks counted; of some days alone, those that fell due on them. */
export function countTasks(
  tasks: readonly Pick<TaskInYear, 'ended' | 'dueOn'>[],
  days: { from: IsoDate; to: IsoDate } | null = null,
): TasksCounted {
  const those = tasks.filter(({ dueOn }) => days === null || (days.from <= dueOn && dueOn <= days.to));
  const by = (ended: Ended) => those.filter((one) => one.ended === ended).length;
  return {
    completed: by('completed'),
    'completed-late': by('completed-late'),
    'not-completed': by('not-completed'),
  };
}
