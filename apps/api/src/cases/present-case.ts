import type { WorkingCalendar } from '@app/domain/calendar';
import type { ActOn } from '@app/domain/vocabulary';
import type { CaseRecord, CaseView, ItemRecord, RectificationItemView } from '@app/persistence/read-models';
import {
  ableAcceptor,
  closingOf,
  mayAskCaseExtension,
  mayDecideCaseExtension,
  mayDecideClosing,
  mayFilePlan,
  mayRecordInterview,
  mayRecordRelapse,
  mayReportOnCase,
  mayReportOnItem,
  mayReviewCase,
  mayReviewItem,
  mayReviewPlan,
  mayVerifyCommitment,
  type Actor,
  type PlanFacts,
} from '@app/use-cases';
import { presentWhy, type DateDecision } from '../dates/present-why';

/**
 * The second wall behind the read model: of a case that is not for this person, field by field what is told of it, so that
 * a new text is hidden until somebody puts it here.
 */
function reducedCase(view: Omit<CaseRecord, 'bodyId' | 'limitFrom' | 'limitRule'>): Omit<CaseView, 'may' | 'limitWhy'> {
  const { id, sight, kind, cause, parentId, body, clauseNumber, assessmentYear, state, outcome, documentId } = view;
  const { openedOn, limitOn, originalLimitOn, reportedOn, heldOn, closedOn, relief, reliefOn, reliefRefusedOn } = view;
  return {
    ...{ id, sight, kind, cause, parentId, body, clauseNumber, assessmentYear, state, outcome, documentId },
    ...{ openedOn, limitOn, originalLimitOn, reportedOn, heldOn, closedOn, relief, reliefOn, reliefRefusedOn },
    ...{ findings: [], evidence: [], reportText: null, reviewReason: null, minutes: null, chair: null, place: null },
    ...{ hosts: null, guests: null, commitments: [], plan: null, items: [], extension: null },
  };
}

/** A case, and what this person may do with it and its items. */
export function presentCase(actor: Actor, file: CaseRecord, calendar: WorkingCalendar): CaseView {
  const { bodyId, limitFrom, limitRule, plan, items, commitments, ...view } = file;
  const facts: PlanFacts = {
    kind: view.kind,
    state: view.state,
    bodyId,
    heldOn: view.heldOn,
    plan: plan?.state ?? null,
    extensionPending: view.extension?.state === 'pending',
    ...closingOf(view),
  };
  const limitWhy = presentWhy({ on: view.limitOn, from: limitFrom, rule: limitRule }, calendar, grantOf(file));
  if (view.sight !== 'full') return { ...reducedCase(file), limitWhy, may: [] };
  const may: ActOn<'case'>[] = [];
  if (mayReportOnCase(actor, facts) && isCarriedOut(file)) may.push('report-on-case');
  if (mayReviewCase(actor, facts) && commitments.length === 0) may.push('review-case');
  if (mayRecordInterview(actor, facts)) may.push('record-interview');
  if (mayDecideClosing(actor, facts)) may.push('close-case');
  if (mayRecordRelapse(actor, { ...facts, outcome: view.outcome })) may.push('record-relapse');
  if (mayFilePlan(actor, facts)) may.push('file-plan');
  if (mayReviewPlan(actor, facts)) may.push('review-plan');
  if (mayAskCaseExtension(actor, facts)) may.push('ask-case-extension');
  if (mayDecideCaseExtension(actor, facts)) may.push('decide-case-extension');
  return {
    ...view,
    limitWhy,
    plan: plan && presentPlan(plan, calendar),
    items: items.map((item) => presentItem(actor, facts, item)),
    commitments: commitments.map((one) => ({
      ...one,
      may: mayVerifyCommitment(actor, { ...facts, commitment: one.state }) ? ['verify-commitment' as const] : [],
    })),
    may,
  };
}

/** Who granted the limit, where it was extended. */
function grantOf({ extension, limitOn }: CaseRecord): DateDecision | null {
  if (!extension?.decidedBy || extension.state !== 'granted' || extension.newLimitOn !== limitOn) return null;
  return { what: 'extension', by: extension.decidedBy, as: null, on: extension.decidedOn! };
}

/** Whether nothing of its plan is open; so where none was asked for. */
const isCarriedOut = ({ plan, items }: CaseRecord) =>
  plan === null || (plan.state === 'agreed' && items.every(({ state }) => state === 'accepted'));

function presentPlan({ dueFrom, dueRule, ...plan }: NonNullable<CaseRecord['plan']>, calendar: WorkingCalendar) {
  return { ...plan, dueWhy: presentWhy({ on: plan.dueOn, from: dueFrom, rule: dueRule }, calendar) };
}

function presentItem(
  actor: Actor,
  facts: PlanFacts,
  { bodyId, acceptorId, ...item }: ItemRecord,
): RectificationItemView {
  const acceptor = ableAcceptor(acceptorId, bodyId, facts.bodyId);
  const itemFacts = { ...facts, item: { state: item.state, bodyId, acceptorId: acceptor } };
  const may: ActOn<'item'>[] = [];
  if (mayReportOnItem(actor, itemFacts)) may.push('report-on-item');
  if (mayReviewItem(actor, itemFacts)) may.push('review-item');
  return { ...item, may };
}
