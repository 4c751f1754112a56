import {
  loadAccountabilityPolicy,
  loadCalendar,
  loadCorrespondence,
  loadDirectory,
  loadEscalationPolicies,
  loadEscalationPolicy,
  loadLegalBases,
  loadReportingPolicy,
  loadSchemes,
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
import { versionOn } from '@app/domain/escalation/versions';
import { withPlanBases } from '@app/domain/escalation/plan-basis';
import { findPlanBases, parsePlan, planBasisAt } from '@app/domain/plan-text';
import { readPlanFile } from '@app/intake';
import { forecastRules } from '@app/use-cases/forecast/forecast-rules';
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

/** Another ladder file, where the question names one. */
export const otherPolicy = ({ policy }: Pick<ForecastOrder, 'policy'>) =>
  policy === undefined ? undefined : loadEscalationPolicy(policy);

/** The files in `config/`, but for those that the question replaces. */
export function rulesFor({ calendars }: Pick<ForecastOrder, 'calendars'>) {
  const escalations = loadEscalationPolicies();
  return {
    calendar: calendars ? readCalendar(calendars) : loadCalendar(),
    escalation: escalations.at(-1)!,
    escalations,
    accountability: loadAccountabilityPolicy(),
    schemes: loadSchemes(),
    reporting: loadReportingPolicy(),
    legalBases: loadLegalBases(),
    correspondence: loadCorrespondence(escalations),
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
  const escalation = otherPolicy(order) ?? versionOn(settings.escalations, from);
  const cited = { ...plan, title: plan.title ?? fileName };
  const items = plan.clauses.flatMap(({ number }) => planBasisAt(plan, number) ?? []);
  const legalBases = withPlanBases(settings.legalBases, cited, findPlanBases(plan), items);
  const rules = forecastRules({ ...settings, escalation, legalBases });
  const { until, assume, extend } = order;
  return forecast(standingOf(plan, from, rules), { from, until, assume, extensions: extend }, rules);
}
