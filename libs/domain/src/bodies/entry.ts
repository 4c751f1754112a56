import { addDays, type IsoDate } from '../calendar';
import { DubanError } from '../errors';
import { samePerson } from './same-person';
import { holderOn, overlap, type Holding, type Standing, type Substitution } from './office';

/**
 * 登记: what gives or takes authority. It is entered by one person and confirmed by another of another body, and has no effect
 * before. A correction is an entry as well: the one it corrects stays on record.
 */
export type EntryKind =
  | 'substitution'
  | 'appointment'
  /** A post that signs or reviews, beside the head. */
  | 'post'
  | 'correction'
  | 'reorganisation'
  | 'transfer'
  /** A body that the directory lacks. */
  | 'new-body';

/**
 * entered: waits for the second person · confirmed: in force from its day on · refused: by the second person · withdrawn:
 * before it had any effect · lapsed: nobody confirmed it in time · ended: revoked while it was in force · corrected:
 * another entry says what is right.
 */
export type EntryState = 'entered' | 'confirmed' | 'refused' | 'withdrawn' | 'lapsed' | 'ended' | 'corrected';
export type EntryMove = 'confirm' | 'refuse' | 'withdraw' | 'lapse' | 'end' | 'correct';

/** State × move → state. What is not in the table is refused. */
export const ENTRY_LIFECYCLE: Readonly<Record<EntryState, Readonly<Partial<Record<EntryMove, EntryState>>>>> = {
  entered: { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn', lapse: 'lapsed' },
  confirmed: { withdraw: 'withdrawn', end: 'ended', correct: 'corrected' },
  refused: {},
  withdrawn: {},
  lapsed: {},
  ended: {},
  corrected: {},
};

/** @throws DubanError `entry-settled` when the table has no such move */
export function afterEntryMove(state: EntryState, move: EntryMove): EntryState {
  const next = ENTRY_LIFECYCLE[state][move];
  if (next) return next;
  throw new DubanError(
    'entry-settled',
    {
      zh: '该项登记已核准、退回、撤销或更正，不能再这样办理，请刷新页面查看。',
      en: 'This entry was confirmed, refused, ended or corrected before. Reload to see what became of it.',
    },
    { state, move },
  );
}

/** How far authority reaches in time; data of the county. */
export interface AuthorityTerms {
  /** The longest substitution, in days with first and last. */
  substitutionMostDays: number;
  /** How many days ahead the first day may lie. */
  substitutionAheadDays: number;
  appointmentAheadDays: number;
  reorganisationAheadDays: number;
  /** An entry that nobody confirmed within so many days lapses. */
  confirmWithinDays: number;
  /** How far back a correction may move the first day of an office, in days. */
  correctionBackDays: number;
}

/** The days an entry speaks of. */
export interface EntryDates {
  from: IsoDate;
  /** Last day of a substitution; null for everything else. */
  to: IsoDate | null;
}

/**
 * Nothing is entered for a day that is over, beyond what the county allows ahead, or for longer than it allows. A correction
 * alone may reach back.
 *
 * @throws DubanError `authority-back-dated`, `authority-too-far`, `authority-too-long`, `office-dates-invalid`
 */
export function requireDates(kind: EntryKind, { from, to }: EntryDates, today: IsoDate, terms: AuthorityTerms): void {
  const earliest = kind === 'correction' ? addDays(today, -terms.correctionBackDays) : today;
  if (from < earliest) throw backDated(from, earliest);
  const ahead = {
    substitution: terms.substitutionAheadDays,
    appointment: terms.appointmentAheadDays,
    post: terms.appointmentAheadDays,
    correction: terms.appointmentAheadDays,
    reorganisation: terms.reorganisationAheadDays,
    transfer: 0,
    'new-body': 0,
  }[kind];
  const latest = addDays(today, ahead);
  if (from > latest) throw tooFar(from, latest);
  if (to === null) return;
  if (to < from) throw datesInvalid();
  const last = addDays(from, terms.substitutionMostDays - 1);
  if (to > last) throw tooLong(terms.substitutionMostDays, last);
}

/**
 * The first day of its effect: nothing works before the day on which it was confirmed.
 *
 * @throws DubanError `entry-settled` where its last day is over by then
 */
export function effectiveFrom({ from, to }: EntryDates, today: IsoDate): IsoDate {
  const first = from < today ? today : from;
  if (to !== null && to < first) throw over(to);
  return first;
}

/** A person who enters or confirms. */
export interface Signatory {
  accountId: number | null;
  name: string;
  standing: Standing;
}

/** What an entry hangs on when somebody enters it. */
export interface Subject {
  kind: EntryKind;
  /** Who gains by it: the substitute, the person appointed; null where it is about bodies or a vacancy. */
  gainer: string | null;
  /** It is about the headship of the county office itself. */
  ofOffice: boolean;
  /** Somebody heads the county office today. */
  officeHeaded: boolean;
  /** Who heads it today, by name. */
  officeHead: string | null;
}

/**
 * Whether somebody of the county office may enter something: its head; a substitute of its head, except about that headship
 * itself; its deputy where nobody heads the office, or where its head is the one who gains. Nobody for himself.
 */
export function mayEnter({ name, standing }: Pick<Signatory, 'name' | 'standing'>, subject: Subject): boolean {
  if (subject.gainer === name) return false;
  if (standing === 'head' || standing === 'operator') return true;
  if (standing === 'acting') return !subject.ofOffice;
  return standing === 'deputy' && (!subject.officeHeaded || subject.gainer === subject.officeHead);
}

/**
 * Whether the organization department may enter something: who takes over a county office that nobody heads, or stands in
 * there. Its deputy, who enters otherwise, cannot where the office becomes the deputy's own. The administrator is the second
 * person then, since the department that enters does not confirm too.
 */
export const mayFillOffice = ({ name, standing }: Pick<Signatory, 'name' | 'standing'>, subject: Subject): boolean =>
  (standing === 'head' || standing === 'acting') &&
  (subject.kind === 'appointment' || subject.kind === 'substitution') &&
  subject.ofOffice &&
  !subject.officeHeaded &&
  subject.gainer !== null &&
  subject.gainer !== name;

/** Who is the second person of an entry. */
export type SecondPerson = 'organization' | 'administrator';

/** Whether somebody of the organization department may settle what another entered: its head or substitute, else its deputy. */
export const maySettleEntry = ({ standing }: Pick<Signatory, 'standing'>, headed: boolean): boolean =>
  standing === 'head' || standing === 'acting' || (standing === 'deputy' && !headed);

/**
 * The second person is not the first one, and gains nothing.
 *
 * @throws DubanError `authority-own-gain`, `authority-same-person`
 */
export function requireSecondPerson(
  second: Pick<Signatory, 'accountId' | 'name'>,
  entered: { accountId: number | null; name: string; gainer: string | null },
): void {
  if (samePerson(second, entered)) throw ownEntry();
  if (entered.gainer === second.name) throw ownGain(second.name);
}

/** @throws DubanError `authority-own-gain` */
export function requireNoOwnGain(name: string, gainer: string | null): void {
  if (gainer === name) throw ownGain(name);
}

/**
 * One person stands in for one office at a time, and never for himself.
 *
 * @param others what is in force or waits to be confirmed for the same body
 * @throws DubanError `substitution-overlaps`, `substitution-own-head`
 */
export function requireFree(
  one: Substitution,
  others: readonly Omit<Substitution, 'post'>[],
  holders: readonly Holding[],
): void {
  const other = others.find((other) => overlap(one, other));
  if (other) throw overlaps(other);
  const own = holders.find((holder) => holder.name === one.name && overlap(holder, one));
  if (own) throw ownHead(own.name);
}

/** What is right about an appointment: when it began, whose it was, or that it never was. */
export interface CorrectHolding {
  name: string;
  post: string;
  from: IsoDate;
  never: boolean;
}

/** A holding with its row. */
export interface HoldingRow extends Holding {
  id: number;
}

/**
 * The holdings of a body after a correction: the wrong one changed or gone, and whoever held the office right before it in
 * office up to the day before, or on where it never was.
 *
 * @throws DubanError `office-dates-invalid` where the right first day does not lie between the ones before and after
 */
export function correctHoldings(rows: readonly HoldingRow[], wrongId: number, right: CorrectHolding): HoldingRow[] {
  const sorted = [...rows].sort((a, b) => (a.from < b.from ? -1 : 1));
  const at = sorted.findIndex(({ id }) => id === wrongId);
  const wrong = sorted[at];
  const before = at > 0 ? sorted[at - 1] : null;
  const joined = before !== null && before.to === addDays(wrong.from, -1);
  if (right.never) {
    return sorted.flatMap((row) => {
      if (row === wrong) return [];
      return row === before && joined ? [{ ...row, to: wrong.to }] : [row];
    });
  }
  if (before && right.from <= before.from) throw datesInvalid();
  if (wrong.to !== null && right.from > wrong.to) throw datesInvalid();
  const { name, post, from } = right;
  return sorted.map((row) => {
    if (row === wrong) return { ...row, name, post, from };
    return row === before && (joined || row.to === null || row.to >= from) ? { ...row, to: addDays(from, -1) } : row;
  });
}

/** Who held the office right before a day. */
export const formerOn = (holders: readonly Holding[], from: IsoDate): string | null =>
  holderOn(holders, addDays(from, -1))?.name ?? null;

export const datesInvalid = () =>
  new DubanError('office-dates-invalid', {
    zh: '日期有误：任职之日应晚于前任任职之日，临时主持的截止日应不早于起始日，请核对。',
    en: 'The dates do not fit: an office is taken after the one before, and a substitution does not end before it begins.',
  });

const backDated = (from: IsoDate, earliest: IsoDate) =>
  new DubanError(
    'authority-back-dated',
    {
      zh: `${from}已经过去，不能倒签；起始日最早为${earliest}。已登记的任职日期有误的，请办理更正。`,
      en: `${from} is over: nothing is back-dated. The first day is ${earliest} at the earliest; a wrong date on record is corrected instead.`,
    },
    { from, earliest },
  );

const tooFar = (from: IsoDate, latest: IsoDate) =>
  new DubanError(
    'authority-too-far',
    {
      zh: `${from}过远，起始日最迟为${latest}，请临近时再登记。`,
      en: `${from} lies too far ahead. The first day is ${latest} at the latest; enter it when the day is nearer.`,
    },
    { from, latest },
  );

const tooLong = (days: number, last: IsoDate) =>
  new DubanError(
    'authority-too-long',
    {
      zh: `临时主持一次不超过${days}天，截止日最迟为${last}；需要更长时间的，请登记任职。`,
      en: `A substitution lasts at most ${days} days, until ${last} here. For longer, enter who takes office.`,
    },
    { days, last },
  );

const over = (to: IsoDate) =>
  new DubanError(
    'entry-settled',
    {
      zh: `该项登记的截止日${to}已过，不能再核准，请退回，由县政府办重新登记。`,
      en: `Its last day, ${to}, is over, so it cannot be confirmed. Refuse it, and let the county office enter it anew.`,
    },
    { to },
  );

const ownEntry = () =>
  new DubanError('authority-same-person', {
    zh: '登记人不能核准自己的登记，请由县委组织部的其他人员核准。',
    en: 'Whoever entered it cannot confirm it too. Another person of the organization department has to.',
  });

const ownGain = (name: string) =>
  new DubanError(
    'authority-own-gain',
    {
      zh: `${name}不能为自己登记或核准职权，请由其他有权人员办理。`,
      en: `${name} cannot enter or confirm authority for himself or herself. Somebody else entitled to it has to.`,
    },
    { name },
  );

const overlaps = ({ name, from, to }: Omit<Substitution, 'post'>) =>
  new DubanError(
    'substitution-overlaps',
    {
      zh: `${from}至${to}已由${name}临时主持（或待核准），同一时间只能有一人，请调整日期或先撤销该项。`,
      en: `${name} stands in from ${from} to ${to} already, or waits to be confirmed. One person at a time: change the days, or end that first.`,
    },
    { name, from, to },
  );

const ownHead = (name: string) =>
  new DubanError(
    'substitution-own-head',
    {
      zh: `${name}在此期间就是该单位负责人，不能为自己临时主持。`,
      en: `${name} heads the body in these days, and cannot stand in for himself or herself.`,
    },
    { name },
  );
