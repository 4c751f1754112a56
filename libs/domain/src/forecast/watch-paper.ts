import { addDays, addWorkingDays, type IsoDate } from '../calendar';
import {
  afterCaseMove,
  afterDocumentMove,
  canMoveDocument,
  firstState,
  groundsOf,
  interviewDate,
  isRefused,
  isUnsigned,
  paperFor,
  paperTo,
  receiptLimit,
  rectificationLimit,
  reliefOf,
  rungOfCase,
  turnOn,
  type CollectingPaper,
  type DocumentKind,
  type PaperCause,
} from '../escalation';
import { askForPlan } from './ask-for-plan';
import { correspondent, tableOf } from './correspondence';
import { wake, watch, type CaseOnItsWay, type Matter, type Owed, type Paper, type World } from './world';

/** What has to be put to a body in writing today. */
export interface Asked extends Matter {
  act: DocumentKind;
  body: string;
  cause: PaperCause;
  basisIds: readonly string[];
}

/** Puts a matter into the draft that takes it up, or begins one, which waits for the signature of a named person. */
export function putMatter(world: World, { act, body, cause, basisIds, ...matter }: Asked): Paper {
  const { rules, today } = world;
  const asked = { act, grounds: groundsOf(act, cause), addressee: body, byHand: false };
  const those = world.papers.filter(({ kind, about }) => kind === act && about === body);
  const place = paperFor(asked, those.map(collecting), today);
  if ('join' in place) {
    const paper = those.find(({ key }) => key === place.join)!;
    paper.matters.push(matter);
    paper.basisIds = [...new Set([...paper.basisIds, ...basisIds])];
    wake(world, paper);
    return paper;
  }
  const cell = paperTo(tableOf(world), act, correspondent(world, body));
  const superior = !isRefused(cell) && cell.toSuperior ? rules.bodyOf(body)?.superior : undefined;
  const paper: Paper = {
    id: world.papers.length + 1,
    key: place.begin,
    kind: act,
    about: body,
    addressee: superior ?? body,
    outside: superior !== undefined,
    grounds: asked.grounds,
    byHand: false,
    state: firstState(act),
    draftedOn: today,
    round: 1,
    waitingSince: today,
    signedOn: null,
    issuedOn: null,
    basisIds,
    matters: [matter],
  };
  world.papers.push(paper);
  watchPaper(world, paper);
  return paper;
}

const collecting = ({ key, kind, about, ...paper }: Paper): CollectingPaper => ({
  ...paper,
  key,
  act: kind,
  addressee: about,
});

/** A matter that no longer stands leaves its draft; see the use case of that name. */
export function takeOut(world: World, paper: Paper, matter: Matter): void {
  if (!isUnsigned(paper.state)) return;
  paper.matters = paper.matters.filter((one) => one !== matter);
  if (paper.matters.length === 0) paper.state = 'withdrawn';
  else if (paper.state !== firstState(paper.kind) && canMoveDocument(paper.state, 'amend')) {
    paper.state = afterDocumentMove(paper.state, 'amend');
    paper.round += 1;
    paper.waitingSince = world.today;
  }
  wake(world, paper);
}

/** 公文: the pure counterpart of the document workflow. */
export function watchPaper(world: World, paper: Paper): void {
  world.desk.papers.add(paper);
  watch(world, paper, () => {
    for (const matter of isUnsigned(paper.state) ? paper.matters : []) {
      const { owed, key } = matter;
      if (owed && reliefOf(owed, key, termsOfNotice(world, key, owed))) takeOut(world, paper, matter);
    }
    if (paper.state === 'withdrawn') return 'ended';
    if (isUnsigned(paper.state)) return null; // who lets the time pass is reminded, and that is all
    if (paper.state === 'signed') issue(world, paper);
    if (paper.state === 'received' || paper.outside) return 'ended';
    const { escalation, calendar } = world.rules;
    const until = receiptLimit(paper.issuedOn!, escalation, calendar);
    const { due, next } = turnOn(addDays(until, 1), world.today, calendar);
    return due ? 'ended' : next; // a silent addressee is reminded, and that is all
  });
}

/** With its document issued, the limits of the cases it opens run. */
function issue(world: World, paper: Paper): void {
  paper.state = 'issued';
  paper.issuedOn = paper.signedOn; // 成文日期 is the day of signing
  for (const { file } of paper.matters) {
    if (file?.state !== 'drafting') continue;
    file.state = afterCaseMove(file.state, 'issue');
    file.limitOn = limitFrom(world, file, paper.signedOn!);
    if (file.kind === 'rectification') askForPlan(world, file, paper);
    wake(world, file);
  }
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
const termsOfNotice = ({ rules }: World, key: string, { ladder }: Owed) =>
  rungOfCase(rules.escalation, { kind: 'supervision-notice', key, ladder });
