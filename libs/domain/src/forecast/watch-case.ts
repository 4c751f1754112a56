import { addDays, type IsoDate, type RuledDate } from '../calendar';
import {
  afterCaseMove,
  caseOutcome,
  commitmentsRule,
  interviewDate,
  receiptLimit,
  rectificationLimit,
  rectificationRule,
  reliefOf,
  turnOn,
  wayDown,
} from '../escalation';
import { note } from './rows';
import { wake, watch, type CaseOnItsWay, type Paper, type World } from './world';

/** Opens a rectification or an interview, as an effect of the ladder or of a case that fell short. */
export function openCase(
  world: World,
  about: Pick<CaseOnItsWay, 'key' | 'kind' | 'body' | 'owed' | 'year'> & Partial<Pick<CaseOnItsWay, 'relief'>>,
): CaseOnItsWay {
  const file: CaseOnItsWay = {
    id: world.files.length + 1,
    relief: null,
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
  };
  world.files.push(file);
  watchCase(world, file);
  return file;
}

/** 限期整改, 约谈: the pure counterpart of their workflows. */
export function watchCase(world: World, file: CaseOnItsWay): void {
  world.desk.files.add(file);
  watch(world, file, () => {
    file.paper ??= draftPaper(world, {
      key: `${file.key}/${file.kind === 'rectification' ? 'order' : 'notification'}`,
      kind: file.kind === 'rectification' ? 'rectification-order' : 'interview-notification',
      addressee: file.body,
      file,
      owed: null,
    });
    if (stepDown(world, file) === 'lapsed') return 'ended';
    if (file.state === 'drafting') return null;
    if (file.state === 'closed') return 'ended';
    if (file.kind === 'interview' && file.heldOn === null) return null;
    return file.kind === 'rectification' ? endRectification(world, file) : endInterview(world, file);
  });
}

/** Down again: the pure counterpart of the use case of that name. */
function stepDown(world: World, file: CaseOnItsWay): 'lapsed' | null {
  const relief = file.owed && reliefOf(file.owed, file.key);
  switch (wayDown(file, file.paper!.state, relief)) {
    case 'lapse':
      file.paper!.state = 'withdrawn';
      wake(world, file.paper);
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

function endRectification(world: World, file: CaseOnItsWay): IsoDate | null | 'ended' {
  const { outcome, next } = caseOutcome(courseOf(file), world.today, world.rules.calendar, 'fell-short');
  if (outcome === null) return next;
  if (outcome === 'fell-short') {
    const { key, body, owed, year, relief } = file;
    openCase(world, { key: `${key}/interview`, kind: 'interview', body, owed, year, relief });
    noteOfCase(world, file, 'interview-notification', 'interview-notification');
  }
  return close(world, file, outcome, outcome === 'fell-short' ? 'give-up' : 'accept');
}

function endInterview(world: World, file: CaseOnItsWay): IsoDate | null | 'ended' {
  const { outcome, next } = caseOutcome(courseOf(file), world.today, world.rules.calendar, 'unmet');
  if (outcome === null) return next;
  if (outcome === 'unmet') noteOfCase(world, file, 'referral', 'referral-proposal');
  return close(world, file, outcome, outcome === 'unmet' ? 'give-up' : 'accept');
}

const courseOf = (file: CaseOnItsWay) => ({ ...file, closingProposed: file.reliefOn !== null });

/** What happens to the body of a case, on the ladder that opened it. */
function noteOfCase(
  world: World,
  file: CaseOnItsWay,
  rung: string,
  act: 'interview-notification' | 'referral-proposal',
): void {
  const { owed, year, body } = file;
  const about = owed
    ? { clause: owed.clause, obligation: owed.key, title: owed.title, ladder: 'A' as const }
    : year === null
      ? { clause: null, obligation: file.key, title: '登记的问题', ladder: 'C' as const } // its course, once begun
      : { clause: null, obligation: `assessment-${year}`, title: `${year}年度考核`, ladder: 'B' as const };
  note(world, { ...about, body, rung, act, counted: limitOf(file, world) }, world.rules.escalation.interview.basis);
}

/** The limit of a case, and how it was counted. */
function limitOf({ kind, limitOn, heldOn, paper }: CaseOnItsWay, { rules }: World): RuledDate | null {
  if (limitOn === null) return null;
  return kind === 'rectification'
    ? { on: limitOn, from: paper?.signedOn ?? null, rule: rectificationRule(rules.escalation) }
    : { on: limitOn, from: heldOn, rule: commitmentsRule(rules.escalation) };
}

function close(world: World, file: CaseOnItsWay, outcome: string, move: 'accept' | 'give-up'): 'ended' {
  if (file.state !== 'closed') {
    file.state = afterCaseMove(file.state, move);
    file.outcome = outcome;
    file.closedOn = world.today;
  }
  return 'ended';
}

/** A draft that waits for the signature of a named person. */
export function draftPaper(world: World, about: Pick<Paper, 'key' | 'kind' | 'addressee' | 'file' | 'owed'>): Paper {
  const paper: Paper = {
    id: world.papers.length + 1,
    ...about,
    state: 'draft',
    draftedOn: world.today,
    signedOn: null,
    issuedOn: null,
  };
  world.papers.push(paper);
  watchPaper(world, paper);
  return paper;
}

/** 公文: the pure counterpart of the document workflow. */
export function watchPaper(world: World, paper: Paper): void {
  world.desk.papers.add(paper);
  watch(world, paper, () => {
    const { owed } = paper;
    if (paper.state === 'draft' && owed && reliefOf(owed, paper.key)) paper.state = 'withdrawn';
    if (paper.state === 'withdrawn') return 'ended';
    if (paper.state === 'draft') return null;
    if (paper.state === 'signed') issue(world, paper);
    if (paper.state === 'received') return 'ended';
    const { escalation, calendar } = world.rules;
    const until = receiptLimit(paper.issuedOn!, escalation, calendar);
    const { due, next } = turnOn(addDays(until, 1), world.today, calendar);
    return due ? 'ended' : next; // a silent addressee is reminded, and that is all
  });
}

/** With its document issued, the case's limit runs. */
function issue(world: World, paper: Paper): void {
  const { file } = paper;
  paper.state = 'issued';
  paper.issuedOn = paper.signedOn; // 成文日期 is the day of signing
  if (file?.state !== 'drafting') return;
  file.state = afterCaseMove(file.state, 'issue');
  if (file.kind === 'rectification') {
    file.limitOn = rectificationLimit(paper.signedOn!, world.rules.escalation, world.rules.calendar);
  }
  wake(world, file);
}

/** When the talk that a notification calls for is to be held. */
export const talkDay = (world: World, file: CaseOnItsWay) =>
  file.kind === 'interview' && file.paper?.issuedOn
    ? interviewDate(file.paper.issuedOn, world.rules.escalation, world.rules.calendar)
    : null;
