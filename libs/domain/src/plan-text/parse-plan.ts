import { DubanError } from '../errors';
import type { BodyDirectory, NameResolver } from './body-directory';
import { nameResolver } from './body-directory';
import { doubtOfFragment } from './broken-off';
import type { FoundDeadline } from './deadlines';
import { readDeadlines, settleBareYears, withoutNotes } from './deadlines';
import { documentDate, type DocumentDate } from './document-date';
import { doubtsInProse, doubtsOfRoles } from './doubts';
import { readHeader } from './header';
import { normalise } from './normalise';
import type { Doubt, ParsedClause, ParsedDeadline, ParsedPlan, ParsedTarget, Span } from './parsed-plan';
import { askOnce } from './once-for-the-document';
import { doubtsOfOddBodies } from './odd-bodies';
import { doubtOfHorizon } from './recurrence-horizon';
import { doubtsOfPastDates } from './past-dates';
import { resolveNames } from './resolve-names';
import { placesOfTails, wordsOfTails, type ResponsibilityTail } from './responsibility';
import { doubtsOfUnreadPlaces } from './unread-responsibility';
import type { ClausePiece } from './segment';
import { clauseSpan, segment } from './segment';
import { datesIn, doubtsOfCells, targetsOfRow } from './row-details';
import { readTargets, withoutRule, type FoundTarget } from './targets';
import type { Piece } from './text-region';
import { blankOut } from './text-region';
import { doubtsOfUnread, isUnread } from './unread';
import type { RuleOfSpan, TraceStep } from './trace';
import { traceOf } from './trace';

/**
 * Reads a plan document: sections, clauses, who does what, dates, figures, and every doubt a person has to settle.
 *
 * @param raw the document as plain text, paragraphs as lines
 * @param directory the bodies of the place; without it every body is what is written
 * @param options `trace`: say of every result which stage and rule gave it, and by which words
 * @returns the plan, and the normalised text all spans refer to. `plan.doubts` are those outside the clauses.
 * @throws DubanError `plan-empty`, `plan-without-clauses`
 */
export function parsePlan(
  raw: string,
  directory?: BodyDirectory,
  options: { trace?: boolean } = {},
): { plan: ParsedPlan; text: string; trace?: TraceStep[] } {
  const text = normalise(raw);
  if (text === '') {
    throw new DubanError('plan-empty', {
      zh: '文件里没有文字，请检查是否选错了文件，或先对扫描件做文字识别。',
      en: 'The document holds no text; check that it is the right file, or run text recognition on a scan first.',
    });
  }
  const { sections, clauses, outside, gaps } = segment(text);
  if (clauses.length === 0) {
    throw new DubanError('plan-without-clauses', {
      zh: '没有找到编号的条款（如“（一）”“一、”“1.”），请检查文件是否是工作方案正文。',
      en: 'No numbered clause (such as （一）, 一、 or 1.) was found; check that the file is the body of a work plan.',
    });
  }
  const { bodyFrom, addressees, ...header } = readHeader(text);
  const dated = documentDate(header, text);
  const resolve = directory ? nameResolver(directory, header.issuedOn) : null;
  const around = readOutside(outside, bodyFrom, dated);
  const rules: RuleOfSpan = new Map();
  const read = clauses.map((clause, i) => readClause(clause, i + 1, dated, resolve, rules));
  const head = headOf(text, header.title);
  const asked = askOnce(withGaps(read, gaps), head);
  const between = gaps.filter(({ span }) => !read.some((clause) => isWithin(span, clause.span)));
  const horizon = doubtOfHorizon(read, around.deadlines, header.issuedOn, head);
  const plan = {
    ...header,
    ...(addressees.length > 0 ? { addressees } : {}),
    sections,
    clauses: asked.clauses,
    outsideClauses: { deadlines: around.deadlines, targets: around.targets },
    doubts: inOrder([...around.doubts, ...asked.doubts, ...horizon, ...between, ...doubtsOfUnread(outside)]),
  };
  return { text, plan, ...(options.trace ? { trace: traceOf(text, clauses, plan, rules) } : {}) };
}

/** What a question about the whole document points at: its title, or its first line. */
function headOf(text: string, title: string | null): Span {
  const at = title === null ? -1 : text.indexOf(title);
  return at >= 0 ? [at, at + title!.length] : [0, Math.min(LONGEST_HEAD, text.split('\n', 1)[0].length)];
}

const LONGEST_HEAD = 60;

const isWithin = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

function withGaps(clauses: readonly ParsedClause[], gaps: readonly Doubt[]): ParsedClause[] {
  return clauses.map((clause) => {
    const own = gaps.filter(({ span }) => isWithin(span, clause.span));
    return own.length === 0 ? clause : { ...clause, doubts: inOrder([...own, ...clause.doubts]) };
  });
}

/** 二、2031年任务: the dates of a part that names its year are of that year. */
function datedBy({ section, heading }: ClausePiece, document: DocumentDate): DocumentDate {
  const year = [heading, section ?? ''].map(
    (words) => /(?<!\d)((?:19|20)\d{2})年(?!度?(?:至|到|[—–~～-])|[底末前])/.exec(words)?.[1],
  );
  const named = year.find((one) => one !== undefined);
  return named ? { ...document, year: Number(named) } : document;
}

/** Reads what stands in a clause: who, until when, how much, and what is unclear. */
export function readClause(
  clause: ClausePiece,
  number: number,
  whole: DocumentDate,
  resolve: NameResolver | null,
  rules: RuleOfSpan,
): ParsedClause {
  const { tails } = clause;
  const document = datedBy(clause, whole);
  const prose = blankOut(clause, wordsOfTails(clause, tails));
  const { deadlines, targets } = readProse(clause, prose, document);
  for (const { span, rule } of [...deadlines, ...targets]) rules.set(span.join('-'), rule);
  const { roles, doubts: nameDoubts } = resolveNames(
    tails.flatMap((tail) => tail.roles),
    resolve,
    clause,
  );
  const isKnown = (written: string): boolean => resolve?.(written).kind === 'known';
  return {
    ordinal: clause.ordinal,
    number,
    heading: clause.heading,
    section: clause.section,
    text: clause.text,
    span: clauseSpan(clause),
    roles,
    deadlines: deadlines.map(withoutNotes),
    targets: targets.map(withoutRule),
    doubts: inOrder([
      ...doubtsInProse(prose, deadlines),
      ...doubtsOfCells(clause, deadlines),
      ...doubtsOfPastDates(deadlines, document.issuedOn),
      ...doubtsOfRoles(roles, clause, bareIn(tails)),
      ...doubtsOfOddBodies(roles, isKnown),
      ...doubtsOfUnreadPlaces(clause, placesOfTails(clause, tails)),
      ...nameDoubts,
      ...doubtOfFragment(blankOut(clause, placesOfTails(clause, tails))),
    ]),
  };
}

const bareIn = (tails: readonly ResponsibilityTail[]): ReadonlySet<number> =>
  new Set(tails.flatMap(({ rule, roles }) => (rule === 'bracket-bare-names' && roles[0] ? [roles[0].segment] : [])));

/** Goals and headline indicators stand before the clauses; of the principles around them only dates are asked about. */
function readOutside(
  pieces: Piece[],
  bodyFrom: number,
  document: DocumentDate,
): { deadlines: ParsedDeadline[]; targets: ParsedTarget[]; doubts: Doubt[] } {
  const all = pieces
    .filter((piece) => piece.from >= bodyFrom && !isUnread(piece.text))
    .map((piece) => ({ piece, ...readOutsideProse(piece, document) }));
  return {
    deadlines: all.flatMap(({ deadlines }) => deadlines.map(withoutNotes)),
    targets: all.flatMap(({ targets }) => targets.map(withoutRule)),
    doubts: all
      .flatMap(({ piece, deadlines }) => inOrder(doubtsInProse(piece, deadlines)))
      .filter(({ code }) => code !== 'vague-period'),
  };
}

/** The number of a clause is no figure: 59.新增基站, 3.6月底前. */
function behindOrdinal({ ordinal, text }: ClausePiece, piece: Piece): Piece {
  const at = text.startsWith(ordinal) ? ordinal.length : 0;
  return { text: piece.text.slice(at), from: piece.from + at };
}

function readOutsideProse(
  piece: Piece,
  document: DocumentDate,
): { deadlines: FoundDeadline[]; targets: FoundTarget[] } {
  const dated = readDeadlines(piece, document);
  const targets = readTargets(piece, dated);
  return { deadlines: settleBareYears(piece, dated, targets), targets };
}

/** Dates may stand beside the names in a tail (（5月底完成，牵头单位：甲局）), figures stand in the prose only. */
function readProse(
  clause: ClausePiece,
  withoutTails: Piece,
  document: DocumentDate,
): { deadlines: FoundDeadline[]; targets: FoundTarget[] } {
  const whole = behindOrdinal(clause, clause);
  const dated = readDeadlines(whole, document, false, clause.cells && datesIn(clause.cells.times));
  const targets = readTargets(behindOrdinal(clause, withoutTails), dated);
  return {
    deadlines: settleBareYears(whole, dated, targets),
    targets: clause.cells ? targetsOfRow(targets, clause) : targets,
  };
}

const inOrder = (doubts: Doubt[]): Doubt[] => doubts.sort((a, b) => a.span[0] - b.span[0]);
