import { afterMove } from '../clause/lifecycle';
import {
  afterCaseMove,
  afterDocumentMove,
  afterItemMove,
  afterPlanMove,
  commitmentsLimit,
  isUnsigned,
  returnLimit,
  type DocumentMove,
} from '../escalation';
import { isYearAct, type Act } from '../rehearsal';
import type { AcceptOrReturn } from '../vocabulary/accept-or-return';
import { countPlanFromReceipt } from './ask-for-plan';
import { wake, type CaseOnItsWay, type Owed, type World } from './world';

/** Carries out what a player does, and wakes whoever it concerns: the pure counterpart of the use cases. */
export function perform(world: World, act: Act): void {
  const { today, rules } = world;
  if (isYearAct(act)) return; // the forecast counts what tasks lead to, and announces no year
  switch (act.do) {
    case 'submit-report':
      return sign(world, owedOf(world, act.obligationId), act.by);
    case 'sign-report':
      return sign(world, owedOf(world, act.reportId), act.by);
    case 'ask-extension': {
      const owed = owedOf(world, act.obligationId);
      owed.asked += 1;
      owed.request = { askedOn: today, newDueOn: act.newDueOn };
      return;
    }
    case 'decide-request':
      return extend(world, owedOf(world, act.requestId), act.decision);
    case 'review-report':
      return review(world, owedOf(world, act.reportId), act.decision);
    case 'review-document':
      return movePaper(world, act.documentId, act.decision === 'accept' ? 'review' : 'return');
    case 'revise-document':
      return movePaper(world, act.documentId, 'revise');
    case 'sign-document':
      return movePaper(world, act.documentId, 'sign');
    case 'receive-document': {
      const paper = world.papers[act.documentId - 1];
      paper.state = 'received';
      countPlanFromReceipt(world, paper);
      return wake(world, paper);
    }
    case 'file-plan':
    case 'review-plan':
    case 'report-on-item':
    case 'review-item':
      return movePlan(world, world.files[act.caseId - 1], act);
    case 'ask-case-extension': {
      const file = world.files[act.caseId - 1];
      Object.assign(file, { asked: file.asked + 1, request: { askedOn: today, newLimitOn: act.newLimitOn } });
      return wake(world, file);
    }
    case 'decide-case-extension':
      return extendCase(world, world.files[act.caseId - 1], act.decision);
    case 'report-on-case': {
      const file = world.files[act.caseId - 1];
      file.reportedOn = today;
      file.state = afterCaseMove(file.state, 'report');
      return wake(world, file);
    }
    case 'review-case':
      return reviewCase(world, world.files[act.caseId - 1], act.decision);
    case 'close-case': {
      const file = world.files[act.caseId - 1];
      file.state = afterCaseMove(file.state, 'accept');
      Object.assign(file, { outcome: file.relief, relief: null, reliefOn: null, closedOn: today });
      return wake(world, file);
    }
    case 'record-interview': {
      const file = world.files[act.caseId - 1];
      file.heldOn = today;
      file.limitOn = commitmentsLimit(today, rules.escalation, rules.calendar);
      return wake(world, file);
    }
    case 'acknowledge-assignments':
      world.given = world.given.filter(({ body, objectedOn }) => body !== act.by || objectedOn !== null);
      return;
    case 'object-to-assignment':
      world.given.find(({ assignmentId }) => assignmentId === act.assignmentId)!.objectedOn = today;
      return;
    case 'decide-objection':
      world.given = world.given.filter(({ assignmentId }) => assignmentId !== act.assignmentId);
      return;
    case 'sign-assessment': {
      const year = world.years.find(({ id }) => id === act.assessmentId)!;
      year.signed = true;
      return wake(world, year);
    }
  }
}

function movePaper(world: World, documentId: number, move: DocumentMove): void {
  const paper = world.papers[documentId - 1];
  paper.state = afterDocumentMove(paper.state, move);
  if (move === 'revise') paper.round += 1;
  if (move === 'sign') paper.signedOn = world.today;
  paper.waitingSince = world.today;
  wake(world, paper);
}

const owedOf = (world: World, id: number) => world.owed[id - 1];

/** Once every responsible body has signed, the report is submitted; until then the clock keeps running. */
function sign(world: World, owed: Owed, by: string): void {
  owed.signed = [...(owed.signed ?? []), by];
  if (!owed.owners.every((owner) => owed.signed!.includes(owner))) return;
  owed.state = afterMove(owed.state, 'submit');
  owed.submittedOn = world.today;
  if (world.today > owed.dueOn) owed.wasLate = true;
  wakeClause(world, owed);
}

function review(world: World, owed: Owed, decision: AcceptOrReturn): void {
  const { today, rules } = world;
  owed.state = afterMove(owed.state, decision);
  if (decision === 'accept') {
    owed.closedOn = today;
  } else {
    const { round, extensions } = owed;
    world.happenings.push({ kind: 'report-returned', on: today, owed, round, extensions, rung: null });
    owed.submittedOn = null;
    owed.returnedOn = today;
    owed.signed = null;
    owed.round += 1;
    owed.climbFrom = owed.round;
    owed.fired.clear();
    const limit = returnLimit(today, rules.escalation, rules.calendar);
    if (limit > owed.dueOn) owed.dueOn = limit;
  }
  wakeAround(world, owed);
}

/** A granted extension moves the date, and the ladder with it. */
function extend(world: World, owed: Owed, decision: 'grant' | 'refuse'): void {
  if (decision === 'grant') {
    owed.state = afterMove(owed.state, 'extend');
    owed.dueOn = owed.request!.newDueOn;
    owed.extensions += 1;
    owed.fired.clear();
  }
  owed.request = null;
  wakeAround(world, owed);
}

/** Wakes the clause, and what was begun over the obligation and still goes on. */
function wakeAround(world: World, owed: Owed): void {
  wakeClause(world, owed);
  wake(world, ...world.files.filter((file) => file.owed === owed && file.closedOn === null));
  wake(
    world,
    ...world.papers.filter(({ state, matters }) => isUnsigned(state) && matters.some((matter) => matter.owed === owed)),
  );
}

type PlanAct = Extract<Act, { do: 'file-plan' | 'review-plan' | 'report-on-item' | 'review-item' }>;

/** 整改方案: filed and checked, its items reported and accepted. */
function movePlan(world: World, file: CaseOnItsWay, act: PlanAct): void {
  const { today } = world;
  const plan = file.plan!;
  switch (act.do) {
    case 'file-plan':
      Object.assign(plan, { state: afterPlanMove(plan.state, 'file'), movedOn: today });
      break;
    case 'review-plan': {
      const agreed = act.decision === 'accept';
      const state = afterPlanMove(plan.state, agreed ? 'agree' : 'return');
      Object.assign(plan, { state, movedOn: today, returns: plan.returns + (agreed ? 0 : 1) });
      break;
    }
    case 'report-on-item':
      Object.assign(plan, { items: afterItemMove(plan.items, 'report'), itemsMovedOn: today });
      break;
    case 'review-item':
      plan.items = afterItemMove(plan.items, act.decision);
      if (act.decision === 'return') Object.assign(plan, { itemsMovedOn: today, itemReturns: plan.itemReturns + 1 });
      // Where the last item is accepted only after the limit, the case counts as reported.
      else if (today > file.limitOn!)
        Object.assign(file, { state: afterCaseMove(file.state, 'report'), reportedOn: today });
  }
  wake(world, file);
}

/** 整改延期: a granted one moves the limit of the case. */
function extendCase(world: World, file: CaseOnItsWay, decision: 'grant' | 'refuse'): void {
  if (decision === 'grant') {
    file.limitOn = file.request!.newLimitOn;
    file.extensions += 1;
  }
  file.request = null;
  wake(world, file);
}

function reviewCase(world: World, file: CaseOnItsWay, decision: AcceptOrReturn): void {
  file.state = afterCaseMove(file.state, decision);
  if (decision === 'accept') {
    file.outcome = 'accepted';
    file.closedOn = world.today;
  } else {
    file.returns += 1;
    file.returnedOn = world.today;
  }
  wake(world, file);
}

function wakeClause(world: World, owed: Owed): void {
  wake(world, world.clauses.get(owed.clause) ?? null);
}
