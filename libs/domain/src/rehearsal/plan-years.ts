import { previousWorkingDay, type IsoDate, type WorkingCalendar } from '../calendar';
import { dice } from './dice';
import { planHeadlines } from './plan-headlines';
import { planWorkList } from './plan-work-lists';
import type { Act } from './situation';
import type { Behaviour } from './behaviour';
import type { YearInPlay, YearsInPlay } from './years-in-play';

/** So many working days before the last day a scheme is announced. */
const ANNOUNCED_BEFORE = 5;

/** What a finding on site takes off that is not as reported: as much as a notice. */
const FOUND_SHORT = -2;

/** Two persons who look at one thing differ by at most so much of it, up or down. */
const APART = 0.1;

interface At {
  seed: number;
  calendar: WorkingCalendar;
  /** So many working days after a date. */
  after: (date: IsoDate, days: number) => IsoDate;
}

/**
 * 年度考核 by an announced scheme: the organization department announces it before the year; heads file their self-assessments;
 * what was drawn is looked at; points by hand follow what the body completed; whose task was corrected may object, and who
 * decides goes by the record; then three persons draft, review and sign. Before it the work list of the year is agreed on, and after it
 * the headline figures are given.
 */
export function planYears({ toAnnounce, lists, headlines, inHand }: YearsInPlay, behaviour: Behaviour, at: At): Act[] {
  const acts = [
    ...inHand.flatMap((year) => actsOfYear(year, behaviour, at)),
    ...lists.flatMap((list) => planWorkList(list, behaviour, at)),
    ...planHeadlines(headlines, behaviour, at),
  ];
  if (toAnnounce === null) return acts;
  const { until, ...announced } = toAnnounce;
  const on = at.after(previousWorkingDay(at.calendar, until), -ANNOUNCED_BEFORE);
  return [...acts, { on, key: `assessment-${announced.year}`, do: 'announce-scheme', ...announced }];
}

function actsOfYear(year: YearInPlay, behaviour: Behaviour, { seed, calendar, after }: At): Act[] {
  const { assessmentId, since, selfAssessmentBy, verifyBy } = year;
  const of = (rest: string) => `assessment-${year.year}/${rest}`;
  /** On a working day, in time if it begins in time. */
  const within = (day: IsoDate, last: IsoDate) => {
    const latest = previousWorkingDay(calendar, last);
    return day < latest ? day : latest;
  };
  const acts: Act[] = [];

  for (const by of year.unfiled) {
    const key = of(`self-assessment-${by}`);
    const days = behaviour.selfAssessesAfter(key);
    if (days === null) continue;
    acts.push({ on: within(after(since, days), selfAssessmentBy), key, do: 'file-self-assessment', assessmentId, by });
  }
  for (const { bodyId, body, obligationId, key: task, by } of year.unchecked) {
    const key = of(`check-${body}-${task}`);
    const on = within(after(since, behaviour.decidesAfter(key)), verifyBy);
    const points = behaviour.foundShort(key) ? FOUND_SHORT : null;
    acts.push({ on, key, do: 'verify-points', assessmentId, bodyId, obligationId, by, points });
  }
  for (const { body, full, options, done, ...mark } of year.unmarked) {
    const key = of(`mark-${body}-${mark.item}-${mark.by.body}-${mark.by.seat}`);
    const on = after(since, behaviour.decidesAfter(key));
    const share = Math.min(1, Math.max(0, done + (dice(seed, 'points', key) * 2 - 1) * APART));
    const given = options
      ? { points: null, choice: nearest(options, share * full) }
      : { points: Math.round(share * full * 2) / 2, choice: null };
    acts.push({ on, key, do: 'give-points', assessmentId, ...mark, ...given });
  }
  for (const by of year.unreceived) {
    const key = of(`receipt-${by}`);
    if (!behaviour.acknowledges(key)) continue;
    acts.push({ on: after(since, 1), key, do: 'receive-score', assessmentId, by });
  }
  for (const { body: by, obligationId, key: task, objectBy } of year.corrected) {
    const key = of(`objection-${by}-${task}`);
    const days = behaviour.objectsToScoreAfter(key);
    if (days === null) continue;
    const on = within(after(since, days), objectBy);
    acts.push({ on, key, do: 'object-to-score', assessmentId, obligationId, by });
  }
  for (const { objectionId, key: filed, filedOn, decideBy, borneOut: points } of year.objections) {
    const key = of(`decision-${filed}`);
    const on = within(after(filedOn, behaviour.decidesAfter(key)), decideBy);
    acts.push({ on, key, do: 'decide-score-objection', objectionId, points });
  }
  if (year.stage === 'sign-off') {
    const key = `assessment-${year.year}`;
    if (!year.presented) acts.push({ on: after(since, 1), key, do: 'present-assessment', assessmentId });
    else if (!year.reviewed) acts.push({ on: after(since, 2), key, do: 'review-assessment', assessmentId });
    else acts.push({ on: after(since, 3), key, do: 'sign-assessment', assessmentId });
  }
  return acts;
}

/** The word whose points come nearest; of two equally near the better one. */
const nearest = (options: Readonly<Record<string, number>>, points: number): string =>
  Object.entries(options).sort(([, a], [, b]) => Math.abs(a - points) - Math.abs(b - points) || b - a)[0][0];
