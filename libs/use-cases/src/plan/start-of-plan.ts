import type { EntityManager } from '@mikro-orm/postgresql';
import { endOfYear, yearOf, type IsoDate } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';
import {
  draftsOfDemand,
  fromToday,
  horizonOf,
  ownersOf,
  pastOf,
  segmentAt,
  townsOfGroups,
  withTowns,
  type DemandChoice,
  type ObligationDraft,
  type PastDates,
  type SettledDemand,
} from '@app/domain/clause';
import {
  PLAN_BASIS_KINDS,
  applyDecisions,
  findPlanBases,
  planBasisAt,
  type Demand,
  type ParsedClause,
  type ParsedPlan,
} from '@app/domain/plan-text';
import { Plan } from '@app/persistence';
import type { PlanBasisChoice } from './chosen-bases';
import { demandsFound, townsOf } from './demands-of-plan';
import { answersIn, decisionsOf } from './doubts-of-plan';
import { draftsOf } from './drafts-of-clause';
import { shanghaiDate } from '../plan-time';
import type { Settings } from '../settings';

/** What whoever confirms a plan decides about its start. */
export interface StartChoices {
  /** What becomes of dates that have passed; a person says so wherever there are any. */
  pastDates?: PastDates;
  /** In which rhythm, in months, clauses report that would have nothing to watch; null: nothing is watched there, and a person said so. */
  watchEvery?: number | null;
  /** What the clauses ask for besides their dates, as far as a person takes it up; see `findDemands`. */
  demands?: readonly DemandChoice[];
}

/** What a plan would owe from a day on. */
export interface Start {
  /** The reading it was derived from: towns stand in the place of their groups. */
  reading: ParsedPlan;
  horizon: IsoDate;
  drafts: Map<ParsedClause, ObligationDraft[]>;
  /** Clauses with nothing that has a date. */
  unwatched: ParsedClause[];
  past: { clause: ParsedClause; draft: ObligationDraft }[];
}

/** What confirming a reading on a day writes, with the choices applied; `past` and `unwatched` are as before them. */
export function startOf(
  read: ParsedPlan,
  settings: Settings,
  { issuedOn, startedOn }: { issuedOn: IsoDate; startedOn: IsoDate },
  { pastDates = 'as-written', watchEvery = null }: StartChoices = {},
  settled: readonly SettledDemand[] = [],
): Start {
  const reading = withTowns(read, townsOfGroups(settled));
  const horizon = horizonOf(reading, issuedOn);
  const dates = { issuedOn, startedOn, horizon };
  const drafts = new Map(reading.clauses.map((clause) => [clause, draftsOf(clause, settings, dates)]));
  const unwatched = reading.clauses.filter((clause) => drafts.get(clause)!.length === 0);
  const context = { ...dates, ...settings, coordinator: settings.directory.coordinator };
  const asked = new Map(
    reading.clauses.map((clause) => [
      clause,
      settled.filter((one) => one.clause === clause.number).flatMap((one) => draftsOfDemand(clause, one, context)),
    ]),
  );
  const past = [...drafts].flatMap(([clause, owed]) => pastOf(owed, startedOn).map((draft) => ({ clause, draft })));
  // A year to report in, where the plan itself ends before it.
  const nextYear = endOfYear(yearOf(startedOn) + 1);
  const further = watchEvery !== null && unwatched.length > 0 && nextYear > horizon ? nextYear : horizon;
  if (watchEvery !== null) {
    for (const clause of unwatched) {
      const watched = { ...clause, reportEvery: { months: watchEvery } };
      drafts.set(clause, draftsOf(watched, settings, { ...dates, horizon: further }));
    }
  }
  for (const [clause, owed] of drafts) {
    const more = asked.get(clause)!;
    if (more.length > 0) drafts.set(clause, [...owed, ...more]);
  }
  if (pastDates === 'from-today') {
    const { start, contributions } = settings.accountability;
    const days = { workingDays: start.pastWorkingDays, helpWorkingDaysBefore: contributions.workingDaysBefore };
    const today = { startedOn, calendar: settings.calendar, ...days };
    for (const [clause, owed] of drafts) drafts.set(clause, fromToday(owed, today));
  }
  return { reading, horizon: further, drafts, unwatched, past };
}

/**
 * Nobody starts a plan without having said what becomes of dates that have passed, and of clauses with nothing to watch.
 *
 * @throws DubanError `start-undecided`
 */
export function requireDecided(
  { past, unwatched }: Pick<Start, 'past' | 'unwatched'>,
  demands: readonly Demand[],
  choices: StartChoices,
): void {
  const dates = past.length > 0 && choices.pastDates === undefined;
  const clauses = unwatched.length > 0 && choices.watchEvery === undefined;
  const asked = demands.length > 0 && choices.demands === undefined;
  if (!dates && !clauses && !asked) return;
  throw new DubanError(
    'start-undecided',
    {
      zh: `方案有${past.length}项期限已过、${unwatched.length}条没有可跟踪的期限、${demands.length}处对各镇、事件或备案的要求。请在确认时说明：已过期限按原文还是自今日起计，无期限的条款多久报告一次或者不跟踪，各处要求采用哪些。`,
      en: `${past.length} dates of the plan have passed, ${unwatched.length} clauses have nothing to watch, ${demands.length} places ask something of each town, upon an event or for a filing. Say when confirming: dates as written or from today, how often such clauses report or that they are not watched, and which of these demands are taken up.`,
    },
    { past: past.length, unwatched: unwatched.length, demands: demands.length },
  );
}

/** What has to be said, and asked, before a plan is confirmed. */
export interface StartPreview {
  past: { clause: number; ordinal: string; title: string; dueOn: IsoDate }[];
  unwatched: { clause: number; ordinal: string; heading: string }[];
  /** What its clauses ask for besides their dates, as found in its text. */
  demands: (Omit<Demand, 'span'> & { ordinal: string; by: string[] })[];
  /** The towns of the directory on the day of its issue. */
  towns: string[];
  /** Which of its clauses its papers would cite, as found in its text. */
  bases: PlanBasisChoice[];
  /** All clauses, as a paper would cite them, to choose from. */
  citable: { clause: number; article: string; heading: string }[];
}

/** The start of a plan that is not confirmed yet, if it were confirmed today; null where there is no such plan. */
export async function previewStart(
  em: EntityManager,
  settings: Settings,
  planId: number,
  now: Date,
): Promise<StartPreview | null> {
  const plan = await em.findOne(Plan, { id: planId }, { populate: ['parsed'] });
  if (!plan) return null;
  if (plan.state !== 'imported' || !plan.issuedOn)
    return { past: [], unwatched: [], demands: [], towns: [], bases: [], citable: [] };
  const reading = applyDecisions(plan.parsed, answersIn(await decisionsOf(em, planId)));
  const found = findPlanBases(plan.parsed);
  const towns = await townsOf(em, plan.issuedOn);
  const { past, unwatched } = startOf(reading, settings, { issuedOn: plan.issuedOn, startedOn: shanghaiDate(now) });
  return {
    past: past.map(({ clause: { number: clause, ordinal }, draft: { title, dueOn } }) => ({
      clause,
      ordinal,
      title,
      dueOn,
    })),
    unwatched: unwatched.map(({ number: clause, ordinal, heading }) => ({ clause, ordinal, heading })),
    demands: demandsFound(reading, towns).map(({ span, ...demand }) => {
      const clause = reading.clauses.find(({ number }) => number === demand.clause);
      const owners = clause ? ownersOf(clause, segmentAt(clause, span[0]), settings.directory.coordinator) : [];
      return { ...demand, ordinal: clause?.ordinal ?? '', by: demand.towns ? [] : owners };
    }),
    towns,
    bases: PLAN_BASIS_KINDS.map((kind) => ({ kind, clause: found[kind]?.clause ?? null })),
    citable: plan.parsed.clauses.map(({ number: clause, heading }) => ({
      clause,
      article: planBasisAt(plan.parsed, clause)!.article,
      heading,
    })),
  };
}
