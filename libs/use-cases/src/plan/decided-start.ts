import type { IsoDate } from '@app/domain/calendar';
import type { SettledDemand } from '@app/domain/clause';
import { applyDecisions, numberedDoubts, type Doubt } from '@app/domain/plan-text';
import type { Plan } from '@app/persistence';
import type { TimelessScene } from '../scene';
import { demandsFound, demandsOfRehearsal, settledDemands, townsOf } from './demands-of-plan';
import { answersIn, decisionsOf, requireSettled } from './doubts-of-plan';
import { requireDecided, startOf, type Start, type StartChoices } from './start-of-plan';

/** A plan as somebody starts it: what it says once its doubts are settled, and what it owes by the choices made. */
export interface DecidedStart extends Start {
  startedOn: IsoDate;
  demands: SettledDemand[];
  /** By which numbers clauses name the doubts that are about them. */
  doubtNumbers: ReadonlyMap<Doubt, number>;
  /** How many doubts a person has settled. */
  doubtsSettled: number;
}

/**
 * Reads a plan as it starts, with the choices of whoever confirms it. Nobody sits at a rehearsal: it starts as written, with
 * nothing watched that has no date.
 *
 * @throws DubanError `doubts-open` while a blocking doubt is, `start-undecided`, `demand-not-fitting`, `towns-undecided`
 */
export async function decidedStart(
  { em, settings }: TimelessScene,
  plan: Plan,
  dates: { issuedOn: IsoDate; startedOn: IsoDate },
  choices: StartChoices,
  rehearsal: { announces?: boolean } | undefined,
): Promise<DecidedStart> {
  const decisions = await decisionsOf(em, plan.id);
  const doubts = numberedDoubts(plan.parsed);
  requireSettled(doubts, decisions);
  const read = applyDecisions(plan.parsed, answersIn(decisions));
  const towns = await townsOf(em, dates.issuedOn);
  const found = demandsFound(read, towns);
  if (!rehearsal) requireDecided(startOf(read, settings, dates, choices), found, choices);
  const asWritten = rehearsal && !choices.demands;
  const chosen = asWritten ? demandsOfRehearsal(found, towns, rehearsal.announces) : (choices.demands ?? []);
  const demands = settledDemands(found, chosen, towns);
  return {
    ...startOf(read, settings, dates, choices, demands),
    startedOn: dates.startedOn,
    demands,
    doubtNumbers: new Map(doubts.map(({ doubt, number }) => [doubt, number])),
    doubtsSettled: decisions.size,
  };
}
