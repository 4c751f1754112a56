import type { ScoreRefusal } from '@app/domain/assessment';
import { TRANSFER_LIFECYCLE, type TransferState } from '@app/domain/bodies';
import { canMove, isClosed, type ObligationState } from '@app/domain/clause';
import {
  REFERRAL_LIFECYCLE,
  awaits,
  canMoveDocument,
  isUnsigned,
  planLiesWithBody,
  type CaseKind,
  type DocumentState,
  type ItemState,
  type PlanState,
  type ReconsiderationState,
  type ReferralMove,
  type ReferralState,
  type SignOffTerms,
} from '@app/domain/escalation';
import { DubanError } from '@app/domain/errors';
import type { CycleStage, WorkListState } from '@app/domain/vocabulary';
import type { AccountRole } from '@app/persistence';
import type { Actor } from '../actor';
import { postMay } from './posts';

/**
 * Who may do what, one line each. The rule behind most of them: nobody closes its own item. What an owner files is
 * checked by the coordinating body, or by the county office where the coordinating body is an owner itself.
 */
export const mayImportPlan = (actor: Actor) => runsThePlan(actor);

/** The coordinating body and the county office. */
const runsThePlan = (actor: Actor) => actor.role === 'coordinator' || actor.role === 'county-office';

/** The head or the deputy of the county office, or whoever acts for the head; its other persons prepare. */
const decidesForOffice = (actor: Actor) => actor.role === 'county-office' && postMay(actor, 'decide');

/** The same, and the machine's own command line. */
const installsForOffice = (actor: Actor) => actor.role === 'county-office' && postMay(actor, 'install');

/** With a confirmed plan everything begins: the coordinating body, or a post of the county office that decides. */
export const mayConfirmPlan = (actor: Actor) => actor.role === 'coordinator' || installsForOffice(actor);

/** The county office and the organization department. */
const looksAfterCadres = (actor: Pick<Actor, 'role'>) =>
  actor.role === 'county-office' || actor.role === 'organization';

/** A later version is taken over by whoever may confirm, once. */
export const mayAmendPlan = (actor: Actor, version: { state: string; amendsId?: number | null }) =>
  mayConfirmPlan(actor) && version.state === 'imported' && version.amendsId != null;

/** Doubts are settled by those who run the plan, and only until somebody has confirmed it. */
export const maySettleDoubts = (actor: Actor, plan: { state: string }) =>
  runsThePlan(actor) && plan.state === 'imported';

/** 更正: what was read is put right by those who settle its doubts, as long as they may. */
export const mayCorrectReading = maySettleDoubts;

/** 督办阶梯: a running plan is moved to another version by whoever may confirm one. */
export const mayAdoptPolicy = (actor: Actor, plan: { state: string }) =>
  mayConfirmPlan(actor) && plan.state === 'running';

/** 放假安排: moves dates of every running plan, so only a deciding post of the county office installs it. */
export const mayChangeCalendar = installsForOffice;

export interface ObligationFacts {
  state: ObligationState;
  ownerIds: readonly number[];
}

const isOwner = (actor: Actor, facts: ObligationFacts) =>
  actor.bodyId !== null && facts.ownerIds.includes(actor.bodyId);

export const maySubmitReport = (actor: Actor, facts: ObligationFacts & { reportPending: boolean }) =>
  isOwner(actor, facts) && facts.state === 'open' && !facts.reportPending;

/** 撤回: the body that filed a report takes it back, until somebody has checked it. */
export const mayWithdrawReport = (
  actor: Actor,
  facts: ObligationFacts & { filedBy: string | null; unchecked: boolean },
) => isOwner(actor, facts) && facts.unchecked && facts.filedBy === actor.body;

/** A joint report: each responsible body signs, and none twice. */
export const maySignReport = (
  actor: Actor,
  facts: ObligationFacts & { signedIds: readonly number[]; waiting: boolean },
) => isOwner(actor, facts) && facts.waiting && !facts.signedIds.includes(actor.bodyId!);

/** Whose turn it is to check an obligation's report. */
export function reviewerRole(ownerNames: readonly string[], coordinator: string): 'coordinator' | 'county-office' {
  return ownerNames.includes(coordinator) ? 'county-office' : 'coordinator';
}

/** Who checks: a role, or the bodies that lead where something is owed to them. */
export type Reviewer = ReturnType<typeof reviewerRole> | 'lead';
export type ReviewFacts = ObligationFacts & { reviewer: Reviewer; leadIds: readonly number[] };

/**
 * Who checks: the lead to whom something is owed, else a role. A body that came to owe something to itself, because it
 * took over from another, is checked like any owner.
 */
export function reviewerOf(
  owners: { ids: readonly number[]; names: readonly string[] },
  leadIds: readonly number[],
  coordinator: string,
): Reviewer {
  return leadIds.some((id) => !owners.ids.includes(id)) ? 'lead' : reviewerRole(owners.names, coordinator);
}

/** Whoever checks an obligation makes every move on it but the owner's, and never on its own. */
const isReviewer = (actor: Actor, facts: ReviewFacts) =>
  !isOwner(actor, facts) &&
  (facts.reviewer === 'lead'
    ? actor.bodyId !== null && facts.leadIds.includes(actor.bodyId)
    : actsAs(actor, facts.reviewer));

/** Where the county office takes the place of the coordinating body, it decides. */
const actsAs = (actor: Actor, role: 'coordinator' | 'county-office') =>
  role === 'county-office' ? decidesForOffice(actor) : actor.role === role;

export const mayReviewReport = (actor: Actor, facts: ReviewFacts) =>
  facts.state === 'submitted' && isReviewer(actor, facts);

/** An owner asks for one change at a time, while the obligation lies with it. */
export const mayRequestChange = (actor: Actor, facts: ObligationFacts & { requestPending: boolean }) =>
  isOwner(actor, facts) && facts.state === 'open' && !facts.requestPending;

/** Whoever answers for something may ask the other bodies of the clause to help; who helps passes nothing on. */
export const mayRequestContribution = (actor: Actor, facts: ReviewFacts) =>
  isOwner(actor, facts) && facts.state === 'open' && facts.reviewer !== 'lead';

/** 批示: a post of the county office that decides records what a leader wrote on a matter. */
export const mayRecordInstruction = (actor: Actor) => decidesForOffice(actor);

/** 登记发生: whoever has a part in the clause may say that what it waits for has happened, and whoever runs the plan. */
export const mayOpenOccurrence = (actor: Actor, bodyIds: readonly number[]) =>
  runsThePlan(actor) || (actor.bodyId !== null && bodyIds.includes(actor.bodyId));

/** 登记备案: who owes it records number and date of what was put on record. */
export const mayRecordFiling = (actor: Actor, facts: ObligationFacts) =>
  isOwner(actor, facts) && facts.state === 'open';

/** A request as far as it says who decides it; of a body that is gone, its heir. */
export interface RequestFacts extends ReviewFacts {
  requestPending: boolean;
  /** The body that was asked by name; null: whoever checks the obligation. */
  deciderId: number | null;
}

/** Nobody decides for itself: a body that has come to owe the thing leaves it to whoever checks. */
export const ableDecider = ({ deciderId, ownerIds }: Pick<RequestFacts, 'deciderId' | 'ownerIds'>): number | null =>
  deciderId !== null && ownerIds.includes(deciderId) ? null : deciderId;

/** Of an office with several posts, those that decide. */
const decidesForBody = (actor: Actor, bodyId: number) =>
  actor.bodyId === bodyId &&
  (actor.role === 'county-office' || actor.role === 'organization' ? postMay(actor, 'decide') : true);

export const mayDecideRequest = (actor: Actor, facts: RequestFacts) => {
  const deciderId = ableDecider(facts);
  return facts.requestPending && (deciderId === null ? isReviewer(actor, facts) : decidesForBody(actor, deciderId));
};

export const mayResume = (actor: Actor, facts: ReviewFacts) =>
  isReviewer(actor, facts) && canMove(facts.state, 'resume');

/** Closing without a report that was good enough: as not done, or as no longer applicable. */
export const mayCloseOut = (actor: Actor, facts: ReviewFacts, outcome: 'not-done' | 'not-applicable') =>
  isReviewer(actor, facts) && canMove(facts.state, outcome);

export const mayReopen = (actor: Actor, facts: ReviewFacts) => isReviewer(actor, facts) && isClosed(facts.state);

/** 抽查: those who run the plan draw, and a machine throws the seed. */
export const mayDrawSpotChecks = (actor: Actor) => runsThePlan(actor);

/**
 * 现场核查: the body that a drawing chose, and those who run the plan; never a body that answers for it. Without a drawing
 * `checkerId` is null.
 */
export const mayRecordSiteCheck = (
  actor: Actor,
  facts: { ownerIds: readonly number[]; checkerId: number | null },
): boolean =>
  actor.bodyId !== null &&
  !facts.ownerIds.includes(actor.bodyId) &&
  (actor.bodyId === facts.checkerId || runsThePlan(actor));

export interface AssignmentFacts {
  state: 'assigned' | 'acknowledged' | 'objected' | 'kept' | 'transferred' | 'withdrawn';
  bodyId: number;
  /** Who decides an objection. */
  decider: ReturnType<typeof reviewerRole>;
}

/** A body speaks for itself only, and once it has objected it waits for the decision. */
export const mayAcknowledgeAssignments = (actor: Actor, { waiting }: { waiting: number }) =>
  actor.bodyId !== null && waiting > 0;

export const mayObject = (actor: Actor, facts: AssignmentFacts) =>
  actor.bodyId === facts.bodyId && (facts.state === 'assigned' || facts.state === 'acknowledged');

export const mayDecideObjection = (actor: Actor, facts: AssignmentFacts) =>
  actsAs(actor, facts.decider) && actor.bodyId !== facts.bodyId && facts.state === 'objected';

/** 审核, 退回, 签发: by the county office; which of its persons may sign, and that they differ, is checked by the domain. */
export const mayReviewDocument = (actor: Actor, { state, terms }: { state: DocumentState; terms?: SignOffTerms }) =>
  actor.role === 'county-office' && awaits(state, terms) === 'review';

export const mayReturnDocument = (actor: Actor, { state }: { state: DocumentState }) =>
  actor.role === 'county-office' && canMoveDocument(state, 'return');

export const maySignDocument = (actor: Actor, { state }: { state: DocumentState }) =>
  actor.role === 'county-office' && canMoveDocument(state, 'sign');

/** 拟文: papers of the county come from its office. */
export const mayDraftPaper = (actor: Actor) => actor.role === 'county-office';

/** 撤回拟稿: what a person had drafted; what a rung drafted ends with what it demands. */
export const mayWithdrawDocument = (
  actor: Actor,
  { state, fromRecord }: { state: DocumentState; fromRecord: boolean },
) => actor.role === 'county-office' && fromRecord && canMoveDocument(state, 'withdraw');

/** Publicity, secrecy, urgency, and that the county government agreed: until the paper is signed. */
export const mayMarkDocument = (actor: Actor, { state }: { state: DocumentState }) =>
  actor.role === 'county-office' && isUnsigned(state);

/** The coordinating body sees no draft of a case about itself, and so revises none. */
export const mayReviseDocument = (
  actor: Actor,
  {
    state,
    referredId = null,
    concernedId = null,
  }: { state: DocumentState; referredId?: number | null; concernedId?: number | null },
) =>
  runsThePlan(actor) &&
  canMoveDocument(state, 'revise') &&
  (actor.role === 'county-office' || concernedId === null || concernedId !== actor.bodyId) &&
  (referredId === null || mayReadReferral(actor, { bodyId: referredId }));

export const mayReceive = (actor: Actor, document: { state: string; addresseeId: number }) =>
  actor.bodyId === document.addresseeId && document.state === 'issued';

export interface CaseFacts {
  kind: CaseKind;
  state: 'drafting' | 'running' | 'reported' | 'closed';
  bodyId: number;
  heldOn: string | null;
  /** Its end was proposed: until somebody decides, nothing else is asked of anybody. */
  closingProposed: boolean;
}

export const mayReportOnCase = (actor: Actor, facts: CaseFacts) =>
  actor.bodyId === facts.bodyId &&
  !facts.closingProposed &&
  facts.state === 'running' &&
  (facts.kind !== 'interview' || facts.heldOn !== null);

export const mayReviewCase = (actor: Actor, facts: CaseFacts) =>
  decidesForOffice(actor) && !facts.closingProposed && facts.state === 'reported' && actor.bodyId !== facts.bodyId;

export interface PlanFacts extends CaseFacts {
  /** Null where no rectification plan was asked for. */
  plan: PlanState | null;
  /** A later limit was asked for, and nobody has decided yet. */
  extensionPending: boolean;
}

/** 整改方案: filed by the body under the order, agreed or sent back by the county office, never by the body itself. */
export const mayFilePlan = (actor: Actor, facts: PlanFacts) =>
  actor.bodyId === facts.bodyId &&
  !facts.closingProposed &&
  facts.state === 'running' &&
  facts.plan !== null &&
  planLiesWithBody(facts.plan);

export const mayReviewPlan = (actor: Actor, facts: PlanFacts) =>
  decidesForOffice(actor) &&
  actor.bodyId !== facts.bodyId &&
  !facts.closingProposed &&
  facts.state === 'running' &&
  facts.plan === 'filed';

/** 整改延期: asked for by the body under an order, one at a time, and decided by the county office, never for itself. */
export const mayAskCaseExtension = (actor: Actor, facts: PlanFacts) =>
  actor.bodyId === facts.bodyId &&
  facts.kind === 'rectification' &&
  facts.state === 'running' &&
  !facts.closingProposed &&
  !facts.extensionPending;

export const mayDecideCaseExtension = (actor: Actor, facts: PlanFacts) =>
  decidesForOffice(actor) &&
  actor.bodyId !== facts.bodyId &&
  facts.state === 'running' &&
  !facts.closingProposed &&
  facts.extensionPending;

export interface ItemFacts extends PlanFacts {
  /** Null as acceptor: the county office accepts in the place of a body that no longer can. */
  item: { state: ItemState; bodyId: number; acceptorId: number | null };
}

const carriedOut = (facts: ItemFacts) => !facts.closingProposed && facts.state === 'running' && facts.plan === 'agreed';

export const mayReportOnItem = (actor: Actor, facts: ItemFacts) =>
  carriedOut(facts) && facts.item.state === 'open' && actor.bodyId === facts.item.bodyId;

/** 谁验收、谁负责: neither the body that carries the item out nor the one under the order accepts it. */
export const mayReviewItem = (actor: Actor, facts: ItemFacts) =>
  carriedOut(facts) &&
  facts.item.state === 'reported' &&
  actor.bodyId !== null &&
  actor.bodyId !== facts.item.bodyId &&
  actor.bodyId !== facts.bodyId &&
  (facts.item.acceptorId === null
    ? decidesForOffice(actor)
    : actor.bodyId === facts.item.acceptorId && (actor.role !== 'county-office' || postMay(actor, 'decide')));

export const mayRecordInterview = (actor: Actor, facts: CaseFacts) =>
  actor.role === 'county-office' &&
  !facts.closingProposed &&
  facts.kind === 'interview' &&
  facts.state === 'running' &&
  facts.heldOn === null;

/** 核查承诺: by whoever reviews the case, point by point. */
export const mayVerifyCommitment = (actor: Actor, facts: CaseFacts & { commitment: ItemState }) =>
  mayReviewCase(actor, facts) && facts.commitment === 'reported';

/** 反弹: of what was put right and closed, recorded by those who run the plan, never about themselves. */
export const mayRecordRelapse = (actor: Actor, facts: CaseFacts & { outcome: string | null }) =>
  runsThePlan(actor) && actor.bodyId !== facts.bodyId && facts.state === 'closed' && facts.outcome === 'accepted';

/** 问题登记: by those who run the plan, and never about themselves. Before it is known whom it is about, there is no body. */
export const mayRecordFinding = (actor: Actor, facts: { state: string; bodyId: number | null }) =>
  runsThePlan(actor) && facts.state === 'running' && actor.bodyId !== facts.bodyId;

/** 解除: what was issued is lifted by the county office, never for itself. */
export const mayDecideClosing = (actor: Actor, facts: CaseFacts) =>
  decidesForOffice(actor) &&
  facts.closingProposed &&
  (facts.state === 'running' || facts.state === 'reported') &&
  actor.bodyId !== facts.bodyId;

/** 限批: those who run the plan prepare the proposal and check on site; what the authority decides the county office records. */
export const mayDraftRestriction = (actor: Actor) => runsThePlan(actor);
export const mayCheckRestriction = mayDraftRestriction;
export const mayRecordAuthority = (actor: Actor) => decidesForOffice(actor);

/** 移送: who may know at all that there are referrals; the list, the events and the letters are hidden from everybody else. */
export const mayReadReferrals = (actor: Pick<Actor, 'role'>) => looksAfterCadres(actor);

/** And nobody knows of one about its own body. */
export const mayReadReferral = (actor: Pick<Actor, 'role' | 'bodyId'>, facts: { bodyId: number | null }) =>
  mayReadReferrals(actor) && actor.bodyId !== facts.bodyId;

export interface ReferralFacts {
  state: ReferralState;
  /** The body it is about. */
  bodyId: number;
  /** It is about the county office, which then knows nothing of it. */
  aboutOffice: boolean;
}

/** The county office takes every step; what is about itself the organization department can only decline to refer here. */
export const mayMoveReferral = (actor: Actor, move: Exclude<ReferralMove, 'issue'>, facts: ReferralFacts) =>
  REFERRAL_LIFECYCLE[facts.state][move] !== undefined &&
  mayReadReferral(actor, facts) &&
  postMay(actor, DECISIONS_ON_REFERRALS.includes(move) ? 'decide' : 'handle') &&
  (facts.aboutOffice ? move === 'decline' : actor.role === 'county-office');

/** What an organ answered is written down by whoever handles it; where a matter goes is decided. */
const DECISIONS_ON_REFERRALS: readonly ReferralMove[] = ['approve', 'decline', 'close'];

/** 复核: the addressee of a conclusion asks once; `conclusion` is false for what demands nothing or is not out yet. */
export const mayAskForReconsideration = (
  actor: Actor,
  facts: { conclusion: boolean; bodyId: number; askedBefore: boolean },
) => actor.bodyId !== null && actor.bodyId === facts.bodyId && facts.conclusion && !facts.askedBefore;

export interface ReconsiderationFacts {
  state: ReconsiderationState;
  /** Who asked, and is told. */
  bodyId: number;
  about: 'document' | 'assessment';
  /** The county office itself asked, so the organization department decides on its own. */
  askedByOffice: boolean;
}

/** Who decides: the organ of the conclusion, another where that asked itself. Who signed it is refused by name. */
export const reconsidererRole = ({
  about,
  askedByOffice,
}: Pick<ReconsiderationFacts, 'about' | 'askedByOffice'>): 'county-office' | 'organization' =>
  about === 'assessment' || askedByOffice ? 'organization' : 'county-office';

export const mayDecideReconsideration = (actor: Actor, facts: ReconsiderationFacts) =>
  facts.state === 'pending' &&
  actor.bodyId !== facts.bodyId &&
  actor.role === reconsidererRole(facts) &&
  postMay(actor, 'decide');

/** Who asked, and those who issue, run and assess. */
export const mayReadReconsideration = (actor: Pick<Actor, 'role' | 'bodyId'>, facts: { bodyId: number }) =>
  ['county-office', 'coordinator', 'organization'].includes(actor.role) || actor.bodyId === facts.bodyId;

/** 异议和问题报告: every body for its own head. */
export const mayFileStatement = (actor: Actor, plan: { state: string }) =>
  actor.bodyId !== null && plan.state === 'running';

/** The register is for those who look after cadres; a body reads what it filed itself. */
export const mayReadStatement = (actor: Pick<Actor, 'role' | 'bodyId'>, facts: { bodyId: number }) =>
  looksAfterCadres(actor) || actor.bodyId === facts.bodyId;

/** How far the cycle of a year is; null for a year of no announced scheme. */
export interface YearFacts {
  stage: CycleStage | null;
}

/** What of a year belongs to one body. */
export interface YearOfBodyFacts extends YearFacts {
  bodyId: number;
}

/** What somebody wants to verify or give points for, and what `scoreRefusal` says of the two bodies. */
export interface ScoringFacts extends YearOfBodyFacts {
  refusal: ScoreRefusal | null;
}

/** The head of a body, or whoever acts for the head. */
const headsBody = (actor: Actor) => ['head', 'away', 'acting'].includes(actor.standing ?? 'staff');

/** 公布考核办法: the organization department leads. */
export const mayAnnounceScheme = (actor: Actor) => actor.role === 'organization' && postMay(actor, 'decide');

/** The work list of a year. */
export interface WorkListFacts {
  state: WorkListState;
}

/** 提出年度任务清单: the coordinating body. */
export const mayProposeWorkList = (actor: Actor) => actor.role === 'coordinator';

/** 对清单提出异议: the head of a body that the list gives something to, for that body. */
export const mayObjectToWorkList = (actor: Actor, facts: WorkListFacts & { bodyId: number }) =>
  actor.bodyId !== null && actor.bodyId === facts.bodyId && facts.state === 'proposed' && headsBody(actor);

/** 答复异议: whoever proposed, or the county office where the coordinating body objects itself; nobody answers the own body. */
export const mayAnswerWorkListObjection = (
  actor: Actor,
  facts: WorkListFacts & { bodyId: number; pending: boolean; answers: ReturnType<typeof reviewerRole> },
) => actsAs(actor, facts.answers) && actor.bodyId !== facts.bodyId && facts.state === 'proposed' && facts.pending;

/** 确定清单: the county government by its office; who proposed it steps aside. */
export const mayDecideWorkList = (actor: Actor, facts: WorkListFacts) =>
  decidesForOffice(actor) && facts.state === 'proposed';

const isOwnYear = (actor: Actor, { bodyId }: YearOfBodyFacts) => actor.bodyId !== null && actor.bodyId === bodyId;

/** 自评: for every body by its head, or by whoever acts for it. Whether it is in time, its day says. */
export const mayFileSelfAssessment = (actor: Actor, facts: YearOfBodyFacts) =>
  isOwnYear(actor, facts) && facts.stage !== null && headsBody(actor);

const scoresIn = (stage: CycleStage) => (actor: Actor, facts: ScoringFacts) =>
  actor.bodyId !== null && facts.stage === stage && facts.refusal === null && !isOwnYear(actor, facts);

/** 核验: by the bodies that may touch the task. */
export const mayVerifyPoints = scoresIn('verification');

/** 评分: by the persons of the bodies that may touch the item. */
export const mayGivePoints = scoresIn('scoring');

/** 签收反馈: each body for its own draft. */
export const mayReceiveScore = (actor: Actor, facts: YearOfBodyFacts) =>
  isOwnYear(actor, facts) && facts.stage === 'objection';

/** 申诉: the same, about its own draft only. */
export const mayObjectToScore = mayReceiveScore;

/** 裁定申诉: the organization department; who scored what it is about steps aside, see `decidesObjection`. */
export const mayDecideScoreObjection = (actor: Actor, facts: YearOfBodyFacts & { pending: boolean }) =>
  actor.role === 'organization' &&
  postMay(actor, 'decide') &&
  !isOwnYear(actor, facts) &&
  facts.stage === 'objection' &&
  facts.pending;

/** 送审: a person of the organization department presents the draft once no objection is open. */
export const mayPresentAssessment = (actor: Actor, facts: YearFacts & { presented: boolean }) =>
  actor.role === 'organization' && facts.stage === 'sign-off' && !facts.presented;

/** 审核: another person of it. */
export const mayReviewAssessment = (actor: Actor, facts: YearFacts & { presented: boolean; reviewed: boolean }) =>
  actor.role === 'organization' && facts.stage === 'sign-off' && facts.presented && !facts.reviewed;

/** 撤回送审: any person of it, until the year is signed. */
export const mayTakeBackAssessment = (
  actor: Actor,
  facts: YearFacts & { presented: boolean; signedOn: string | null },
) => actor.role === 'organization' && facts.stage === 'sign-off' && facts.presented && facts.signedOn === null;

/** 签发: a third one who decides. A year of no announced scheme is signed as soon as it is drafted. */
export const maySignAssessment = (
  actor: Actor,
  assessment: { state: string; signedOn: string | null; stage?: CycleStage | null; reviewed?: boolean },
) =>
  actor.role === 'organization' &&
  postMay(actor, 'decide') &&
  assessment.state === 'draft' &&
  assessment.signedOn === null &&
  (assessment.stage == null || (assessment.stage === 'sign-off' && assessment.reviewed === true));

/** 公布考核结果: the organization department, once the year is frozen. */
export const mayPublishAssessment = (actor: Actor, facts: { state: string; publishedOn: string | null }) =>
  actor.role === 'organization' && postMay(actor, 'decide') && facts.state === 'frozen' && facts.publishedOn === null;

/** 干部考核参考: the organization department alone, once the year is frozen. */
export const maySeeCadreSection = (actor: Pick<Actor, 'role'>, facts: { state: string }) =>
  actor.role === 'organization' && facts.state === 'frozen';

/** Changes of bodies and offices are carried out as entered and confirmed, or from the machine's own command line. */
export const mayReorganise = installsForOffice;

/**
 * 登记人员: who heads a body says who else is there and how they are reached; so does the county office, which keeps the
 * directory, also from the machine's own command line.
 */
export const mayTendPersons = (actor: Actor, { bodyId }: { bodyId: number }) =>
  installsForOffice(actor) || (actor.bodyId === bodyId && headsBody(actor));

/** 通讯录: whoever works for a body. */
export const mayReadNumbers = (actor: Pick<Actor, 'bodyId'>) => actor.bodyId !== null;

/** 撤回预定: by whoever enters or confirms changes of bodies. */
export const mayWithdrawChange = (actor: Actor) => looksAfterCadres(actor) && postMay(actor, 'decide');

export interface TransferFacts {
  state: TransferState;
  /** The successors, the leading one first. */
  to: readonly number[];
}

/** The leading successor takes over; any of them may object; what is open is decided by the county office. */
export const maySettleTransfer = (actor: Actor, move: 'accept' | 'object' | 'decide', { state, to }: TransferFacts) =>
  TRANSFER_LIFECYCLE[state][move] !== undefined &&
  (move === 'decide'
    ? decidesForOffice(actor)
    : actor.bodyId !== null && (move === 'accept' ? actor.bodyId === to[0] : to.includes(actor.bodyId)));

/** Notes in the ledger: every body on what it answers for, and those who run the plan on everything. */
export const mayNoteInLedger = (actor: Actor) => actor.bodyId !== null || actor.role === 'county-office';

/** 下达指标: the figure of a target that the plan left open, with its document. */
export const maySetTarget = (actor: Actor) => runsThePlan(actor);

/** 明确主要指标的责任: who gives a headline figure and who checks it. */
export const mayAssignHeadline = (actor: Actor) => runsThePlan(actor);

/** 报送主要指标数据: the body that was named for it. */
export const mayFileHeadline = (actor: Actor, facts: { ownerId: number }) => actor.bodyId === facts.ownerId;

/** 核对主要指标数据: the other body that was named, and nobody for the own figure. */
export const mayCheckHeadline = (actor: Actor, facts: { ownerId: number; checkerId: number; filed: boolean }) =>
  facts.filed && actor.bodyId === facts.checkerId && actor.bodyId !== facts.ownerId;

export const mayOpenRegister = (actor: Actor) => runsThePlan(actor);

export const mayFileRegister = (actor: Actor, facts: { ownerIds: readonly number[] }) =>
  actor.bodyId !== null && facts.ownerIds.includes(actor.bodyId);

/**
 * 系统管理: the administrator looks after accounts and sessions and sees nothing of any plan; the auditor reads the security
 * log and does nothing else. Neither appoints the other: their accounts are opened and ended on the machine itself.
 */
export const mayManageAccounts = (actor: Pick<Actor, 'role'>) => actor.role === 'administrator';

export const mayManageAccount = (actor: Pick<Actor, 'role'>, account: { role: AccountRole }) =>
  mayManageAccounts(actor) && account.role !== 'administrator' && account.role !== 'auditor';

/** 未送达消息: the county office sees what did not arrive, and sends it again. */
export const mayReadUndelivered = (actor: Pick<Actor, 'role'>) => actor.role === 'county-office';

export const maySendAgain = mayReadUndelivered;

export const mayReadSecurityLog = (actor: Pick<Actor, 'role'>) => actor.role === 'auditor';

/** Permission is the first line of a use case. @throws DubanError `not-permitted` */
export function must(allowed: boolean, what: { zh: string; en: string }): void {
  if (allowed) return;
  throw new DubanError('not-permitted', {
    zh: `您现在不能${what.zh}：该操作由其他单位或人员办理，或事项已不在该环节。`,
    en: `You cannot ${what.en} now: it is for somebody else, or the matter has moved on.`,
  });
}
