/** Short names for what the API answers. */
import type { ClauseDifference, PlanDifference, TextPiece } from '@app/domain/plan-diff';
import type { ParsedPlan } from '@app/domain/plan-text/parsed-plan';
import type { components, paths } from './schema';

type Schemas = components['schemas'];

/** What commands send, by the name the API's description gives it. */
export type Bodies = Schemas;

export type AuthorityEntry = Schemas['AuthorityEntryView'];
/** See `WorldQuery` of the API. */
export type World = NonNullable<NonNullable<paths['/api/inbox']['get']['parameters']['query']>['world']>;
export type MessageRule = Schemas['MessageRuleView'];
export type BurdenOfBody = Schemas['BurdenOfBody'];
export type Identity = Schemas['IdentityView'];
export type Feed = Schemas['FeedView'];
export type Contact = Schemas['ContactDto'];
export type Undelivered = Schemas['UndeliveredView'];
export type UnreachedBody = Schemas['UnreachedBodyView'];
export type Session = Schemas['SessionView'];
export type AccountView = Schemas['AccountView'];
export type SessionListed = Schemas['SessionListed'];
export type SecurityEventView = Schemas['SecurityEventView'];
export type SecurityQuestion = NonNullable<paths['/api/security-events']['get']['parameters']['query']>;
export type DemoPerson = Schemas['DemoPersonView'];
export type PlanListItem = Schemas['PlanListItem'];
export type PlanView = Schemas['PlanView'];
export type LightCounts = Schemas['LightCounts'];
export type Statistics = Schemas['StatisticsView'];
export type LadderCount = Schemas['LadderCount'];
export type CountedDuty = Schemas['CountedDutyView'];
export type DutiesCounted = paths['/api/plans/{id}/statistics/duties']['get']['parameters']['query']['of'];
export type Found = Schemas['FoundView'];
export type ArrangementsView = Schemas['ArrangementsView'];
export type UrgedOwners = Schemas['UrgedOwnersView'];
export type NotUrged = Schemas['NotUrgedTaskView']['why'];
export type BoardRow = Schemas['BoardRow'];
export type TimelineTask = Schemas['TimelineTask'];
export type ClauseView = Schemas['ClauseView'];
export type RoleView = Schemas['RoleView'];
export type TargetView = Schemas['TargetView'];
export type MeasurementView = Schemas['MeasurementView'];
export type ProgressCount = Schemas['ProgressView'];
export type DoubtView = Schemas['DoubtView'];
export type ChangeDecision = Schemas['ChangeDecisionDto']['decision'];
/** A change of a clause under its name, with its text as pieces. The difference has the domain's own shape. */
export type ClauseChange = ClauseDifference & { key: string; text: TextPiece[] };
export type PlanVersion = Omit<Schemas['PlanDifferenceView'], 'header' | 'outside' | 'clauses'> &
  Pick<PlanDifference, 'header' | 'outside'> & { clauses: ClauseChange[] };
export type NumberedDoubt = Schemas['NumberedDoubtView'];
export type PlanStart = Schemas['PlanStartView'];
export type StartChoices = Schemas['StartChoicesDto'];
export type CorrectionView = Schemas['CorrectionView'];
export type CorrectionGiven = Schemas['ReadingCorrectionDto'];
export type CorrectionKind = CorrectionGiven['kind'];
export type PlanDoubts = Schemas['PlanDoubtsView'];
export type Answer = Schemas['AnswerView'];
export type AnswerKind = Answer['kind'];
export type ObligationView = Schemas['ObligationView'];
export type ReportView = Schemas['ReportView'];
export type ChangeRequestView = Schemas['ChangeRequestView'];
export type AssignmentView = Schemas['AssignmentView'];
export type DateWhy = Schemas['DateWhyView'];
export type WaitingView = Schemas['WaitingView'];
export type Register = Schemas['RegisterView'];
export type RegisterColumn = Schemas['ColumnDto'];
export type ChainFault = Schemas['ChainFaultView'];
export type SiteCheck = Schemas['SiteCheckView'];
export type RestrictionView = Schemas['RestrictionView'];
export type ReconsiderationView = Schemas['ReconsiderationView'];
export type AskableConclusion = Schemas['AskableView'];
export type Statement = Schemas['StatementView'];
export type ReferralView = Schemas['ReferralView'];
export type TenureEvent = Schemas['TenureEventView'];
export type SpotDraw = Schemas['SpotDrawView'];
export type DrawnItem = Schemas['DrawnItemView'];
export type EvidenceView = Schemas['EvidenceView'];
export type EventView = Schemas['EventView'];
export type CaseView = Schemas['CaseView'];
export type CasePage = Schemas['CasePageView'];
export type Commitment = Schemas['CommitmentView'];
export type RectificationItem = Schemas['RectificationItemView'];
export type Finding = Schemas['FindingView'];
export type ForecastItem = Schemas['ForecastItem'];
export type ForecastQuestion = NonNullable<paths['/api/plans/{id}/forecast']['get']['parameters']['query']>;
export type PolicyVersion = Schemas['PolicyVersionView'];
export type LadderRung = Schemas['LadderRungView'];
export type DocumentListItem = Schemas['DocumentListItem'];
export type DocumentView = Schemas['DocumentView'];
export type AlarmView = Schemas['AlarmView'];
export type InboxTask = Schemas['InboxTask'];
export type KindCount = Schemas['KindCount'];
export type Agenda = Schemas['AgendaView'];
export type AgendaCard = Schemas['AgendaCard'];
export type NotificationView = Schemas['NotificationView'];
export type MailView = Schemas['MailView'];
export type YearIfDone = Schemas['YearIfDoneView'];
export type AssessmentYear = Schemas['AssessmentYearView'];
export type LeagueRow = Schemas['LeagueRowView'];
export type SchemeView = Schemas['SchemeView'];
export type YearTask = Schemas['YearTaskView'];
export type HandScore = Schemas['HandScoreView'];
export type SelfAssessment = Schemas['SelfAssessmentView'];
export type ScoreObjection = Schemas['ScoreObjectionView'];
export type PublishedRow = Schemas['PublishedRowView'];
export type PublishedGroup = Schemas['PublishedGroupView'];
export type CadreRow = Schemas['CadreRowView'];
export type Headline = Schemas['HeadlineView'];
export type WorkList = Schemas['WorkListView'];
export type WorkListYear = Schemas['WorkListYearView'];
export type WorkListItem = Schemas['WorkListItemView'];
export type WorkListObjection = Schemas['WorkListObjectionView'];
export type AssessmentView = Schemas['AssessmentView'];
export type ScoreView = Schemas['ScoreView'];
export type DirectoryRow = Schemas['DirectoryRow'];
export type PlannedChangeView = Schemas['PlannedChangeView'];
export type ReorganisationView = Schemas['ReorganisationView'];
export type BodyView = Schemas['BodyView'];
/** Somebody of a body in a post. */
export type PersonOfBody = Schemas['PersonView'];
export type TransferView = Schemas['TransferView'];
export type Light = keyof LightCounts;
/** A paper that can be drafted from the record. */
export type PaperCandidate = Schemas['PaperCandidateView'];
/** What is chosen for one paper. */
export type Marks = Schemas['MarksDto'];
export type Decision = Schemas['ReviewDto']['decision'];

/** The text of a plan and what was read from it. The reader's shape is the domain's own. */
export interface PlanSource {
  text: string;
  parsed: ParsedPlan;
}

/** A part of it; of clauses the text is left out, which their spans give. */
export interface SourcePage {
  text: string;
  next: number | null;
  parsed: Omit<ParsedPlan, 'clauses'> & { clauses: Omit<ParsedPlan['clauses'][number], 'text'>[] };
}
