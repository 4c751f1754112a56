import type { ReportingPolicy } from '@app/domain/clause';
import type { Rules } from '@app/domain/forecast';
import type { Settings } from '../settings';

/** What a forecast needs of the settings. */
export type ForecastSettings = Pick<
  Settings,
  | 'accountability'
  | 'calendar'
  | 'escalation'
  | 'escalations'
  | 'schemes'
  | 'reporting'
  | 'legalBases'
  | 'correspondence'
  | 'directory'
>;

/** The settings as the pure run takes them. */
export function forecastRules(settings: Omit<ForecastSettings, 'escalations'>): Rules & { reporting: ReportingPolicy } {
  const { accountability, calendar, escalation, schemes, reporting, legalBases, correspondence, directory } = settings;
  const { coordinator, countyOffice, organizationDepartment } = directory;
  const bodies = new Map(directory.bodies.map((body) => [body.name, body]));
  const bodyOf = (name: string) => bodies.get(name);
  return {
    accountability,
    calendar,
    escalation,
    schemes,
    reporting,
    legalBases,
    correspondence,
    bodyOf,
    coordinator,
    countyOffice,
    organizationDepartment,
  };
}
