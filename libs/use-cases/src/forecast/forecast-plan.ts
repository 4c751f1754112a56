import type { EntityManager } from '@mikro-orm/postgresql';
import { itemBasisId, versionOn, type EscalationPolicy } from '@app/domain/escalation';
import { asideIn, forecastInSteps, standingOf, type ForecastQuestion, type ForecastRow } from '@app/domain/forecast';
import { Plan, readStanding, type Reader } from '@app/persistence';
import { answersIn, decisionsOf } from '../plan/doubts-of-plan';
import { inTurns } from '../in-turns';
import { forecastRules, type ForecastSettings } from './forecast-rules';
import { planToday } from '../plan-time';
import { basesOfPlan } from '../bases-of-plan';
import { policyOf } from '../policy-of-plan';

/** From when on rows are wanted, and other ladders than those the plan runs by. */
export type StoredForecastQuestion = Omit<ForecastQuestion, 'from'> & { from?: string; policy?: EscalationPolicy };

/** What will happen, and what nothing could be foretold for because of its date. */
export interface PlanForecast {
  rows: ForecastRow[];
  aside: { clause: number; obligation: string; title: string; dueOn: string }[];
}

/**
 * 推算: what happens to a stored plan if nothing happens, from its own date on. A running plan goes on from what its
 * record says, an imported one as if it were confirmed today. Changes nothing. For a reader, cases it may not know of yet
 * have no part in it.
 *
 * @returns null when there is no such plan
 * @throws DubanError of the domain's `forecast`
 */
export async function forecastPlan(
  em: EntityManager,
  settings: ForecastSettings,
  planId: number,
  question: StoredForecastQuestion,
  now: Date,
  reader: Reader | null = null,
): Promise<PlanForecast | null> {
  const plan = await em.findOne(Plan, { id: planId }, { populate: ['parsed'] });
  if (!plan) return null;
  const today = planToday(plan, now);
  const { from = today, policy, ...asked } = question;
  const escalation = policy ?? (plan.policyVersion ? policyOf(plan, settings) : versionOn(settings.escalations, today));
  const items = plan.parsed.clauses.map(({ number }) => itemBasisId(number));
  const legalBases = await basesOfPlan(em, settings, plan, items);
  const rules = forecastRules({ ...settings, escalation, legalBases });
  const standing =
    plan.state === 'running'
      ? await readStanding(em, plan, today, reader)
      : standingOf(plan.parsed, today, rules, answersIn(await decisionsOf(em, planId)));
  const aside = asideIn(standing).map(({ clause, key: obligation, title, dueOn }) => ({
    clause,
    obligation,
    title,
    dueOn,
  }));
  const rows = await inTurns(forecastInSteps(standing, { ...asked, from: today }, rules));
  return { rows: rows.filter(({ at }) => at >= from), aside };
}
