import {
  loadAssessmentPolicy,
  loadCalendar,
  loadDirectory,
  loadEscalationPolicy,
  loadLegalBases,
  loadReportingPolicy,
} from '@app/config';
import type { ReportingPolicy } from '../../clause';
import type { Rules } from '../world';

/** The rules as they lie in `config/`, with what a test changes in them. */
export function someRules(changes: Partial<Rules> = {}): Rules & { reporting: ReportingPolicy } {
  const { bodies, coordinator, countyOffice, organizationDepartment } = loadDirectory();
  const known = new Map(bodies.map((body) => [body.name, body]));
  return {
    calendar: loadCalendar(),
    escalation: loadEscalationPolicy(),
    assessment: loadAssessmentPolicy(),
    reporting: loadReportingPolicy(),
    legalBases: loadLegalBases(),
    bodyOf: (name) => known.get(name),
    coordinator,
    countyOffice,
    organizationDepartment,
    ...changes,
  };
}
