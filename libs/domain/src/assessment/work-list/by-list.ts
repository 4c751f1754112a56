import type { IsoDate } from '../../calendar';
import type { WorkListStanding } from '../../vocabulary';
import type { BodyYearFacts } from '../facts';

/** A task of a body on a list that was decided, and what has become of it since. */
export interface ListedTask {
  /** Key of the obligation. */
  key: string;
  body: string;
  weight: number;
  standing: WorkListStanding;
}

/** A task of a body that its year does not count, and why. */
export interface NotCounted {
  body: string;
  key: string;
  title: string;
  why: 'not-listed' | Exclude<WorkListStanding, 'counts'>;
}

/** By which list a year was assessed; frozen with its inputs. */
export interface ListOfYear {
  decidedOn: IsoDate;
  decidedBy: string;
  notCounted: NotCounted[];
}

/**
 * The year of every body as its work list asks for it: a task that is not on the list counts neither for the body nor against it, and
 * so do one that was struck off, one that is no longer asked for, and one whose clock stands still. What was demanded over such a
 * task goes with it. A task that passed to another body meanwhile counts for whoever answers for it now, with the greatest of its
 * weights where it was weighed differently for several; a body of which no task counts is not in the year.
 */
export function byList<Facts extends BodyYearFacts>(
  all: readonly Facts[],
  list: readonly ListedTask[],
): { facts: Facts[]; notCounted: NotCounted[] } {
  const own = new Map(list.map((task) => [`${task.body} ${task.key}`, task]));
  const others = new Map(
    list
      .filter(({ standing }) => standing !== 'struck')
      .sort((a, b) => a.weight - b.weight)
      .map((task) => [task.key, task]),
  );
  const listed = (body: string, key: string) => own.get(`${body} ${key}`) ?? others.get(key);
  const counted = (body: string, key: string) => {
    const task = listed(body, key);
    return task?.standing === 'counts' ? task : null;
  };
  const notCounted = all.flatMap(({ body, obligations }) =>
    obligations.flatMap(({ key, title }): NotCounted[] => {
      const why = listed(body, key)?.standing ?? 'not-listed';
      return why === 'counts' ? [] : [{ body, key, title, why }];
    }),
  );
  const facts = all.map((one) => ({
    ...one,
    obligations: one.obligations.flatMap((obligation) => {
      const task = counted(one.body, obligation.key);
      return task ? [{ ...obligation, weight: task.weight }] : [];
    }),
    events: one.events.filter(({ obligation }) => obligation === null || counted(one.body, obligation)),
  }));
  return { facts: facts.filter(({ obligations }) => obligations.length > 0), notCounted };
}
