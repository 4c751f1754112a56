import {
  addDays,
  addWorkingDays,
  earliestOf,
  nextWorkingDay,
  previousWorkingDay,
  type IsoDate,
  type WorkingCalendar,
} from '../calendar';
import { inForce, type InForce } from '../escalation';
import { diceBetween } from './dice';
import { measuredFor } from './measured-for';
import { planAssignments } from './plan-assignments';
import { planYears } from './plan-years';
import type { Act, Figure, PlanInView, Profile, Situation } from './situation';
import { behaviourOf, type Behaviour } from './behaviour';

/** So many working days after everybody was told its own result all are published. */
const PUBLISHED_AFTER = 3;

export interface Stage {
  profile: Profile;
  seed: number;
  calendar: WorkingCalendar;
  today: IsoDate;
  /** Bodies the assessment can fail; one of them neglects each year in the mixed profile. */
  candidates: readonly string[];
  /** How often the limit of an order may be extended; nobody asks for more. */
  caseExtensions?: number;
  /** How people behave where no profile says it, e.g. as the record shows. */
  behaviour?: Behaviour;
}

/**
 * What the players do today, in a fixed order, and the next date on which one of them will do something.
 * Pure: the same situation, seed and profile give the same acts.
 */
export function decideActs(situation: Situation, stage: Stage): { now: Act[]; next: IsoDate | null } {
  const planned = planActs(situation, stage);
  const now = planned.filter((act) => act.on <= stage.today).sort(byKey);
  let next: IsoDate | null = null;
  for (const { on } of planned) if (on > stage.today && (next === null || on < next)) next = on;
  return { now, next };
}

/** By the name of the act within one matter: what was asked about it is decided before a report is signed or filed. */
function byKey(a: Act, b: Act): number {
  const left = `${rankOf(a)}${a.key}|${a.do}`;
  const right = `${rankOf(b)}${b.key}|${b.do}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Drafts come first: they were on the desk before. A decision of the same turn, e.g. another date, may take away what a draft is
 * about, and nobody could sign it any more.
 */
const rankOf = ({ do: act }: Act): number =>
  act === 'review-document' || act === 'revise-document' || act === 'sign-document' ? 0 : 1;

function planActs(situation: Situation, stage: Stage): Act[] {
  const { profile, seed, calendar, candidates } = stage;
  const behaviour = stage.behaviour ?? behaviourOf(profile, seed, candidates);
  const after = (date: IsoDate, days: number) => addWorkingDays(calendar, date, days);
  const acts: Act[] = [];

  for (const obligation of situation.obligations) {
    const { id, key, dueOn, round, returnedOn, owners, pending, targets } = obligation;
    acts.push(...planExtension(obligation, behaviour, after, stage));
    const delay = behaviour.reportAfter(key, owners, dueOn);
    if (delay === null) continue; // who neglects a matter does not sign for it either
    if (pending) {
      const by = owners.find((owner) => !pending.signed.includes(owner));
      if (by) acts.push({ on: '', key, do: 'sign-report', reportId: pending.reportId, by });
      continue;
    }
    const on =
      returnedOn !== null
        ? after(returnedOn, diceBetween(2, 4, seed, 'again', key, round))
        : delay < 0
          ? after(previousWorkingDay(calendar, dueOn), delay)
          : after(dueOn, delay);
    const measured = targets ? { measured: figuresOf(targets, `${key}/r${round}`, behaviour) } : {};
    acts.push({ on, key, do: 'submit-report', obligationId: id, by: owners[0], late: on > dueOn, ...measured });
  }

  for (const { reportId, key, round, submittedOn, owners, lead } of situation.reviews) {
    const decision = behaviour.sendsBack(key, round) ? 'return' : 'accept';
    acts.push({
      on: after(submittedOn, behaviour.decidesAfter(key)),
      key,
      do: 'review-report',
      reportId,
      owners,
      lead,
      decision,
    });
  }
  for (const draft of situation.drafts) acts.push(...planSignOff(draft, behaviour, after, stage));
  for (const { documentId, key, addressee, issuedOn } of situation.receipts) {
    if (!behaviour.acknowledges(key)) continue;
    acts.push({ on: after(issuedOn, 1), key, do: 'receive-document', documentId, by: addressee });
  }
  for (const file of situation.cases) acts.push(...planCaseActs(file, behaviour, after, stage));
  for (const { assessmentId, year, draftedOn } of situation.assessments) {
    acts.push({ on: after(draftedOn, 3), key: `assessment-${year}`, do: 'sign-assessment', assessmentId });
  }
  for (const { assessmentId, year, toldOn } of situation.unpublished) {
    acts.push({
      on: after(toldOn, PUBLISHED_AFTER),
      key: `assessment-${year}`,
      do: 'publish-assessment',
      assessmentId,
    });
  }
  acts.push(...planAssignments(situation.assignments, behaviour, after, stage.today));
  if (situation.years) acts.push(...planYears(situation.years, behaviour, { seed, calendar, after }));
  return acts;
}

/** The figures of a report, each by itself reached or not. */
function figuresOf(
  targets: NonNullable<Situation['obligations'][number]['targets']>,
  key: string,
  behaviour: Behaviour,
) {
  return targets.flatMap((target): Figure[] => {
    const { indicator, text } = target;
    const value = measuredFor(target, `${key}/${indicator}`, behaviour);
    return value === null ? [] : [{ indicator, text, value, baseValue: null }];
  });
}

/** Reviews a draft, sends it back, revises it, or signs it; what has nothing in force to rest on stays unsigned. */
function planSignOff(
  { documentId, key, awaits, round, since, bases }: Situation['drafts'][number],
  behaviour: Behaviour,
  after: (date: IsoDate, days: number) => IsoDate,
  { calendar, today }: Stage,
): Act[] {
  switch (awaits) {
    case 'review': {
      const decision = behaviour.sendsDraftBack(key, round) ? 'return' : 'accept';
      return [{ on: after(since, behaviour.reviewsDraftAfter(key)), key, do: 'review-document', documentId, decision }];
    }
    case 'revision':
      return [{ on: after(since, 1), key, do: 'revise-document', documentId }];
    case 'signature': {
      const meant = after(since, behaviour.decidesAfter(key));
      const earliest = meant > today ? meant : today;
      const day = firstDayInForce(bases, earliest, calendar);
      if (day === null) return [];
      return [{ on: day === earliest ? meant : day, key, do: 'sign-document', documentId }];
    }
  }
}

/** The first day, not before `from`, on which one of these is in force: `from` itself, or a working day after it. */
function firstDayInForce(bases: readonly InForce[], from: IsoDate, calendar: WorkingCalendar): IsoDate | null {
  const days = bases
    .map((basis) => ({ basis, day: basis.validFrom <= from ? from : nextWorkingDay(calendar, basis.validFrom) }))
    .filter(({ basis, day }) => inForce(basis, day));
  return earliestOf(...days.map(({ day }) => day));
}

/** Asks for another date before the present one, and decides what was asked. */
function planExtension(
  { id, key, dueOn, owners, asked, request }: Situation['obligations'][number],
  behaviour: Behaviour,
  after: (date: IsoDate, days: number) => IsoDate,
  { calendar, today }: Stage,
): Act[] {
  if (asked === null) return [];
  if (request) {
    const { requestId, newDueOn, askedOn } = request;
    const possible = newDueOn > dueOn && newDueOn > today; // a return may have moved the date, or time has passed
    const decision = possible && behaviour.grants(key, asked) ? 'grant' : 'refuse';
    return [
      { on: after(askedOn, behaviour.decidesAfter(key)), key, do: 'decide-request', requestId, owners, decision },
    ];
  }
  const wish = behaviour.asksForTime(key, asked);
  if (!wish || today > dueOn) return [];
  const on = after(previousWorkingDay(calendar, dueOn), -wish.before);
  const newDueOn = addDays(dueOn, wish.days);
  return [{ on, key, do: 'ask-extension', obligationId: id, by: owners[0], newDueOn }];
}

function planCaseActs(
  file: Situation['cases'][number],
  behaviour: ReturnType<typeof behaviourOf>,
  after: (date: IsoDate, days: number) => IsoDate,
  stage: Stage,
): Act[] {
  const { calendar } = stage;
  const { caseId, key, kind, body } = file;
  if (file.closingProposedOn !== null) {
    return [{ on: after(file.closingProposedOn, behaviour.decidesAfter(key)), key, do: 'close-case', caseId }];
  }
  if (kind === 'interview' && file.heldOn === null) {
    const on = nextWorkingDay(calendar, file.talkOn ?? file.issuedOn);
    return [{ on, key, do: 'record-interview', caseId }];
  }
  if (file.state === 'reported') {
    const enough = file.returns > 0 || behaviour.rectifiesAtFirst(key);
    const on = after(file.reportedOn ?? file.issuedOn, 2);
    return [{ on, key, do: 'review-case', caseId, decision: enough ? 'accept' : 'return' }];
  }
  const { limitOn, plan } = file;
  if (limitOn === null) return [];
  const acts = kind === 'rectification' ? planCaseExtension({ ...file, limitOn }, behaviour, after, stage) : [];
  if (plan && (plan.state !== 'agreed' || plan.items !== 'accepted')) {
    return [...acts, ...planPlanActs({ caseId, key, body, limitOn }, plan, behaviour, after)];
  }
  if (!behaviour.rectifies(key, body)) return acts;
  const on = file.returnedOn ? after(file.returnedOn, 3) : after(limitOn, -12);
  return [...acts, { on, key, do: 'report-on-case', caseId, by: body }];
}

/** Asks for a later limit before the present one, and decides what was asked; who neglects an order asks for nothing. */
function planCaseExtension(
  { caseId, key, body, limitOn, asked, request }: Situation['cases'][number] & { limitOn: IsoDate },
  behaviour: Behaviour,
  after: (date: IsoDate, days: number) => IsoDate,
  { calendar, today, caseExtensions = 0 }: Stage,
): Act[] {
  if (request) {
    const { askedOn, newLimitOn } = request;
    const decision = newLimitOn > limitOn && newLimitOn > today && behaviour.grants(key, asked) ? 'grant' : 'refuse';
    return [{ on: after(askedOn, behaviour.decidesAfter(key)), key, do: 'decide-case-extension', caseId, decision }];
  }
  const wish = asked < caseExtensions && behaviour.rectifies(key, body) ? behaviour.asksForTime(key, asked) : null;
  if (!wish || today > limitOn) return [];
  const on = after(previousWorkingDay(calendar, limitOn), -wish.before);
  return [{ on, key, do: 'ask-case-extension', caseId, by: body, newLimitOn: addDays(limitOn, wish.days) }];
}

/** Files a rectification plan and carries out its items, if it does at all; who checks and accepts does so anyhow. */
function planPlanActs(
  { caseId, key, body, limitOn }: { caseId: number; key: string; body: string; limitOn: IsoDate },
  { state, dueOn, movedOn, returns, items, itemsMovedOn, itemReturns }: PlanInView,
  behaviour: Behaviour,
  after: (date: IsoDate, days: number) => IsoDate,
): Act[] {
  if (state === 'filed') {
    const decision = returns > 0 || behaviour.plansWell(key) ? 'accept' : 'return';
    return [{ on: after(movedOn!, behaviour.decidesAfter(key)), key, do: 'review-plan', caseId, decision }];
  }
  if (state === 'agreed' && items === 'reported') {
    const decision = itemReturns > 0 || behaviour.rectifiesAtFirst(`${key}/items`) ? 'accept' : 'return';
    return [{ on: after(itemsMovedOn!, behaviour.decidesAfter(key)), key, do: 'review-item', caseId, decision }];
  }
  if (!behaviour.rectifies(key, body)) return [];
  if (state === 'agreed') {
    const on = itemReturns > 0 ? after(itemsMovedOn!, 3) : after(limitOn, -25);
    return [{ on, key, do: 'report-on-item', caseId }];
  }
  const on = state === 'returned' ? after(movedOn!, 2) : after(dueOn, behaviour.plansAfter(key));
  return [{ on, key, do: 'file-plan', caseId, by: body }];
}
