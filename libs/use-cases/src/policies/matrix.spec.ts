import { loadEscalationPolicy } from '@app/config';
import type { AccountRole } from '@app/persistence';
import type { Standing } from '@app/domain/bodies';
import type { Actor } from '../actor';
import * as policies from './policies';
import { postMay } from './posts';
import {
  aCase,
  anActor,
  anItem,
  aPlan,
  checked,
  EVERYBODY_WITH_A_BODY,
  MINE,
  NOBODY,
  obligation,
  ROLES,
  STATES,
  THEIRS,
} from './testing/actors-and-items';

interface Row {
  act: string;
  may(actor: Actor, bodyId: number): boolean;
  /** Who may where the item is of their own body, and where it is another body's. */
  own: AccountRole[];
  others: AccountRole[];
}

/** Every rule of `policies.ts` by its name. */
const RULES = (Object.keys(policies) as (keyof typeof policies)[]).filter((name) => /^may[A-Z]/.test(name));

/** The matrix: every act, on an item that is at the right stage for it. */
const MATRIX: Row[] = [
  {
    act: 'import a plan',
    may: policies.mayImportPlan,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'confirm a plan',
    may: policies.mayConfirmPlan,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'report on an obligation',
    may: (actor, bodyId) => policies.maySubmitReport(actor, { ...obligation(bodyId), reportPending: false }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'record a leader’s instruction',
    may: policies.mayRecordInstruction,
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'withdraw a report that nobody has checked',
    may: (actor, bodyId) =>
      policies.mayWithdrawReport(actor, { ...obligation(bodyId, 'submitted'), filedBy: actor.body, unchecked: true }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'sign a joint report',
    may: (actor, bodyId) => policies.maySignReport(actor, { ...obligation(bodyId), signedIds: [], waiting: true }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'review a report as coordinating body',
    may: (actor, bodyId) => policies.mayReviewReport(actor, checked(bodyId, 'submitted', 'coordinator')),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'review a report in place of the coordinating body',
    may: (actor, bodyId) => policies.mayReviewReport(actor, checked(bodyId, 'submitted', 'county-office')),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'check what is owed to the lead',
    may: (actor, bodyId) => policies.mayReviewReport(actor, checked(bodyId, 'submitted', 'lead')),
    own: NOBODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'ask for an extension',
    may: (actor, bodyId) => policies.mayRequestChange(actor, { ...obligation(bodyId), requestPending: false }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'ask another body to contribute',
    may: (actor, bodyId) => policies.mayRequestContribution(actor, checked(bodyId, 'open', 'coordinator')),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'pass on what is owed to the lead',
    may: (actor, bodyId) => policies.mayRequestContribution(actor, checked(bodyId, 'open', 'lead')),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'say that what a clause waits for has happened',
    may: (actor, bodyId) => policies.mayOpenOccurrence(actor, [bodyId]),
    own: EVERYBODY_WITH_A_BODY,
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'record a filing',
    may: (actor, bodyId) => policies.mayRecordFiling(actor, obligation(bodyId, 'open')),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'decide a request',
    may: (actor, bodyId) =>
      policies.mayDecideRequest(actor, {
        ...checked(bodyId, 'open', 'coordinator'),
        requestPending: true,
        deciderId: null,
      }),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'resume what was suspended',
    may: (actor, bodyId) => policies.mayResume(actor, checked(bodyId, 'suspended', 'coordinator')),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'close out',
    may: (actor, bodyId) => policies.mayCloseOut(actor, checked(bodyId, 'open', 'coordinator'), 'not-done'),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'reopen',
    may: (actor, bodyId) => policies.mayReopen(actor, checked(bodyId, 'accepted', 'coordinator')),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'draw spot checks',
    may: policies.mayDrawSpotChecks,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'record an on-site check without a drawing',
    may: (actor, bodyId) => policies.mayRecordSiteCheck(actor, { ownerIds: [bodyId], checkerId: null }),
    own: NOBODY,
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'record an on-site check as the body that was chosen',
    may: (actor, bodyId) => policies.mayRecordSiteCheck(actor, { ownerIds: [bodyId], checkerId: MINE }),
    own: NOBODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'write down the figure of a target',
    may: policies.maySetTarget,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'review a draft',
    may: (actor) => policies.mayReviewDocument(actor, { state: 'draft', terms: loadEscalationPolicy().signOff }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'send a draft back',
    may: (actor) => policies.mayReturnDocument(actor, { state: 'reviewed' }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'withdraw a draft that a person had drafted',
    may: (actor) => policies.mayWithdrawDocument(actor, { state: 'returned', fromRecord: true }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'withdraw a draft of a rung',
    may: (actor) => policies.mayWithdrawDocument(actor, { state: 'returned', fromRecord: false }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'revise a draft',
    may: (actor, bodyId) => policies.mayReviseDocument(actor, { state: 'returned', concernedId: bodyId }),
    own: ['county-office'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'draft a paper from the record',
    may: policies.mayDraftPaper,
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'mark a draft',
    may: (actor) => policies.mayMarkDocument(actor, { state: 'reviewed' }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'sign a document',
    may: (actor) => policies.maySignDocument(actor, { state: 'reviewed' }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'confirm a receipt',
    may: (actor, bodyId) => policies.mayReceive(actor, { state: 'issued', addresseeId: bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'report on a rectification',
    may: (actor, bodyId) => policies.mayReportOnCase(actor, aCase(bodyId)),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'report on the commitments of an interview',
    may: (actor, bodyId) => policies.mayReportOnCase(actor, aCase(bodyId, { kind: 'interview', heldOn: '2018-10-08' })),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'take over a rectification',
    may: (actor, bodyId) => policies.mayReviewCase(actor, aCase(bodyId, { state: 'reported' })),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'file a rectification plan',
    may: (actor, bodyId) => policies.mayFilePlan(actor, aPlan(bodyId, { plan: 'awaited' })),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'check a rectification plan',
    may: (actor, bodyId) => policies.mayReviewPlan(actor, aPlan(bodyId, { plan: 'filed' })),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'ask for a later limit of an order',
    may: (actor, bodyId) => policies.mayAskCaseExtension(actor, aPlan(bodyId)),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'decide about a later limit of an order',
    may: (actor, bodyId) => policies.mayDecideCaseExtension(actor, aPlan(bodyId, { extensionPending: true })),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'report on an item that the own body carries out',
    may: (actor, bodyId) => policies.mayReportOnItem(actor, anItem(bodyId, { state: 'open' })),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'accept an item as the acceptor that its plan names',
    may: (actor, bodyId) => policies.mayReviewItem(actor, anItem(bodyId, { acceptorId: MINE })),
    own: NOBODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'accept an item in the place of an acceptor that no longer can',
    may: (actor, bodyId) => policies.mayReviewItem(actor, anItem(bodyId, { acceptorId: null })),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'move a plan to another version of the ladders',
    may: (actor) => policies.mayAdoptPolicy(actor, { state: 'running' }),
    own: ['coordinator', 'county-office'],
    others: ['coordinator', 'county-office'],
  },
  {
    act: 'record a finding',
    may: (actor, bodyId) => policies.mayRecordFinding(actor, { state: 'running', bodyId }),
    own: NOBODY,
    others: ['coordinator', 'county-office'],
  },
  {
    act: 'lift an order',
    may: (actor, bodyId) => policies.mayDecideClosing(actor, aCase(bodyId, { closingProposed: true })),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'verify what was promised in an interview',
    may: (actor, bodyId) =>
      policies.mayVerifyCommitment(actor, {
        ...aCase(bodyId, { kind: 'interview', state: 'reported', heldOn: '2018-10-08' }),
        commitment: 'reported',
      }),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'record that what was closed has come back',
    may: (actor, bodyId) =>
      policies.mayRecordRelapse(actor, { ...aCase(bodyId, { state: 'closed' }), outcome: 'accepted' }),
    own: NOBODY,
    others: ['coordinator', 'county-office'],
  },
  {
    act: 'record an interview',
    may: (actor, bodyId) => policies.mayRecordInterview(actor, aCase(bodyId, { kind: 'interview' })),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'announce the scheme of a year',
    may: policies.mayAnnounceScheme,
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'name who gives a headline figure',
    may: policies.mayAssignHeadline,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'give a headline figure, as the body named for it',
    may: (actor, bodyId) => policies.mayFileHeadline(actor, { ownerId: bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'check a headline figure, as the body named for it',
    may: (actor, bodyId) => policies.mayCheckHeadline(actor, { ownerId: 0, checkerId: bodyId, filed: true }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'check the own headline figure',
    may: (actor, bodyId) => policies.mayCheckHeadline(actor, { ownerId: bodyId, checkerId: bodyId, filed: true }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'propose the work list of a year',
    may: policies.mayProposeWorkList,
    own: ['coordinator'],
    others: ['coordinator'],
  },
  {
    act: 'object to a work list',
    may: (actor, bodyId) => policies.mayObjectToWorkList(actor, { state: 'proposed', bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'answer an objection to a work list',
    may: (actor, bodyId) =>
      policies.mayAnswerWorkListObjection(actor, { state: 'proposed', bodyId, pending: true, answers: 'coordinator' }),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'answer an objection of the coordinating body to a work list',
    may: (actor, bodyId) =>
      policies.mayAnswerWorkListObjection(actor, {
        state: 'proposed',
        bodyId,
        pending: true,
        answers: 'county-office',
      }),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'decide a work list',
    may: (actor) => policies.mayDecideWorkList(actor, { state: 'proposed' }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'file a self-assessment',
    may: (actor, bodyId) => policies.mayFileSelfAssessment(actor, { stage: 'self-assessment', bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'verify points, as a body that may touch the task',
    may: (actor, bodyId) => policies.mayVerifyPoints(actor, { stage: 'verification', bodyId, refusal: null }),
    own: NOBODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'verify points of a rival, or of a clause with a part in it',
    may: (actor, bodyId) =>
      policies.mayVerifyPoints(actor, { stage: 'verification', bodyId, refusal: 'rival' }) ||
      policies.mayGivePoints(actor, { stage: 'scoring', bodyId, refusal: 'own-clause' }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'give points by hand, as a body that may touch the item',
    may: (actor, bodyId) => policies.mayGivePoints(actor, { stage: 'scoring', bodyId, refusal: null }),
    own: NOBODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'confirm receipt of the draft of a score',
    may: (actor, bodyId) => policies.mayReceiveScore(actor, { stage: 'objection', bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'object to the draft of a score',
    may: (actor, bodyId) => policies.mayObjectToScore(actor, { stage: 'objection', bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'decide an objection to a score',
    may: (actor, bodyId) => policies.mayDecideScoreObjection(actor, { stage: 'objection', bodyId, pending: true }),
    own: NOBODY,
    others: ['organization'],
  },
  {
    act: 'present a year for its signature',
    may: (actor) => policies.mayPresentAssessment(actor, { stage: 'sign-off', presented: false }),
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'review a year',
    may: (actor) => policies.mayReviewAssessment(actor, { stage: 'sign-off', presented: true, reviewed: false }),
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'take back a year that was presented',
    may: (actor) =>
      policies.mayTakeBackAssessment(actor, { stage: 'sign-off', presented: true, signedOn: null }) &&
      !policies.mayTakeBackAssessment(actor, { stage: 'sign-off', presented: true, signedOn: '2019-05-20' }),
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'sign a year that nobody has reviewed',
    may: (actor) =>
      policies.maySignAssessment(actor, { state: 'draft', signedOn: null, stage: 'sign-off', reviewed: false }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'sign an assessment',
    may: (actor) => policies.maySignAssessment(actor, { state: 'draft', signedOn: null }),
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'publish the result of a year',
    may: (actor) => policies.mayPublishAssessment(actor, { state: 'frozen', publishedOn: null }),
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'read the cadre section of a year',
    may: (actor) => policies.maySeeCadreSection(actor, { state: 'frozen' }),
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'take over a later version of a plan',
    may: (actor) => policies.mayAmendPlan(actor, { state: 'imported', amendsId: 1 }),
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'settle a doubt',
    may: (actor) => policies.maySettleDoubts(actor, { state: 'imported' }),
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'correct what was read of a plan',
    may: (actor) => policies.mayCorrectReading(actor, { state: 'imported' }),
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  { act: 'install holidays', may: policies.mayChangeCalendar, own: ['county-office'], others: ['county-office'] },
  {
    act: 'acknowledge what was assigned to the own body',
    may: (actor) => policies.mayAcknowledgeAssignments(actor, { waiting: 1 }),
    own: EVERYBODY_WITH_A_BODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'object to an assignment',
    may: (actor, bodyId) => policies.mayObject(actor, { state: 'assigned', bodyId, decider: 'coordinator' }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'decide an objection',
    may: (actor, bodyId) => policies.mayDecideObjection(actor, { state: 'objected', bodyId, decider: 'coordinator' }),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'prepare a proposal of restricted approval',
    may: policies.mayDraftRestriction,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'check on site whether a restriction may end',
    may: policies.mayCheckRestriction,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'record what the authority decided',
    may: policies.mayRecordAuthority,
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'know that there are referrals',
    may: policies.mayReadReferrals,
    own: ['county-office', 'organization'],
    others: ['county-office', 'organization'],
  },
  {
    act: 'know of a referral',
    may: (actor, bodyId) => policies.mayReadReferral(actor, { bodyId }),
    own: NOBODY,
    others: ['county-office', 'organization'],
  },
  {
    act: 'decide a referral',
    may: (actor, bodyId) =>
      policies.mayMoveReferral(actor, 'approve', { state: 'proposed', bodyId, aboutOffice: false }),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'hand a referral over',
    may: (actor, bodyId) =>
      policies.mayMoveReferral(actor, 'hand-over', { state: 'ready', bodyId, aboutOffice: false }),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'record what the organ answered',
    may: (actor, bodyId) =>
      policies.mayMoveReferral(actor, 'answer', { state: 'handed-over', bodyId, aboutOffice: false }),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'refer what is about the county office',
    may: (actor, bodyId) =>
      policies.mayMoveReferral(actor, 'approve', { state: 'proposed', bodyId, aboutOffice: true }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'ask for a reconsideration',
    may: (actor, bodyId) => policies.mayAskForReconsideration(actor, { conclusion: true, bodyId, askedBefore: false }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'decide a reconsideration of a document',
    may: (actor, bodyId) =>
      policies.mayDecideReconsideration(actor, { state: 'pending', bodyId, about: 'document', askedByOffice: false }),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'decide a reconsideration of the result of a year',
    may: (actor, bodyId) =>
      policies.mayDecideReconsideration(actor, { state: 'pending', bodyId, about: 'assessment', askedByOffice: false }),
    own: NOBODY,
    others: ['organization'],
  },
  {
    act: 'read a reconsideration',
    may: (actor, bodyId) => policies.mayReadReconsideration(actor, { bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: ['county-office', 'coordinator', 'organization'],
  },
  {
    act: 'file a dissent or a problem report of the own head',
    may: (actor) => policies.mayFileStatement(actor, { state: 'running' }),
    own: EVERYBODY_WITH_A_BODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'read a dissent or a problem report',
    may: (actor, bodyId) => policies.mayReadStatement(actor, { bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: ['county-office', 'organization'],
  },
  {
    act: 'carry out what was entered and confirmed about bodies and offices',
    may: policies.mayReorganise,
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'take back a planned change of bodies',
    may: policies.mayWithdrawChange,
    own: ['county-office', 'organization'],
    others: ['county-office', 'organization'],
  },
  {
    act: 'say who is in a body and how they are reached',
    may: (actor, bodyId) => policies.mayTendPersons(actor, { bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: ['county-office'],
  },
  {
    act: 'read telephone numbers',
    may: policies.mayReadNumbers,
    own: EVERYBODY_WITH_A_BODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'take over transferred duties',
    may: (actor, bodyId) => policies.maySettleTransfer(actor, 'accept', { state: 'announced', to: [bodyId] }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'take over transferred duties as a successor that does not lead',
    may: (actor, bodyId) => policies.maySettleTransfer(actor, 'accept', { state: 'announced', to: [99, bodyId] }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'dispute transferred duties',
    may: (actor, bodyId) => policies.maySettleTransfer(actor, 'object', { state: 'announced', to: [99, bodyId] }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'decide whose the duties are',
    may: (actor, bodyId) => policies.maySettleTransfer(actor, 'decide', { state: 'disputed', to: [bodyId] }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'note in the ledger',
    may: policies.mayNoteInLedger,
    own: EVERYBODY_WITH_A_BODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'open a register',
    may: policies.mayOpenRegister,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'file a register',
    may: (actor, bodyId) => policies.mayFileRegister(actor, { ownerIds: [bodyId] }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'manage accounts',
    may: policies.mayManageAccounts,
    own: ['administrator'],
    others: ['administrator'],
  },
  {
    act: 'manage the account of somebody who acts for a body',
    may: (actor) => policies.mayManageAccount(actor, { role: 'county-office' }),
    own: ['administrator'],
    others: ['administrator'],
  },
  {
    act: 'manage the account of an administrator or auditor',
    may: (actor) =>
      policies.mayManageAccount(actor, { role: 'administrator' }) ||
      policies.mayManageAccount(actor, { role: 'auditor' }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'see what was not delivered',
    may: policies.mayReadUndelivered,
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'send a message again',
    may: policies.maySendAgain,
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'read the security log',
    may: policies.mayReadSecurityLog,
    own: ['auditor'],
    others: ['auditor'],
  },
];

/** Acts that the county office or the organization department takes, by how far they reach; every post is tried. */
const DECIDED = [
  'review a report in place of the coordinating body',
  'take over a rectification',
  'check a rectification plan',
  'decide about a later limit of an order',
  'accept an item in the place of an acceptor that no longer can',
  'accept an item as the acceptor that its plan names',
  'lift an order',
  'verify what was promised in an interview',
  'record what the authority decided',
  'record a leader’s instruction',
  'decide a referral',
  'decide a reconsideration of a document',
  'decide a reconsideration of the result of a year',
  'announce the scheme of a year',
  'decide a work list',
  'answer an objection of the coordinating body to a work list',
  'decide an objection to a score',
  'sign an assessment',
  'publish the result of a year',
  'take back a planned change of bodies',
  'decide whose the duties are',
];
const INSTALLED = [
  'confirm a plan',
  'take over a later version of a plan',
  'move a plan to another version of the ladders',
  'install holidays',
  'carry out what was entered and confirmed about bodies and offices',
];
/** Acts of the head of a body, or of whoever acts for the head. */
const HEADED = ['file a self-assessment', 'object to a work list'];
/** Acts of the head of a body; the county office takes them for every body by the posts that install. */
const HEADED_OR_INSTALLED = ['say who is in a body and how they are reached'];
/** Acts of the organization department as any other body. */
const ASKS_NO_POST = ['accept an item as the acceptor that its plan names'];

describe('three persons of one office are not one', () => {
  const POSTS_THERE: Standing[] = ['head', 'away', 'acting', 'deputy', 'staff', 'operator'];
  const OFFICES = ['county-office', 'organization'] as const;
  const byPost = (row: Row) =>
    OFFICES.map((role) =>
      POSTS_THERE.filter((standing) => [MINE, THEIRS].some((bodyId) => row.may(anActor(role, { standing }), bodyId))),
    );

  it.each(MATRIX)('$act', (row) => {
    const heads = OFFICES.map((role) => [MINE, THEIRS].some((bodyId) => row.may(anActor(role), bodyId)));
    const deciding: Standing[] = ['head', 'away', 'acting', 'deputy'];
    const reach = DECIDED.includes(row.act)
      ? deciding
      : INSTALLED.includes(row.act)
        ? [...deciding, 'operator']
        : HEADED.includes(row.act)
          ? ['head', 'away', 'acting']
          : POSTS_THERE;
    const expected = OFFICES.map((role, nth) => {
      if (!heads[nth]) return [];
      if (HEADED_OR_INSTALLED.includes(row.act)) {
        return role === 'organization' ? ['head', 'away', 'acting'] : [...deciding, 'operator'];
      }
      return role === 'organization' && ASKS_NO_POST.includes(row.act) ? POSTS_THERE : reach;
    });
    expect(byPost(row)).toEqual(expected);
  });

  it('and somebody whose post is not known is staff', () => {
    expect(postMay({}, 'decide')).toBe(false);
    expect(postMay({}, 'handle')).toBe(true);
  });
});

describe('who may do what', () => {
  it.each(MATRIX)('$act: of the own body $own, of another $others', ({ may, own, others }) => {
    const allowed = (bodyId: number) => ROLES.filter((role) => may(anActor(role), bodyId)).sort();
    expect(allowed(MINE)).toEqual([...own].sort());
    expect(allowed(THEIRS)).toEqual([...others].sort());
  });

  it('the matrix has a row for every rule', () => {
    const used = new Set(
      MATRIX.flatMap(({ may }) =>
        RULES.filter((rule) => may === policies[rule] || new RegExp(`\\b${rule}\\b`).test(may.toString())),
      ),
    );
    expect(RULES.filter((rule) => !used.has(rule))).toEqual([]);
  });

  it('a reader may do nothing at all', () => {
    const acts = MATRIX.filter(({ may }) => [MINE, THEIRS].some((bodyId) => may(anActor('reader'), bodyId)));
    expect(acts.map(({ act }) => act)).toEqual([]);
  });

  it.each([
    ['administrator', policies.mayManageAccounts.name],
    ['auditor', policies.mayReadSecurityLog.name],
  ] as const)('an %s does one thing and nothing else', (role, only) => {
    const acts = MATRIX.filter(({ may }) => [MINE, THEIRS].some((bodyId) => may(anActor(role), bodyId)));
    const rules = acts.map(({ may }) => may.toString() + may.name);
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) expect(rule).toContain(only.slice(0, 'mayManageAccount'.length));
  });

  it('nobody closes its own item, in whatever role and though it owns it together with others', () => {
    for (const role of ROLES) {
      for (const reviewer of ['coordinator', 'county-office', 'lead'] as const) {
        for (const ownerIds of [[MINE], [THEIRS, MINE], [MINE, THEIRS]]) {
          const actor = anActor(role, { bodyId: MINE });
          for (const state of STATES) {
            const facts = { state, ownerIds, reviewer, leadIds: ownerIds, requestPending: true, deciderId: MINE };
            const closing = [
              policies.mayReviewReport,
              policies.mayDecideRequest,
              policies.mayResume,
              policies.mayReopen,
            ].map((may) => may(actor, facts));
            const out = (['not-done', 'not-applicable'] as const).map((outcome) =>
              policies.mayCloseOut(actor, facts, outcome),
            );
            expect({ role, state, closing: [...closing, ...out] }).toEqual({
              role,
              state,
              closing: Array(6).fill(false),
            });
          }
        }
      }
      for (const kind of ['rectification', 'interview'] as const) {
        const reported = aCase(MINE, { kind, state: 'reported', heldOn: '2018-10-08' });
        expect(policies.mayReviewCase(anActor(role, { bodyId: MINE }), reported)).toBe(false);
      }
      for (const [under, doer] of [
        [MINE, MINE],
        [MINE, THEIRS],
        [THEIRS, MINE],
      ]) {
        const item = anItem(doer, { acceptorId: MINE });
        expect(policies.mayReviewItem(anActor(role, { bodyId: MINE }), { ...item, bodyId: under })).toBe(false);
      }
    }
  });
});
