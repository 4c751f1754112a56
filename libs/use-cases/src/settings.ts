import { join } from 'node:path';
import {
  loadAccountabilityPolicy,
  loadAssessmentPolicy,
  loadCalendar,
  loadDirectory,
  loadEscalationPolicies,
  loadLegalBases,
  loadReportingPolicy,
  loadWorkingHours,
  type Directory,
} from '@app/config';
import type { AssessmentPolicy } from '@app/domain/assessment';
import type { WorkingCalendar, WorkingHours } from '@app/domain/calendar';
import type { AccountabilityPolicy, ReportingPolicy } from '@app/domain/clause';
import type { EscalationPolicy, LegalBasis } from '@app/domain/escalation';
import type { IndicatorPolicy } from '@app/domain/indicator';

/** What people may change without a programmer, loaded and checked once at start; the calendar, see `calendar-in-force`. */
export interface Settings {
  calendar: WorkingCalendar;
  workingHours: WorkingHours;
  /** The newest version of the ladders, for what belongs to no plan; a running plan has its own, see `policyOf`. */
  escalation: EscalationPolicy;
  /** All versions, the earliest first. */
  escalations: EscalationPolicy[];
  reporting: ReportingPolicy & IndicatorPolicy;
  accountability: AccountabilityPolicy;
  assessment: AssessmentPolicy;
  legalBases: LegalBasis[];
  directory: Directory;
  /** Where evidence and rendered documents lie, under the hash of their content. */
  filesDir: string;
}

/** @param ladders another folder of ladder files */
export function loadSettings(stateDir: string, ladders?: string): Settings {
  const escalations = loadEscalationPolicies(ladders);
  return {
    calendar: loadCalendar(),
    workingHours: loadWorkingHours(),
    escalation: escalations.at(-1)!,
    escalations,
    reporting: loadReportingPolicy(),
    accountability: loadAccountabilityPolicy(),
    assessment: loadAssessmentPolicy(),
    legalBases: loadLegalBases(),
    directory: loadDirectory(),
    filesDir: join(stateDir, 'files'),
  };
}
