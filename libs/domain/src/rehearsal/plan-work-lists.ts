import { previousWorkingDay, type IsoDate, type WorkingCalendar } from '../calendar';
import type { Act } from './situation';
import type { Behaviour } from './behaviour';
import type { WorkListInPlay } from './work-list-in-play';

/** So many working days before the last day to decide a list it is proposed, which leaves the days to object and to answer. */
const PROPOSED_BEFORE = 15;

interface At {
  calendar: WorkingCalendar;
  /** So many working days after a date. */
  after: (date: IsoDate, days: number) => IsoDate;
}

/**
 * 年度任务清单: the coordinating body proposes what a year asks; some bodies object to the weight of a task, each of them at most
 * once and in time; who answers upholds some; once all is answered the county office decides, before the year begins.
 */
export function planWorkList({ planId, year, decideBy, list }: WorkListInPlay, behaviour: Behaviour, at: At): Act[] {
  const last = previousWorkingDay(at.calendar, decideBy);
  const within = (day: IsoDate, latest = last) => (day < latest ? day : latest);
  const of = (rest: string) => `work-list-${year}/${rest}`;
  if (list === null) {
    const on = at.after(last, -PROPOSED_BEFORE);
    return [{ on, key: of('proposed'), do: 'propose-work-list', planId, year }];
  }
  const { listId, proposedOn, objectBy, items, objections } = list;
  const acts: Act[] = [];
  for (const { itemId, body: by, key: task, weight } of items) {
    const key = of(`objection-${by}-${task}`);
    if (weight === 1 || !behaviour.objectsToWeight(key)) continue; // it could not weigh less
    const on = within(at.after(proposedOn, behaviour.decidesAfter(key)), objectBy);
    acts.push({ on, key, do: 'object-to-work-list', listId, itemId, by });
  }
  for (const { objectionId, body, key: task, filedOn } of objections) {
    const key = of(`answer-${body}-${task}`);
    const outcome = behaviour.upholds(key) ? 'upheld' : 'rejected';
    const on = within(at.after(filedOn, behaviour.decidesAfter(key)));
    acts.push({ on, key, do: 'answer-work-list-objection', objectionId, body, outcome });
  }
  if (objections.length === 0) {
    const key = of('decided');
    const on = within(at.after(objectBy, behaviour.decidesAfter(key) + 1));
    acts.push({ on, key, do: 'decide-work-list', listId });
  }
  return acts;
}
