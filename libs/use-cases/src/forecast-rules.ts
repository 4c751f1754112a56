import type { ReportingPolicy } from '@app/domain/clause';
import type { Rules, Standing } from '@app/domain/forecast';
import type { Settings } from './settings';

/** What a forecast needs of the settings. */
export type ForecastSettings = Pick<
  Settings,
  'calendar' | 'escalation' | 'assessment' | 'reporting' | 'legalBases' | 'directory'
>;

/** The settings as the pure run takes them. */
export function forecastRules(settings: ForecastSettings): Rules & { reporting: ReportingPolicy } {
  const { calendar, escalation, assessment, reporting, legalBases, directory } = settings;
  const { coordinator, countyOffice, organizationDepartment } = directory;
  const bodies = new Map(directory.bodies.map((body) => [body.name, body]));
  const bodyOf = (name: string) => bodies.get(name);
  return {
    calendar,
    escalation,
    assessment,
    reporting,
    legalBases,
    bodyOf,
    coordinator,
    countyOffice,
    organizationDepartment,
  };
}

/** Bodies the assessment can fail; see `candidatesOfPlan`, which asks the database. */
export function candidatesFor({ owed }: Standing, rules: Rules): string[] {
  const excluded = [rules.coordinator, rules.organizationDepartment, rules.countyOffice];
  const names = [...new Set(owed.flatMap(({ owners }) => owners))].sort();
  return names.filter((name) => {
    const { kind, subordinateToCounty } = rules.bodyOf(name) ?? { kind: 'department', subordinateToCounty: true };
    return kind === 'department' && subordinateToCounty && !excluded.includes(name);
  });
}
