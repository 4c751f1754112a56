import { type DateRule, type IsoDate, type RuledDate } from '../calendar';
import {
  afterCaseMove,
  caseOutcome,
  commitmentsRule,
  followUpOf,
  namesRestriction,
  openingDay,
  othersTurn,
  rectificationRule,
  reliefOf,
  rungOfCase,
  turnOn,
  wayDown,
  type PaperCause,
} from '../escalation';
import { basesOf, mayWrite } from './correspondence';
import { note, type ForecastAct } from './rows';
import { putMatter, takeOut } from './watch-paper';
import { watch, type CaseOnItsWay, type World } from './world';

/** Opens a rectification or an interview, as an effect of the ladder or of a case that fell short. */
export function openCase(
  world: World,
  about: Pick<CaseOnItsWay, 'key' | 'kind' | 'body' | 'owed' | 'year' | 'opensOn'> &
    Partial<Pick<CaseOnItsWay, 'relief' | 'counted'>>,
): CaseOnItsWay {
  const file: CaseOnItsWay = {
    id: world.files.length + 1,
    relief: null,
    counted: null,
    ...about,
    state: 'drafting',
    limitOn: null,
    reportedOn: null,
    returnedOn: null,
    returns: 0,
    heldOn: null,
    reliefOn: null,
    outcome: null,
    closedOn: null,
    paper: null,
    plan: null,
    asked: 0,
    extensions: 0,
    request: null,
  };
  world.files.push(file);
  watchCase(world, file);
  return file;
}

/** 限期整改, 约谈: the pure counterpart of their workflows. */
export function watchCase(world: World, file: CaseOnItsWay): void {
  world.desk.files.add(file);
  watch(world, file, () => {
    if (stepDown(world, file) === 'lapsed') return 'ended';
    if (file.paper === null && file.state === 'drafting') {
      const { due, next } = turnOn(file.opensOn, world.today, world.rules.calendar);
      if (!due || awaitsHead(world, file)) return next;
      begin(world, file);
    }
    if (file.state === 'drafting') return null;
    if (file.state === 'closed') return 'ended';
    if (file.kind === 'interview' && file.heldOn === null) return null;
    return ENDS[file.kind](world, file);
  });
}

/** What opens a case of each kind, and the end of its key. */
const PAPERS = {
  rectification: { act: 'rectification-order', name: 'order' },
  interview: { act: 'interview-notification', name: 'notification' },
  warning: { act: 'early-warning', name: 'notice' },
} as const;

/** Whether its rung waits for somebody to hold the post of the head, which in a forecast nobody ever will. */
const awaitsHead = (world: World, file: CaseOnItsWay): boolean =>
  world.vacant.has(file.body) && termsOf(world, file).vacancy !== 'to-body';

/** On the day it opens its document is drafted; an order over a late obligation was noted as a rung of the clause. */
function begin(world: World, file: CaseOnItsWay): void {
  const { kind, key, body, owed, counted } = file;
  const { act, name } = PAPERS[kind];
  if (!mayWrite(world, act, body)) {
    Object.assign(file, {
      state: afterCaseMove(file.state, 'lapse'),
      outcome: 'not-applicable',
      closedOn: world.today,
    });
    return;
  }
  const cause = causeOf(file);
  const basisIds = basesOf(world, act, cause, body, clausesOf(owed));
  if (kind === 'interview' || owed === null) noteOfCase(world, file, { act, counted, basis: basisIds });
  file.paper = putMatter(world, { key: `${key}/${name}`, act, body, cause, basisIds, file, owed: null });
}

/** Why its paper is written: over a late task, a year, or what a person found. */
const causeOf = ({ owed, year }: CaseOnItsWay): PaperCause =>
  owed ? 'overdue' : year === null ? 'finding' : 'assessment';

const clausesOf = (owed: CaseOnItsWay['owed']): number[] => (owed ? [owed.clause] : []);

/** Down again: the pure counterpart of the use case of that name. */
function stepDown(world: World, file: CaseOnItsWay): 'lapsed' | null {
  const relief = file.owed && reliefOf(file.owed, file.key, termsOf(world, file));
  switch (wayDown(file, file.paper?.state ?? null, relief)) {
    case 'lapse':
      leavePaper(world, file);
      Object.assign(file, { state: afterCaseMove(file.state, 'lapse'), outcome: relief, closedOn: world.today });
      return 'lapsed';
    case 'propose':
      Object.assign(file, { relief, reliefOn: world.today });
      return null;
    case 'take-back':
      Object.assign(file, { relief: null, reliefOn: null });
      return null;
    case null:
      return null;
  }
}

/** What the case demanded leaves the draft it was put into. */
function leavePaper(world: World, { paper, ...file }: CaseOnItsWay): void {
  const matter = paper?.matters.find((one) => one.file?.id === file.id);
  if (paper && matter) takeOut(world, paper, matter);
}

/** What a case hangs on by the ladders of the plan. */
const termsOf = ({ rules }: World, { kind, key, owed }: CaseOnItsWay) =>
  rungOfCase(rules.escalation, { kind, key, ladder: owed?.ladder ?? null });

function endRectification(world: World, file: CaseOnItsWay): IsoDate | null | 'ended' {
  const { outcome, next } = caseOutcome(courseOf(file), world.today, world.rules.calendar, 'fell-short');
  if (outcome === null) return next;
  const rung = outcome === 'fell-short' && followUpOf(world.rules.escalation, 'rectification-fell-short');
  const { key, body, owed, year, relief } = file;
  const stillMet = owed && rung && reliefOf(owed, key, rung);
  if (rung && mayWrite(world, 'interview-notification', body) && (stillMet === null || stillMet === relief)) {
    const opensOn = openingDay(rung, world.today, world.rules.calendar);
    const counted = limitOf(file, world);
    openCase(world, { key: `${key}/interview`, kind: 'interview', body, owed, year, relief, opensOn, counted });
  }
  return close(world, file, outcome, outcome === 'fell-short' ? 'give-up' : 'accept');
}

function endInterview(world: World, file: CaseOnItsWay): IsoDate | null | 'ended' {
  const { outcome, next } = caseOutcome(courseOf(file), world.today, world.rules.calendar, 'unmet');
  if (outcome === null) return next;
  const rung = outcome === 'unmet' && followUpOf(world.rules.escalation, 'interview-unmet');
  if (rung) noteOfCase(world, file, { act: 'referral-proposal', counted: limitOf(file, world), basis: rung.basis });
  return close(world, file, outcome, outcome === 'unmet' ? 'give-up' : 'accept');
}

function endWarning(world: World, file: CaseOnItsWay): IsoDate | null | 'ended' {
  const { outcome, next } = caseOutcome(courseOf(file), world.today, world.rules.calendar, 'unanswered');
  if (outcome === null) return next;
  const rung = outcome === 'unanswered' && followUpOf(world.rules.escalation, 'warning-unanswered');
  if (rung && namesRestriction(rung.basis, world.rules.legalBases))
    noteOfCase(world, file, { act: 'restriction-proposal', counted: limitOf(file, world), basis: rung.basis });
  return close(world, file, outcome, outcome === 'unanswered' ? 'give-up' : 'accept');
}

const ENDS = { rectification: endRectification, interview: endInterview, warning: endWarning } as const;

const courseOf = (file: CaseOnItsWay) => ({
  ...file,
  closingProposed: file.reliefOn !== null,
  othersTurn: othersTurn(file.plan?.state ?? null, file.plan ? [file.plan.items] : [], file.request !== null),
});

/** The ladder of a case that a finding opened. */
const LETTERS = { rectification: 'C', interview: 'C', warning: 'E' } as const;

/** What happens to the body of a case, on the ladder that opened it. */
function noteOfCase(
  world: World,
  { owed, year, key, kind, body }: CaseOnItsWay,
  { act, counted, basis }: { act: ForecastAct; counted: RuledDate | null; basis: readonly string[] },
): void {
  const about = owed
    ? { clause: owed.clause, obligation: owed.key, title: owed.title, ladder: 'A' as const }
    : year === null
      ? { clause: null, obligation: key, title: '登记的问题', ladder: LETTERS[kind] } // its course, once begun
      : { clause: null, obligation: `assessment-${year}`, title: `${year}年度考核`, ladder: 'B' as const };
  note(world, { ...about, body, rung: act, act, counted }, basis);
}

/** The limit of a case, and how it was counted. */
function limitOf(file: CaseOnItsWay, world: World): RuledDate | null {
  const { kind, limitOn, heldOn, paper, extensions } = file;
  const { escalation } = world.rules;
  if (limitOn === null) return null;
  if (extensions > 0) return { on: limitOn, from: null, rule: null }; // a person set it
  if (kind === 'interview') return { on: limitOn, from: heldOn, rule: commitmentsRule(escalation) };
  const { graceWorkingDays: n = 0 } = termsOf(world, file);
  const rule: DateRule = kind === 'rectification' ? rectificationRule(escalation) : { kind: 'working-days', n };
  return { on: limitOn, from: paper?.signedOn ?? null, rule };
}

function close(world: World, file: CaseOnItsWay, outcome: string, move: 'accept' | 'give-up'): 'ended' {
  if (file.state !== 'closed') {
    file.state = afterCaseMove(file.state, move);
    file.outcome = outcome;
    file.closedOn = world.today;
  }
  return 'ended';
}
