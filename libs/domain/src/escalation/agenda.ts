import { dateByRule, earliestOf, isCountable, nextWorkingDay, type IsoDate, type WorkingCalendar } from '../calendar';
import type { ObligationState } from '../clause/obligation';
import { isSpoken } from '../vocabulary';
import { doneAs, rungsOf, type EscalationPolicy, type LadderName, type Rung } from './policy';
import { rowFrom, type Rows } from './reports-in-a-row';
import { rungRule } from './rung-rule';

/** What the ladders need of the policy. */
export type LadderRules = Pick<EscalationPolicy, 'ladders' | 'ordersForLateObligations' | 'lateReportsClimb'>;

/** What the ladder needs to know of an obligation. */
export interface LadderObligation {
  id: number;
  key: string;
  ladder: LadderName;
  dueOn: IsoDate;
  state: ObligationState;
  submittedOn?: IsoDate | null;
  /** Grows each time a report is sent back or taken back. */
  round: number;
  /** The round in which this climb began: a report that is taken back opens none. Without it, the present round. */
  climbFrom?: number;
  /** Ids of the rungs that fired in this climb. */
  fired: ReadonlySet<string>;
}

/**
 * The key under which a rung fires, unique in the database. A report that is sent back begins a new round, and an
 * extension moves the ladder: in each the rungs may fire again, each once.
 */
export function rungKey(about: { key: string; round: number; extensions: number }, rungId: string): string {
  const { key, round, extensions } = about;
  return `${key}/r${round}${extensions ? `x${extensions}` : ''}/${rungId}`;
}

/** Which climb of the ladder a key belongs to: of a rung, or of whatever a rung made. */
export function climbOf(key: string): { round: number; extensions: number } {
  const [, round, extensions] = /\/r(\d+)(?:x(\d+))?\//.exec(key) ?? [];
  return { round: Number(round ?? 1), extensions: Number(extensions ?? 0) };
}

/** Whether a key belongs to a climb of this very obligation, and not of one that is owed to it. */
export const isClimbOf = (obligationKey: string, key: string): boolean =>
  key.startsWith(obligationKey) && /^\/r\d+(x\d+)?\//.test(key.slice(obligationKey.length));

/** One rung of one obligation that is due. */
export interface Step {
  obligationId: number;
  obligationKey: string;
  rung: Rung;
  /** The date the ladder names for it, and the one from which that is counted. */
  on: IsoDate;
  from: IsoDate;
}

/** As of when a ladder is looked at. */
interface When {
  today: IsoDate;
  startedOn: IsoDate;
  rows?: Rows;
}

export interface Agenda {
  due: Step[];
  /** The next date on which something could be due, or null when nothing ever will be without a person acting. */
  next: IsoDate | null;
  /** The next date of a rung that speaks, and of one that does more; the earlier of the two is `next`. */
  nextWord: IsoDate | null;
  nextAct: IsoDate | null;
  /** What nothing can be counted for: its date lies where no date of a plan does, or no ladder is known by its name. */
  aside: { obligationId: number; obligationKey: string; dueOn: IsoDate }[];
}

/** The date of a rung, see `rungRule`. */
export function rungDate(rung: Rung, dueOn: IsoDate, calendar: WorkingCalendar): IsoDate {
  const dates = datesOf(calendar, rung);
  let date = dates.get(dueOn);
  if (date === undefined) dates.set(dueOn, (date = dateByRule(calendar, dueOn, rungRule(rung))));
  return date;
}

/** Dates that were counted before: a ladder is looked at again and again, and most of its dates stay what they are. */
const counted = new WeakMap<WorkingCalendar, WeakMap<Rung, Map<IsoDate, IsoDate>>>();

function datesOf(calendar: WorkingCalendar, rung: Rung): Map<IsoDate, IsoDate> {
  let byRung = counted.get(calendar);
  if (byRung === undefined) counted.set(calendar, (byRung = new WeakMap()));
  let dates = byRung.get(rung);
  if (dates === undefined) byRung.set(rung, (dates = new Map()));
  return dates;
}

const isReminder = (rung: Rung) => rung.act === 'remind';

/** Whether a rung is a word to the owners and nothing else. */
export const speaks = ({ act }: Pick<Rung, 'act'>): boolean => isSpoken(act);

/** An agenda for which nothing is due before a day, because it falls on a day of rest or into the night. */
export function putOffUntil(agenda: Agenda, day: IsoDate): Agenda {
  const waits = (what: (step: Step) => boolean, next: IsoDate | null) => (agenda.due.some(what) ? day : next);
  return {
    ...agenda,
    due: [],
    next: agenda.due.length > 0 ? day : agenda.next,
    nextWord: waits(({ rung }) => speaks(rung), agenda.nextWord),
    nextAct: waits(({ rung }) => !speaks(rung), agenda.nextAct),
  };
}

/**
 * What is due next for a set of obligations, and when: clause + policy + calendar + today → steps and a date.
 *
 * - Each rung fires once per obligation and climb, also where it stands in the place of one of an earlier version.
 * - Nothing dated before `startedOn` fires: nobody is chased for the time before Duban watched over the plan.
 * - Of several reminders that are due at once only the latest goes out, and none after the date or in a later climb.
 * - A submitted obligation climbs no further while somebody else checks it.
 * - On a day of rest nothing is due: what an act of that day has brought about waits for the next working day.
 * - What cannot be counted is set aside for a person; the others are as if it were not there.
 * - What is said about reports in a row is said once, about the first of them.
 *
 * @param when.rows of the reports of the clause, see `rowsOf`
 */
export function agendaOf(
  obligations: readonly LadderObligation[],
  policy: LadderRules,
  calendar: WorkingCalendar,
  { today, startedOn, rows }: When,
): Agenda {
  const workday = nextWorkingDay(calendar, today);
  const agenda = agendaOfWorkday(obligations, policy, calendar, { today: workday, startedOn, rows });
  return workday > today ? putOffUntil(agenda, workday) : agenda;
}

function agendaOfWorkday(
  obligations: readonly LadderObligation[],
  policy: LadderRules,
  calendar: WorkingCalendar,
  { today, startedOn, rows }: When,
): Agenda {
  const due: Step[] = [];
  const aside: Agenda['aside'] = [];
  let nextWord: IsoDate | null = null;
  let nextAct: IsoDate | null = null;
  for (const obligation of obligations) {
    if (obligation.state !== 'open') continue;
    const own = isCountable(obligation.dueOn)
      ? agendaOfOne(obligation, policy, calendar, { today, startedOn, rows })
      : null;
    if (own === null) {
      aside.push({ obligationId: obligation.id, obligationKey: obligation.key, dueOn: obligation.dueOn });
      continue;
    }
    due.push(...own.due);
    nextWord = earliestOf(nextWord, own.nextWord);
    nextAct = earliestOf(nextAct, own.nextAct);
  }
  const worked = (date: IsoDate | null) => (date === null ? null : nextWorkingDay(calendar, date));
  [nextWord, nextAct] = [worked(nextWord), worked(nextAct)];
  return { due, next: earliestOf(nextWord, nextAct), nextWord, nextAct, aside };
}

/** The ladder of one obligation; null where it has none by the name of its own. */
function agendaOfOne(
  obligation: LadderObligation,
  policy: LadderRules,
  calendar: WorkingCalendar,
  { today, startedOn, rows }: When,
): Pick<Agenda, 'due' | 'nextWord' | 'nextAct'> | null {
  if (!Object.hasOwn(policy.ladders, obligation.ladder)) return null;
  const due: Step[] = [];
  let nextWord: IsoDate | null = null;
  let nextAct: IsoDate | null = null;
  let reminder: Step | null = null;
  const pastReminding = (obligation.climbFrom ?? obligation.round) > 1 || today > obligation.dueOn;
  for (const rung of rungsOf(policy, obligation.ladder)) {
    if (doneAs(rung, obligation.fired) !== null || (pastReminding && isReminder(rung))) continue;
    const from = rung.row ? rowFrom(rows?.get(obligation.id), rung.row) : obligation.dueOn;
    if (from === null) continue;
    const on = rungDate(rung, from, calendar);
    if (on < startedOn) continue;
    if (on > today) {
      if (speaks(rung)) nextWord = earliestOf(nextWord, on);
      else nextAct = earliestOf(nextAct, on);
      continue;
    }
    const step = { obligationId: obligation.id, obligationKey: obligation.key, rung, on, from };
    if (!isReminder(rung)) due.push(step);
    else if (!reminder || reminder.on < on) reminder = step;
  }
  if (reminder && !laterReminderFired(obligation, reminder, policy, calendar)) due.push(reminder);
  return { due, nextWord, nextAct };
}

/** True when a reminder nearer to the date went out already, so that an earlier one would only confuse. */
function laterReminderFired(
  obligation: LadderObligation,
  step: Step,
  policy: LadderRules,
  calendar: WorkingCalendar,
): boolean {
  return rungsOf(policy, obligation.ladder).some(
    (rung) =>
      isReminder(rung) &&
      doneAs(rung, obligation.fired) !== null &&
      rungDate(rung, obligation.dueOn, calendar) >= step.on,
  );
}
