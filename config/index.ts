export {
  loadCalendar,
  readCalendar,
  readCalendarFiles,
  readCalendarYear,
  readLocalArrangement,
  withArrangements,
  type Arrangement,
  type CalendarFiles,
} from './calendars/load-calendar';
export { loadWorkingHours } from './calendars/load-working-hours';
export {
  ChannelSettings,
  RobotSettings,
  SignedRobotSettings,
  SmtpSettings,
  WebhookSettings,
  WecomSettings,
  readChannelSettings,
} from './channels';
export { BodyEntry, Directory, governmentIn, OfficeHolderEntry } from './directory/directory-file';
export { loadDirectory } from './directory/load-directory';
export { Environment, isLoopback, readEnvironment } from './env';
export { repoRoot } from './paths';
export { AccountabilityPolicyFile } from './policies/accountability-policy';
export { EscalationPolicyFile } from './policies/escalation-policy';
export { LegalBasisEntry } from './policies/legal-bases';
export {
  loadAccountabilityPolicy,
  loadCorrespondence,
  loadEscalationPolicies,
  loadEscalationPolicy,
  loadLegalBases,
  loadMessagesPolicy,
  loadPolicies,
  loadReportingPolicy,
  loadScheme,
  loadOfferedSchemes,
  loadSchemes,
  type Policies,
} from './policies/load-policies';
export { ReportingPolicyFile } from './policies/reporting-policy';
export { OidcSettings, SignInSettings, WecomSignInSettings, readSignInSettings } from './sign-in-settings';
