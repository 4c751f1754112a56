import { endOfMonth, endOfYear, occurrences, yearOf, type IsoDate, type WorkingCalendar } from '../calendar';
import type { ParsedClause, ParsedDeadline, ParsedPlan } from '../plan-text/parsed-plan';
import { LONGEST_HORIZON_YEARS } from '../plan-text/longest-horizon';
import { monthsOf } from '../plan-text/months-of';
import { cut } from '../text';
import { apartByTown } from './each-town';
import type { ObligationDraft } from './obligation';
import { ownersOf, segmentAt } from './owners';
import {
  reportingPeriods,
  reportingRhythm,
  rhythmOf,
  type ReportingPolicy,
  type Rhythm as ReportingRhythm,
} from './reporting-rhythm';

/**
 * The last date anything in the plan is owed: the latest fixed date it names, inside clauses or outside them,
 * but never further than twenty years from its issue.
 */
export function horizonOf(plan: ParsedPlan, issuedOn: IsoDate): IsoDate {
  const furthest = endOfYear(yearOf(issuedOn) + LONGEST_HORIZON_YEARS);
  let horizon = endOfYear(yearOf(issuedOn));
  const all = [...plan.outsideClauses.deadlines, ...plan.clauses.flatMap((clause) => clause.deadlines)];
  for (const { date, until } of all) {
    for (const day of [date, until]) if (day && day > horizon && day <= furthest) horizon = day;
  }
  return horizon;
}

/** A title is one line. */
const LONGEST_TITLE = 80;

/** The words around a phrase up to the next full stop, shortened: a title a person recognises. */
function sentenceAround(clause: ParsedClause, deadline: ParsedDeadline): string {
  const at = deadline.span[0] - clause.span[0];
  const from = Math.max(clause.text.lastIndexOf('。', at), clause.text.lastIndexOf('；', at)) + 1;
  const stops = ['。', '；'].map((stop) => clause.text.indexOf(stop, at)).filter((i) => i >= 0);
  const sentence = clause.text.slice(from, stops.length ? Math.min(...stops) : undefined).replace(/\s+/g, '');
  return sentence.length > LONGEST_TITLE ? `${cut(sentence, LONGEST_TITLE - 1)}…` : sentence;
}

/** The reporting rhythm a person decided on, if any. */
function decidedRhythm({ reportEvery }: ParsedClause): ReportingRhythm | null {
  return reportEvery ? reportingRhythm(monthsOf(reportEvery)) : null;
}

/**
 * A recurrence whose words name its first day, until the last one they name. What is due on the last day of a month stays on
 * last days, but for a day of the month that the words name: the 30th is the 30th, and the last day of February.
 */
function datesFrom(first: IsoDate, months: number, horizon: IsoDate, { onDay, until }: ParsedDeadline): IsoDate[] {
  const last = until && until < horizon ? until : horizon;
  if (first > last) return [];
  // Counted from month to month: a day that a month does not have must not move the ones after it.
  const later = occurrences(`${first.slice(0, 8)}01`, months, last).map((month) => {
    if (onDay) return dayOf(month, onDay);
    return first === endOfMonth(first) ? endOfMonth(month) : dayOf(month, Number(first.slice(8)));
  });
  return [first, ...later.filter((day) => day <= last)];
}

/** A day of the month, or the last one where the month is shorter. */
function dayOf(month: IsoDate, day: number): IsoDate {
  const last = endOfMonth(month);
  return Number(last.slice(8)) < day ? last : `${month.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

function fromDeadline(
  clause: ParsedClause,
  deadline: ParsedDeadline,
  nth: number,
  issuedOn: IsoDate,
  horizon: IsoDate,
): Omit<ObligationDraft, 'segment' | 'owners'>[] {
  const title = sentenceAround(clause, deadline);
  const common = { title, sourcePhrase: deadline.text, hardness: deadline.hardness };
  if (deadline.kind === 'recurring') {
    const months = deadline.every ? monthsOf(deadline.every) : 0;
    if (months < 1) return []; // 每0年 is a slip of the pen and would never end
    const { firstDueOn } = deadline;
    if (firstDueOn) {
      return datesFrom(firstDueOn, months, horizon, deadline).map((dueOn, index) => ({
        ...common,
        key: `recurring-${nth}-${index + 1}`,
        kind: 'recurring' as const,
        ladder: 'duty' as const,
        dueOn,
        dueFrom: dueOn,
        dueRule: { kind: 'plan-date' as const },
      }));
    }
    // It counts from the plan's date until a person fixes another day (doubt `recurrence-anchor`).
    const anchor = deadline.date ?? issuedOn;
    return occurrences(anchor, months, horizon)
      .map((dueOn, index) => ({
        ...common,
        key: `recurring-${nth}-${index + 1}`,
        kind: 'recurring' as const,
        ladder: 'duty' as const,
        dueOn,
        dueFrom: anchor,
        dueRule: { kind: 'anniversary' as const, n: months * (index + 1) },
      }))
      .filter(({ dueOn }) => dueOn >= issuedOn);
  }
  if (!deadline.date || deadline.date > horizon) return [];
  if (deadline.kind === 'from') {
    const drafts = [];
    // A duty may be older than the plan; the plan asks for it from its own year on.
    for (let year = Math.max(yearOf(deadline.date), yearOf(issuedOn)); endOfYear(year) <= horizon; year += 1) {
      const dueOn = endOfYear(year);
      drafts.push({
        ...common,
        key: `standing-${nth}-${year}`,
        kind: 'standing' as const,
        ladder: 'duty' as const,
        dueOn,
        dueFrom: dueOn,
        dueRule: { kind: 'year-end' as const },
      });
    }
    return drafts;
  }
  const ladder = deadline.hardness === 'soft' ? ('soft' as const) : ('duty' as const);
  const { date } = deadline;
  return [
    {
      ...common,
      key: `milestone-${date}-${nth}`,
      kind: 'milestone',
      ladder,
      dueOn: date,
      dueFrom: date,
      dueRule: { kind: 'plan-date' },
    },
  ];
}

/**
 * Everything one clause owes until the horizon: its dated milestones, its recurring and standing duties, and progress
 * reports in a rhythm from policy. Plan dates stay where they are, also on rest days (a calendar target is no
 * procedural period); only the dates of progress reports are counted in working days.
 *
 * @param coordinator answers for a clause that names nobody, until a person settles the doubt.
 */
export function deriveObligations(
  clause: ParsedClause,
  context: {
    issuedOn: IsoDate;
    horizon: IsoDate;
    reporting: ReportingPolicy;
    calendar: WorkingCalendar;
    coordinator: string;
  },
): ObligationDraft[] {
  const { issuedOn, horizon, reporting, calendar, coordinator } = context;
  const drafts: ObligationDraft[] = [];
  clause.deadlines.forEach((deadline, index) => {
    const segment = segmentAt(clause, deadline.span[0]);
    const owners = ownersOf(clause, segment, coordinator);
    for (const draft of fromDeadline(clause, deadline, index + 1, issuedOn, horizon)) {
      drafts.push({ ...draft, segment, owners });
    }
  });
  const owners = ownersOf(clause, 1, coordinator);
  const rhythm = decidedRhythm(clause) ?? rhythmOf(clause.text, reporting);
  for (const period of reportingPeriods(rhythm, issuedOn, horizon, reporting, calendar)) {
    drafts.push({
      key: `report-${period.name}`,
      kind: 'progress-report',
      ladder: 'report',
      title: `${period.label}进展报告：${clause.heading}`,
      sourcePhrase: null,
      dueOn: period.dueOn,
      dueFrom: period.endsOn,
      dueRule: period.dueRule,
      hardness: 'firm',
      segment: 1,
      owners,
    });
  }
  return apartByTown(clause, drafts).sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1,
  );
}
