import { addDays, addWorkingDays, type IsoDate } from '../calendar';
import {
  afterCaseMove,
  firstState,
  interviewDate,
  isUnsigned,
  receiptLimit,
  rectificationLimit,
  reliefOf,
  rungOfCase,
  turnOn,
} from '../escalation';
import { askForPlan } from './ask-for-plan';
import { wake, watch, type CaseOnItsWay, type Owed, type Paper, type World } from './world';

/** A draft that waits for the signature of a named person. */
export function draftPaper(
  world: World,
  about: Pick<Paper, 'key' | 'kind' | 'addressee' | 'basisIds' | 'file' | 'owed'>,
): Paper {
  const paper: Paper = {
    id: world.papers.length + 1,
    ...about,
    state: firstState(about.kind),
    draftedOn: world.today,
    round: 1,
    waitingSince: world.today,
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
    const unsigned = isUnsigned(paper.state);
    if (unsigned && owed && reliefOf(owed, paper.key, termsOfNotice(world, paper, owed))) paper.state = 'withdrawn';
    if (paper.state === 'withdrawn') return 'ended';
    if (unsigned) return null; // who lets the time pass is reminded, and that is all
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
  file.limitOn = limitFrom(world, file, paper.signedOn!);
  if (file.kind === 'rectification') askForPlan(world, file, paper);
  wake(world, file);
}

/** By when the body reports; of an interview that hangs on the talk. */
function limitFrom({ rules }: World, { kind, key }: CaseOnItsWay, signedOn: IsoDate): IsoDate | null {
  if (kind === 'interview') return null;
  if (kind === 'rectification') return rectificationLimit(signedOn, rules.escalation, rules.calendar);
  const { graceWorkingDays = 0 } = rungOfCase(rules.escalation, { kind, key, ladder: null });
  return addWorkingDays(rules.calendar, signedOn, graceWorkingDays);
}

/** When the talk that a notification calls for is to be held. */
export const talkDay = (world: World, file: CaseOnItsWay) =>
  file.kind === 'interview' && file.paper?.issuedOn
    ? interviewDate(file.paper.issuedOn, world.rules.escalation, world.rules.calendar)
    : null;

/** What a supervision notice hangs on by the ladders of the plan. */
const termsOfNotice = ({ rules }: World, { key }: Paper, { ladder }: Owed) =>
  rungOfCase(rules.escalation, { kind: 'supervision-notice', key, ladder });
