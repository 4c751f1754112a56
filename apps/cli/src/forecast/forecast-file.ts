import {
  loadAssessmentPolicy,
  loadCalendar,
  loadDirectory,
  loadEscalationPolicy,
  loadLegalBases,
  loadReportingPolicy,
  readCalendar,
} from '@app/config';
import {
  forecast,
  planWithoutDate,
  standingOf,
  type Assumption,
  type ForecastRow,
  type WhatIfExtension,
} from '@app/domain/forecast';
import { parsePlan } from '@app/domain/plan-text';
import { readPlanFile } from '@app/intake';
import { forecastRules } from '@app/use-cases/forecast-rules';
import { planFile } from '../plan-file';

/** What a forecast is asked, and what it replaces of the rules. */
export interface ForecastOrder {
  /** A plan file, or the number of a stored plan. */
  plan: string;
  from?: string;
  until: string;
  assume: Assumption;
  /** Another ladder file. */
  policy?: string;
  /** Another folder of holidays. */
  calendars?: string;
  extend: WhatIfExtension[];
}

/** The files in `config/`, but for those that the question replaces. */
export function rulesFor({ policy, calendars }: Pick<ForecastOrder, 'policy' | 'calendars'>) {
  return {
    calendar: calendars ? readCalendar(calendars) : loadCalendar(),
    escalation: loadEscalationPolicy(policy),
    assessment: loadAssessmentPolicy(),
    reporting: loadReportingPolicy(),
    legalBases: loadLegalBases(),
    directory: loadDirectory(),
  };
}

/** The rows for a plan file: reads it as `plan parse` does and confirms it in thought. No server, changes nothing. */
export async function forecastFile(order: ForecastOrder): Promise<ForecastRow[]> {
  const settings = rulesFor(order);
  const { fileName, bytes } = planFile(order.plan);
  const text = await readPlanFile(bytes, fileName);
  const { plan } = parsePlan(text, settings.directory);
  const from = order.from ?? plan.issuedOn;
  if (!from) throw planWithoutDate();
  const rules = forecastRules(settings);
  const { until, assume, extend } = order;
  return forecast(standingOf(plan, from, rules), { from, until, assume, extensions: extend }, rules);
}
