import type { EntityManager } from '@mikro-orm/postgresql';
import { endOfYear, yearOf, type IsoDate } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';
import { fromToday, horizonOf, pastOf, type ObligationDraft, type PastDates } from '@app/domain/clause';
import { PLAN_BASIS_KINDS } from '@app/domain/escalation';
import { applyDecisions, findPlanBases, planBasisAt, type ParsedClause, type ParsedPlan } from '@app/domain/plan-text';
import { Plan } from '@app/persistence';
import type { PlanBasisChoice } from './bases-of-plan';
import { answersIn, decisionsOf } from './doubts-of-plan';
import { draftsOf } from './drafts-of-clause';
import { shanghaiDate } from './plan-time';
import type { Settings } from './settings';

/** What whoever confirms a plan decides about its start. */
export interface StartChoices {
  /** What becomes of dates that have passed; a person says so wherever there are any. */
  pastDates?: PastDates;
  /** In which rhythm, in months, clauses report that would have nothing to watch; null: nothing is watched there, and a person said so. */
  watchEvery?: number | null;
}

/** What a plan would owe from a day on. */
export interface Start {
  horizon: IsoDate;
  drafts: Map<ParsedClause, ObligationDraft[]>;
  /** Clauses with nothing that has a date. */
  unwatched: ParsedClause[];
  past: { clause: ParsedClause; draft: ObligationDraft }[];
}

/** What confirming a reading on a day writes, with the choices applied; `past` and `unwatched` are as before them. */
export function startOf(
  reading: ParsedPlan,
  settings: Settings,
  { issuedOn, startedOn }: { issuedOn: IsoDate; startedOn: IsoDate },
  { pastDates = 'as-written', watchEvery = null }: StartChoices = {},
): Start {
  const horizon = horizonOf(reading, issuedOn);
  const dates = { issuedOn, startedOn, horizon };
  const drafts = new Map(reading.clauses.map((clause) => [clause, draftsOf(clause, settings, dates)]));
  const unwatched = reading.clauses.filter((clause) => drafts.get(clause)!.length === 0);
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
  if (pastDates === 'from-today') {
    const { start, contributions } = settings.accountability;
    const days = { workingDays: start.pastWorkingDays, helpWorkingDaysBefore: contributions.workingDaysBefore };
    const today = { startedOn, calendar: settings.calendar, ...days };
    for (const [clause, owed] of drafts) drafts.set(clause, fromToday(owed, today));
  }
  return { horizon: further, drafts, unwatched, past };
}

/**
 * Nobody starts a plan without having said what becomes of dates that have passed, and of clauses with nothing to watch.
 *
 * @throws DubanError `start-undecided`
 */
export function requireDecided({ past, unwatched }: Pick<Start, 'past' | 'unwatched'>, choices: StartChoices): void {
  const dates = past.length > 0 && choices.pastDates === undefined;
  const clauses = unwatched.length > 0 && choices.watchEvery === undefined;
  if (!dates && !clauses) return;
  throw new DubanError(
    'start-undecided',
    {
      zh: `方案有${past.length}项期限已过、${unwatched.length}条没有可跟踪的期限。请在确认时说明：已过期限按原文还是自今日起计，无期限的条款多久报告一次或者不跟踪。`,
      en: `${past.length} dates of the plan have passed, ${unwatched.length} clauses have nothing to watch. Say when confirming: dates as written or from today, and how often such clauses report, or that they are not watched.`,
    },
    { past: past.length, unwatched: unwatched.length },
  );
}

/** What has to be said, and asked, before a plan is confirmed. */
export interface StartPreview {
  past: { clause: number; ordinal: string; title: string; dueOn: IsoDate }[];
  unwatched: { clause: number; ordinal: string; heading: string }[];
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
  if (plan.state !== 'imported' || !plan.issuedOn) return { past: [], unwatched: [], bases: [], citable: [] };
  const reading = applyDecisions(plan.parsed, answersIn(await decisionsOf(em, planId)));
  const found = findPlanBases(plan.parsed);
  const { past, unwatched } = startOf(reading, settings, { issuedOn: plan.issuedOn, startedOn: shanghaiDate(now) });
  return {
    past: past.map(({ clause: { number: clause, ordinal }, draft: { title, dueOn } }) => ({
      clause,
      ordinal,
      title,
      dueOn,
    })),
    unwatched: unwatched.map(({ number: clause, ordinal, heading }) => ({ clause, ordinal, heading })),
    bases: PLAN_BASIS_KINDS.map((kind) => ({ kind, clause: found[kind]?.clause ?? null })),
    citable: plan.parsed.clauses.map(({ number: clause, heading }) => ({
      clause,
      article: planBasisAt(plan.parsed, clause)!.article,
      heading,
    })),
  };
}
