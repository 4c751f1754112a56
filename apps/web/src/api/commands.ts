/** What a person can do. One function per command; the button that calls it lies with the dialog. */
import type { ReportField } from '@app/domain/vocabulary';
import { answer, api, asForm } from './client';
import type {
  Answer,
  AskableConclusion,
  Bodies,
  ChangeDecision,
  CorrectionGiven,
  Decision,
  Marks,
  PaperCandidate,
  StartChoices,
} from './types';

const on = (id: number) => ({ params: { path: { id } } });

export const signIn = (username: string, password: string) =>
  answer(api.POST('/api/session', { body: { username, password } }));

export const signInAsDemoPerson = (username: string) => answer(api.POST('/api/demo/session', { body: { username } }));

export const beginElsewhere = (way: string, to: string) =>
  answer(api.POST('/api/session/elsewhere/{way}', { params: { path: { way } }, body: { to } }));

export const enterFromElsewhere = (way: string, search: string) =>
  answer(api.POST('/api/session/elsewhere/{way}/return', { params: { path: { way } }, body: { answer: search } }));

export const signOut = () => answer(api.DELETE('/api/session'));

export function importPlan(file: File) {
  const form = new FormData();
  form.append('file', file, file.name);
  return answer(api.POST('/api/plans', asForm(form)));
}

export const importPlanText = (text: string) => answer(api.POST('/api/plans/text', { body: { text } }));

export const settleDoubt = (planId: number, number: number, body: Answer & { everywhere?: boolean }) =>
  answer(api.PUT('/api/plans/{id}/doubts/{number}/decision', { params: { path: { id: planId, number } }, body }));

export const correctReading = (planId: number, body: CorrectionGiven) =>
  answer(api.POST('/api/plans/{id}/corrections', { ...on(planId), body }));

export const withdrawCorrection = (planId: number, number: number) =>
  answer(api.DELETE('/api/plans/{id}/corrections/{number}', { params: { path: { id: planId, number } } }));

export const acceptProposals = (planId: number) => answer(api.POST('/api/plans/{id}/doubts/proposals', on(planId)));

export const amendPlan = (versionId: number, decisions: { change: string; decision: ChangeDecision }[]) =>
  answer(api.POST('/api/plans/{id}/amendment', { ...on(versionId), body: { decisions } }));

export const readStart = (planId: number) => answer(api.GET('/api/plans/{id}/start', on(planId)));

export const confirmPlan = (planId: number, choices: StartChoices) =>
  answer(api.POST('/api/plans/{id}/confirm', { ...on(planId), body: choices }));

export function recordFinding(planId: number, written: Record<string, string | number>, evidence: File[]) {
  return answer(api.POST('/api/plans/{id}/findings', { ...on(planId), ...asForm(formOf(written, evidence)) }));
}

export function fileStatement(planId: number, said: Record<string, string | number>, evidence: File[]) {
  return answer(api.POST('/api/plans/{id}/statements', { ...on(planId), ...asForm(formOf(said, evidence)) }));
}

/** Where the browser loads a file of a statement from; files are counted from one. */
export const statementFileUrl = (statementId: number, nth: number) => `/api/statements/${statementId}/evidence/${nth}`;

/** A form with what was written and the files that prove it. */
function formOf(written: Record<string, string | number>, evidence: File[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(written)) form.append(name, String(value));
  for (const file of evidence) form.append('evidence', file, file.name);
  return form;
}

export const adoptPolicy = (planId: number, body: Bodies['AdoptPolicyDto']) =>
  answer(api.PUT('/api/plans/{id}/policy', { ...on(planId), body }));

export function submitReport(
  obligationId: number,
  text: string,
  evidence: File[],
  measured: Bodies['MeasuredDto'][],
  fields: Partial<Record<ReportField, string>> = {},
) {
  const form = new FormData();
  form.append('text', text);
  if (measured.length > 0) form.append('measured', JSON.stringify(measured));
  const filled = Object.entries(fields).flatMap(([field, value]) => (value ? [{ field, value }] : []));
  if (filled.length > 0) form.append('fields', JSON.stringify(filled));
  for (const file of evidence) form.append('evidence', file, file.name);
  return answer(api.POST('/api/obligations/{id}/reports', { ...on(obligationId), ...asForm(form) }));
}

export const recordInstruction = (clauseId: number, body: Bodies['InstructionDto']) =>
  answer(api.POST('/api/clauses/{id}/instructions', { ...on(clauseId), body }));

export const withdrawReport = (reportId: number) => answer(api.POST('/api/reports/{id}/withdrawal', on(reportId)));

export const releaseReport = (reportId: number, decision: Decision, reason: string) =>
  answer(api.POST('/api/reports/{id}/release', { ...on(reportId), body: { decision, reason } }));

export const signReport = (reportId: number) => answer(api.POST('/api/reports/{id}/signature', on(reportId)));

export const reviewReport = (reportId: number, decision: Decision, reason: string) =>
  answer(api.POST('/api/reports/{id}/review', { ...on(reportId), body: { decision, reason } }));

export const requestChange = (obligationId: number, body: Bodies['ChangeRequestDto']) =>
  answer(api.POST('/api/obligations/{id}/requests', { ...on(obligationId), body }));

export const openOccurrence = (demandId: number, body: Bodies['OccurrenceDto']) =>
  answer(api.POST('/api/demands/{id}/occurrences', { ...on(demandId), body }));

export const recordFiling = (obligationId: number, body: Bodies['FilingDto']) =>
  answer(api.POST('/api/obligations/{id}/filing', { ...on(obligationId), body }));

export const requestContribution = (obligationId: number, body: Bodies['ContributionRequestDto']) =>
  answer(api.POST('/api/obligations/{id}/contributions', { ...on(obligationId), body }));

export const acknowledgeAssignments = (planId: number) =>
  answer(api.POST('/api/plans/{id}/acknowledgement', on(planId)));

export const objectToAssignment = (assignmentId: number, reason: string) =>
  answer(api.POST('/api/assignments/{id}/objection', { ...on(assignmentId), body: { reason } }));

export const decideObjection = (assignmentId: number, body: Bodies['ObjectionDecisionDto']) =>
  answer(api.POST('/api/assignments/{id}/decision', { ...on(assignmentId), body }));

export const decideRequest = (requestId: number, body: Bodies['RequestDecisionDto']) =>
  answer(api.POST('/api/requests/{id}/decision', { ...on(requestId), body }));

export const resume = (obligationId: number, reason: string) =>
  answer(api.POST('/api/obligations/{id}/resumption', { ...on(obligationId), body: { reason } }));

export const closeOut = (obligationId: number, body: Bodies['ClosureDto']) =>
  answer(api.POST('/api/obligations/{id}/closure', { ...on(obligationId), body }));

export const reopen = (obligationId: number, reason: string) =>
  answer(api.POST('/api/obligations/{id}/reopening', { ...on(obligationId), body: { reason } }));

export const reviewDocument = (documentId: number) => answer(api.POST('/api/documents/{id}/review', on(documentId)));

export const returnDocument = (documentId: number, reason: string) =>
  answer(api.POST('/api/documents/{id}/return', { ...on(documentId), body: { reason } }));

export const withdrawDocument = (documentId: number, reason: string) =>
  answer(api.POST('/api/documents/{id}/withdrawal', { ...on(documentId), body: { reason } }));

export const reviseDocument = (documentId: number, body: Bodies['RevisionDto']) =>
  answer(api.POST('/api/documents/{id}/revision', { ...on(documentId), body }));

export const draftPaper = (planId: number, { kind, subject }: Pick<PaperCandidate, 'kind' | 'subject'>) =>
  answer(api.POST('/api/plans/{id}/papers', { ...on(planId), body: { kind, subject } }));

export const markDocument = (documentId: number, body: Marks) =>
  answer(api.POST('/api/documents/{id}/marks', { ...on(documentId), body }));

export const signDocument = (documentId: number) => answer(api.POST('/api/documents/{id}/signature', on(documentId)));

export const receiveDocument = (documentId: number) => answer(api.POST('/api/documents/{id}/receipt', on(documentId)));

export const reportOnCase = (caseId: number, body: Bodies['CaseReportDto']) =>
  answer(api.POST('/api/cases/{id}/report', { ...on(caseId), body }));

export const reviewCase = (caseId: number, decision: Decision, reason: string) =>
  answer(api.POST('/api/cases/{id}/review', { ...on(caseId), body: { decision, reason } }));

export const fileRectificationPlan = (caseId: number, items: Bodies['RectificationItemDto'][]) =>
  answer(api.PUT('/api/cases/{id}/plan', { ...on(caseId), body: { items } }));

export const reviewRectificationPlan = (caseId: number, decision: Decision, reason: string) =>
  answer(api.POST('/api/cases/{id}/plan/review', { ...on(caseId), body: { decision, reason } }));

export const requestCaseExtension = (caseId: number, body: Bodies['CaseExtensionDto']) =>
  answer(api.POST('/api/cases/{id}/extension', { ...on(caseId), body }));

export const decideCaseExtension = (caseId: number, body: Bodies['CaseExtensionDecisionDto']) =>
  answer(api.POST('/api/cases/{id}/extension/decision', { ...on(caseId), body }));

export function reportOnItem(itemId: number, text: string, evidence: File[]) {
  const form = new FormData();
  form.append('text', text);
  for (const file of evidence) form.append('evidence', file, file.name);
  return answer(api.POST('/api/rectification-items/{id}/report', { ...on(itemId), ...asForm(form) }));
}

export function recordRelapse(caseId: number, text: string, evidence: File[]) {
  const form = new FormData();
  form.append('text', text);
  for (const file of evidence) form.append('evidence', file, file.name);
  return answer(api.POST('/api/cases/{id}/relapse', { ...on(caseId), ...asForm(form) }));
}

export const reviewItem = (itemId: number, decision: Decision, reason: string) =>
  answer(api.POST('/api/rectification-items/{id}/review', { ...on(itemId), body: { decision, reason } }));

export const decideClosing = (caseId: number, body: Bodies['ClosingDto']) =>
  answer(api.POST('/api/cases/{id}/closing', { ...on(caseId), body }));

export const recordInterview = (caseId: number, body: Bodies['MinutesDto']) =>
  answer(api.POST('/api/cases/{id}/interview', { ...on(caseId), body }));

export const verifyCommitment = (commitmentId: number, decision: Decision, reason: string) =>
  answer(api.POST('/api/commitments/{id}/review', { ...on(commitmentId), body: { decision, reason } }));

export const draftRestriction = (planId: number, body: Bodies['RestrictionDto']) =>
  answer(api.POST('/api/plans/{id}/restrictions', { ...on(planId), body }));

export const recordAuthorityDecision = (restrictionId: number, body: Bodies['AuthorityDecisionDto']) =>
  answer(api.POST('/api/restrictions/{id}/decision', { ...on(restrictionId), body }));

export const checkRestriction = (restrictionId: number, body: Bodies['RestrictionCheckDto']) =>
  answer(api.POST('/api/restrictions/{id}/check', { ...on(restrictionId), body }));

export const decideReferral = (referralId: number, body: Bodies['ReferralDecisionDto']) =>
  answer(api.POST('/api/referrals/{id}/decision', { ...on(referralId), body }));

export const handOverReferral = (referralId: number, body: Bodies['HandoverDto']) =>
  answer(api.POST('/api/referrals/{id}/handover', { ...on(referralId), body }));

export const recordOrgansAnswer = (referralId: number, body: Bodies['OrgansAnswerDto']) =>
  answer(api.POST('/api/referrals/{id}/answer', { ...on(referralId), body }));

export const closeReferral = (referralId: number, body: Bodies['ReferralClosureDto']) =>
  answer(api.POST('/api/referrals/{id}/closure', { ...on(referralId), body }));

/** Where the browser loads a locked file from. */
export const lockedEvidenceUrl = (referralId: number, evidenceId: number) =>
  `/api/referrals/${referralId}/evidence/${evidenceId}`;

export const askForReconsideration = ({ about, id }: AskableConclusion, body: Bodies['ReconsiderationDto']) =>
  about === 'document'
    ? answer(api.POST('/api/documents/{id}/reconsideration', { ...on(id), body }))
    : answer(api.POST('/api/assessments/{id}/reconsideration', { ...on(id), body }));

export const decideReconsideration = (reconsiderationId: number, body: Bodies['ReconsiderationDecisionDto']) =>
  answer(api.POST('/api/reconsiderations/{id}/decision', { ...on(reconsiderationId), body }));

export const signAssessment = (assessmentId: number, body: Bodies['SignAssessmentDto']) =>
  answer(api.POST('/api/assessments/{id}/signature', { ...on(assessmentId), body }));

export const announceScheme = (planId: number, body: Bodies['AnnouncedSchemeDto']) =>
  answer(api.POST('/api/plans/{id}/assessment-schemes', { ...on(planId), body }));

export const fileSelfAssessment = (assessmentId: number, body: Bodies['SelfAssessmentDto']) =>
  answer(api.POST('/api/assessments/{id}/self-assessment', { ...on(assessmentId), body }));

export const verifyPoints = (assessmentId: number, body: Bodies['VerifiedPointsDto']) =>
  answer(api.POST('/api/assessments/{id}/checks', { ...on(assessmentId), body }));

export const givePoints = (assessmentId: number, body: Bodies['GivenPointsDto']) =>
  answer(api.POST('/api/assessments/{id}/marks', { ...on(assessmentId), body }));

export const receiveScore = (assessmentId: number) =>
  answer(api.POST('/api/assessments/{id}/receipt', on(assessmentId)));

export const objectToScore = (assessmentId: number, body: Bodies['ScoreObjectionDto']) =>
  answer(api.POST('/api/assessments/{id}/objections', { ...on(assessmentId), body }));

export const decideScoreObjection = (objectionId: number, body: Bodies['ScoreObjectionDecisionDto']) =>
  answer(api.POST('/api/score-objections/{id}/decision', { ...on(objectionId), body }));

export const presentAssessment = (assessmentId: number) =>
  answer(api.POST('/api/assessments/{id}/presentation', on(assessmentId)));

export const reviewAssessment = (assessmentId: number) =>
  answer(api.POST('/api/assessments/{id}/review', on(assessmentId)));

export const takeBackAssessment = (assessmentId: number) =>
  answer(api.POST('/api/assessments/{id}/withdrawal', on(assessmentId)));

export const assessmentSheetUrl = (assessmentId: number) => `/api/assessments/${assessmentId}/sheet`;

/** A form that holds one sheet. */
function sheetForm(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}

export const setTarget = (clauseId: number, body: Bodies['TargetFigureDto']) =>
  answer(api.POST('/api/clauses/{id}/target-figures', { ...on(clauseId), body }));

export const noteInLedger = (planId: number, file: File) =>
  answer(api.POST('/api/plans/{id}/ledger', { ...on(planId), ...asForm(sheetForm(file)) }));

export const openRegister = (clauseId: number, body: Bodies['RegisterDto']) =>
  answer(api.POST('/api/clauses/{id}/registers', { ...on(clauseId), body }));

export const fileRegister = (registerId: number, file: File) =>
  answer(api.POST('/api/registers/{id}/versions', { ...on(registerId), ...asForm(sheetForm(file)) }));

export const ledgerUrl = (planId: number) => `/api/plans/${planId}/ledger`;
export const registerUrl = (registerId: number, version?: number) =>
  `/api/registers/${registerId}${version ? `?version=${version}` : ''}`;

export const urgeOwners = (planId: number, clauseIds: number[]) =>
  answer(api.POST('/api/plans/{id}/urgings', { ...on(planId), body: { clauseIds } }));

export const drawSpotChecks = (planId: number, body: Bodies['DrawDto']) =>
  answer(api.POST('/api/plans/{id}/spot-checks', { ...on(planId), body }));

export function recordSiteCheck(obligationId: number, written: Record<string, string>, evidence: File[]) {
  const form = new FormData();
  for (const [name, value] of Object.entries(written)) form.append(name, value);
  for (const file of evidence) form.append('evidence', file, file.name);
  return answer(api.POST('/api/obligations/{id}/site-checks', { ...on(obligationId), ...asForm(form) }));
}

/** What could have been drawn, one key a line. */
export const candidatesUrl = (drawId: number) => `/api/spot-checks/${drawId}/candidates`;
export const reorganise = (body: Bodies['ReorganisationDto']) => answer(api.POST('/api/reorganisations', { body }));

export const withdrawPlannedChange = (plannedId: number, reason: string) =>
  answer(api.POST('/api/planned-reorganisations/{id}/withdrawal', { ...on(plannedId), body: { reason } }));

export const transferDuties = (planId: number, body: Bodies['TransferDto']) =>
  answer(api.POST('/api/plans/{id}/transfers', { ...on(planId), body }));

export const settleTransfers = (planId: number, body: Bodies['SettlementDto']) =>
  answer(api.POST('/api/plans/{id}/transfers/settlement', { ...on(planId), body }));

export const arrangeRelease = (bodyId: number, wanted: boolean) =>
  answer(api.PUT('/api/bodies/{id}/release', { ...on(bodyId), body: { wanted } }));

export const nameStandIn = (bodyId: number, body: Bodies['StandInDto']) =>
  answer(api.POST('/api/bodies/{id}/stand-ins', { ...on(bodyId), body }));

export const endStandIn = (standInId: number) => answer(api.POST('/api/stand-ins/{id}/end', { ...on(standInId) }));

export const addBody = (body: Bodies['NewBodyDto']) => answer(api.POST('/api/bodies', { body }));

export const takePost = (bodyId: number, body: Bodies['AuthorityPostDto']) =>
  answer(api.POST('/api/bodies/{id}/authority-posts', { ...on(bodyId), body }));

export const appoint = (bodyId: number, body: Bodies['AppointmentDto']) =>
  answer(api.POST('/api/bodies/{id}/office-holders', { ...on(bodyId), body }));

export const substitute = (bodyId: number, body: Bodies['SubstitutionDto']) =>
  answer(api.POST('/api/bodies/{id}/substitutions', { ...on(bodyId), body }));

export const enterPost = (bodyId: number, body: Bodies['PostDto']) =>
  answer(api.POST('/api/bodies/{id}/posts', { ...on(bodyId), body }));

export const endPost = (postId: number, lastDay: string) =>
  answer(api.POST('/api/posts/{id}/end', { ...on(postId), body: { lastDay } }));

export const reachPerson = (bodyId: number, body: Bodies['ReachDto']) =>
  answer(api.PUT('/api/bodies/{id}/persons', { ...on(bodyId), body }));

export const confirmEntry = (entryId: number) =>
  answer(api.POST('/api/authority-entries/{id}/confirmation', { ...on(entryId) }));

export const refuseEntry = (entryId: number, reason: string) =>
  answer(api.POST('/api/authority-entries/{id}/refusal', { ...on(entryId), body: { reason } }));

export const endEntry = (entryId: number, reason: string) =>
  answer(api.POST('/api/authority-entries/{id}/end', { ...on(entryId), body: { reason } }));

export const correctEntry = (entryId: number, body: Bodies['CorrectionDto']) =>
  answer(api.POST('/api/authority-entries/{id}/correction', { ...on(entryId), body }));

export const findingFileUrl = (planId: number, findingId: number, sha256: string) =>
  `/api/plans/${planId}/findings/${findingId}/evidence/${sha256}`;
export const evidenceUrl = (evidenceId: number) => `/api/evidence/${evidenceId}`;
export const documentPdfUrl = (documentId: number) => `/api/documents/${documentId}/pdf`;

/** A draft in print, marked as one. */
export const draftPdfUrl = (documentId: number) => `/api/documents/${documentId}/draft`;

/** Papers as one file; `headed`: for sheets that have a red head already. */
export const printUrl = (planId: number, documentIds: readonly number[], headed: boolean) =>
  `/api/plans/${planId}/documents/print?of=${documentIds.join(',')}${headed ? '&headed=true' : ''}`;

export const changePassword = (present: string, next: string) =>
  answer(api.PUT('/api/account/password', { body: { present, next } }));

export const endOwnSession = (publicId: string) =>
  answer(api.DELETE('/api/account/sessions/{publicId}', { params: { path: { publicId } } }));

export const endOwnOtherSessions = () => answer(api.DELETE('/api/account/sessions'));

export const openItem = (body: Bodies['OpenedDto']) => answer(api.POST('/api/inbox/opened', { body }));

export const beginBinding = (way: string) =>
  answer(api.POST('/api/account/identities/{way}/begin', { params: { path: { way } } }));

export const bindOwnIdentity = (body: Bodies['BindingDto']) => answer(api.POST('/api/account/identities', { body }));

export const confirmOwnIdentity = (id: number) => answer(api.POST('/api/account/identities/{id}/confirm', on(id)));

export const unbindOwnIdentity = (id: number) => answer(api.DELETE('/api/account/identities/{id}', on(id)));

export const bindIdentity = (accountId: number, body: Bodies['IdentityDto']) =>
  answer(api.POST('/api/accounts/{id}/identities', { ...on(accountId), body }));

export const unbindIdentity = (id: number, identityId: number) =>
  answer(api.DELETE('/api/accounts/{id}/identities/{identityId}', { params: { path: { id, identityId } } }));

export const openOwnFeed = (body: Bodies['NewFeedDto']) => answer(api.POST('/api/account/feeds', { body }));

export const closeOwnFeed = (id: number) => answer(api.DELETE('/api/account/feeds/{id}', on(id)));

export const setOwnContacts = (contacts: Bodies['ContactDto'][]) =>
  answer(api.PUT('/api/account/contacts', { body: { contacts } }));

export const testOwnContact = (channel: Bodies['ContactDto']['channel']) =>
  answer(api.POST('/api/account/contacts/test', { body: { channel } }));

export const sendDeliveryAgain = (id: number) => answer(api.POST('/api/deliveries/{id}/again', on(id)));

export const openAccount = (body: Bodies['NewAccountDto']) => answer(api.POST('/api/accounts', { body }));

export const changeAccount = (id: number, body: Bodies['AccountChangeDto']) =>
  answer(api.PUT('/api/accounts/{id}', { ...on(id), body }));

export const disableAccount = (id: number, reason: string) =>
  answer(api.POST('/api/accounts/{id}/disabling', { ...on(id), body: { reason } }));

export const closeAccount = (id: number, reason: string) =>
  answer(api.POST('/api/accounts/{id}/closing', { ...on(id), body: { reason } }));

export const reopenAccount = (id: number) => answer(api.POST('/api/accounts/{id}/reopening', on(id)));

export const resetPassword = (id: number) => answer(api.POST('/api/accounts/{id}/password', on(id)));

export const endSessionsOf = (id: number) => answer(api.DELETE('/api/accounts/{id}/sessions', on(id)));

export const endSessionOf = (id: number, publicId: string) =>
  answer(api.DELETE('/api/accounts/{id}/sessions/{publicId}', { params: { path: { id, publicId } } }));

export const proposeWorkList = (planId: number, body: Bodies['WorkListDto']) =>
  answer(api.POST('/api/plans/{id}/work-lists', { ...on(planId), body }));

export const objectToWorkList = (listId: number, body: Bodies['WorkListObjectionDto']) =>
  answer(api.POST('/api/work-lists/{id}/objections', { ...on(listId), body }));

export const answerWorkListObjection = (objectionId: number, body: Bodies['WorkListAnswerDto']) =>
  answer(api.POST('/api/work-list-objections/{id}/answer', { ...on(objectionId), body }));

export const decideWorkList = (listId: number, body: Bodies['WorkListDecisionDto']) =>
  answer(api.POST('/api/work-lists/{id}/decision', { ...on(listId), body }));

export const assignHeadline = (planId: number, body: Bodies['HeadlineAssignmentDto']) =>
  answer(api.POST('/api/plans/{id}/headline-indicators', { ...on(planId), body }));

export const fileHeadline = (headlineId: number, body: Bodies['HeadlineValueDto']) =>
  answer(api.POST('/api/headline-indicators/{id}/values', { ...on(headlineId), body }));

export const checkHeadline = (valueId: number, body: Bodies['HeadlineCheckDto']) =>
  answer(api.POST('/api/headline-values/{id}/check', { ...on(valueId), body }));

export const setHeadlineTarget = (headlineId: number, body: Bodies['HeadlineTargetDto']) =>
  answer(api.POST('/api/headline-indicators/{id}/target-figures', { ...on(headlineId), body }));

export const publishAssessment = (assessmentId: number) =>
  answer(api.POST('/api/assessments/{id}/publication', on(assessmentId)));
