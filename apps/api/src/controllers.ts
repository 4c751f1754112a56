import { AccountsController } from './accounts/accounts.controller';
import { ContactsController } from './accounts/contacts.controller';
import { OwnAccountController } from './accounts/own-account.controller';
import { AssignmentsController } from './assignments/assignments.controller';
import { AssessmentYearController } from './assessment-year/assessment-year.controller';
import { AssessmentsController } from './assessments/assessments.controller';
import { AuditController } from './audit/audit.controller';
import { AuthorityController } from './authority/authority.controller';
import { ArrangementsController } from './bodies/arrangements.controller';
import { BodiesController } from './bodies/bodies.controller';
import { PersonsController } from './bodies/persons.controller';
import { TransfersController } from './bodies/transfers.controller';
import { CasesController } from './cases/cases.controller';
import { RectificationsController } from './cases/rectifications.controller';
import { SiteChecksController } from './inspection/site-checks.controller';
import { SpotChecksController } from './inspection/spot-checks.controller';
import { DeliveriesController } from './deliveries/deliveries.controller';
import { DemandsController } from './demands/demands.controller';
import { DescriptionController } from './description';
import { DemoController } from './demo/demo.controller';
import { DraftsController } from './drafts/drafts.controller';
import { DocumentsController } from './documents/documents.controller';
import { ElsewhereController } from './elsewhere/elsewhere.controller';
import { IdentitiesController } from './elsewhere/identities.controller';
import { OwnIdentitiesController } from './elsewhere/own-identities.controller';
import { FeedsController } from './feeds/feeds.controller';
import { FindingsController } from './findings/findings.controller';
import { HealthController } from './health/health.controller';
import { InboxController } from './inbox/inbox.controller';
import { ObligationsController } from './obligations/obligations.controller';
import { BoardController } from './plans/board.controller';
import { AmendmentController } from './plans/amendment.controller';
import { CorrectionsController } from './plans/corrections.controller';
import { DoubtsController } from './plans/doubts.controller';
import { PolicyController } from './plans/policy.controller';
import { ForecastController } from './plans/forecast.controller';
import { LifetimeController } from './lifetime/lifetime.controller';
import { PlansController } from './plans/plans.controller';
import { StatisticsController } from './plans/statistics.controller';
import { UrgingsController } from './plans/urgings.controller';
import { EvidenceController } from './reports/evidence.controller';
import { ReportsController } from './reports/reports.controller';
import { ReconsiderationsController } from './reconsiderations/reconsiderations.controller';
import { ReferralsController } from './referrals/referrals.controller';
import { StatementsController } from './statements/statements.controller';
import { RestrictionsController } from './restrictions/restrictions.controller';
import { SearchController } from './search/search.controller';
import { SecurityEventsController } from './security/security-events.controller';
import { SessionController } from './session/session.controller';
import { HeadlinesController } from './indicator/headlines.controller';
import { TargetsController } from './indicator/targets.controller';
import { LedgerController } from './sheets/ledger.controller';
import { RegistersController } from './sheets/registers.controller';
import { WorkListsController } from './work-lists/work-lists.controller';

/** Every controller of the API. */
export const CONTROLLERS = [
  HealthController,
  DescriptionController,
  SessionController,
  ElsewhereController,
  OwnIdentitiesController,
  IdentitiesController,
  OwnAccountController,
  ContactsController,
  FeedsController,
  AccountsController,
  SecurityEventsController,
  DemoController,
  DraftsController,
  PlansController,
  CorrectionsController,
  DoubtsController,
  AmendmentController,
  BoardController,
  StatisticsController,
  UrgingsController,
  SearchController,
  ForecastController,
  PolicyController,
  InboxController,
  DeliveriesController,
  AssignmentsController,
  BodiesController,
  PersonsController,
  ArrangementsController,
  AuthorityController,
  TransfersController,
  ObligationsController,
  DemandsController,
  ReportsController,
  EvidenceController,
  DocumentsController,
  CasesController,
  RectificationsController,
  RestrictionsController,
  ReferralsController,
  ReconsiderationsController,
  LifetimeController,
  StatementsController,
  FindingsController,
  AssessmentsController,
  AssessmentYearController,
  WorkListsController,
  LedgerController,
  RegistersController,
  SpotChecksController,
  SiteChecksController,
  TargetsController,
  HeadlinesController,
  AuditController,
];
