import {
  loadAccountabilityPolicy,
  loadCalendar,
  loadCorrespondence,
  loadDirectory,
  loadEscalationPolicies,
  loadLegalBases,
  loadMessagesPolicy,
  loadReportingPolicy,
  loadOfferedSchemes,
  loadSchemes,
  loadWorkingHours,
  type Directory,
} from '@app/config';
import type { Scheme } from '@app/domain/assessment';
import type { WorkingCalendar, WorkingHours } from '@app/domain/calendar';
import type { AccountabilityPolicy, ReportingPolicy } from '@app/domain/clause';
import type { DeliveryRules } from '@app/domain/delivery';
import type { Correspondence, EscalationPolicy, LegalBasis } from '@app/domain/escalation';
import type { IndicatorPolicy } from '@app/domain/indicator';
import { openFiles, type FileStore, type FilesEnvironment } from './files';

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
  /** All schemes of the annual assessment, the earliest first; the one of a year, see `schemeOf`. */
  schemes: Scheme[];
  /** Further schemes, each for years for which it is announced. */
  offered: Scheme[];
  messages: DeliveryRules;
  legalBases: LegalBasis[];
  /** Who may write what to whom; all versions of the table, the earliest first. */
  correspondence: Correspondence[];
  directory: Directory;
  /** Evidence, imported plans and rendered documents, under the hash of their content. */
  files: FileStore;
}

/** @param environment where files lie, and perhaps other files of ladders and working hours */
export function loadSettings(
  environment: FilesEnvironment & { DUBAN_LADDERS?: string; DUBAN_WORKING_HOURS?: string },
): Settings {
  const escalations = loadEscalationPolicies(environment.DUBAN_LADDERS);
  return {
    calendar: loadCalendar(),
    workingHours: loadWorkingHours(environment.DUBAN_WORKING_HOURS),
    escalation: escalations.at(-1)!,
    escalations,
    reporting: loadReportingPolicy(),
    accountability: loadAccountabilityPolicy(),
    schemes: loadSchemes(),
    offered: loadOfferedSchemes(),
    messages: loadMessagesPolicy(),
    legalBases: loadLegalBases(),
    correspondence: loadCorrespondence(escalations),
    directory: loadDirectory(),
    files: openFiles(environment),
  };
}
