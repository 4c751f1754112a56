import { addDays, addMonths, type IsoDate } from '../calendar';
import { DubanError } from '../errors';

/**
 * 环评限批: the county proposes and records, the competent authority decides. Sources: 环境保护法 art. 44 until
 * 2026-08-14 and 生态环境法典 art. 158 since (provincial level and above); 建设项目环境影响评价区域限批管理办法（试行）
 * arts. 7 (3 to 12 months), 11 (check within one month of expiry), 12 (lifting), 13 (at most 6 months more).
 */
export type RestrictionState = 'drafted' | 'proposed' | 'decided' | 'refused' | 'lifted';
export type RestrictionMove = 'propose' | 'decide' | 'refuse' | 'extend' | 'lift';

/** What is restricted: an area, never a body. */
export type AreaKind = 'town' | 'basin' | 'park';
const AREA_KINDS: readonly AreaKind[] = ['town', 'basin', 'park'];

export type AuthorityLevel = 'county' | 'city' | 'province' | 'state';

/** There is no move of the clock: whatever the date, only a decision ends a restriction. */
export const RESTRICTION_LIFECYCLE: Readonly<
  Record<RestrictionState, Readonly<Partial<Record<RestrictionMove, RestrictionState>>>>
> = {
  drafted: { propose: 'proposed' },
  proposed: { decide: 'decided', refuse: 'refused' },
  decided: { extend: 'decided', lift: 'lifted' },
  refused: {},
  lifted: {},
};

const SHORTEST_MONTHS = 3;
const LONGEST_MONTHS = 12;
const LONGEST_EXTENSION_MONTHS = 6;

export interface Restriction {
  area: { kind: AreaKind; name: string };
  state: RestrictionState;
  /** The last day of the period; null before the decision. */
  until: IsoDate | null;
  extended: boolean;
  /** When the on-site check after the expiry was reported, and whether all was done. */
  checked: { on: IsoDate; allDone: boolean } | null;
}

/** A decision of the competent authority, as its document says. */
export interface OutsideDecision {
  authority: string;
  level: AuthorityLevel;
  documentNumber: string;
  decidedOn: IsoDate;
}

/**
 * Drafts the proposal to restrict an area.
 * @throws DubanError `restriction-needs-area` for a department or any other body
 */
export function draftRestriction(target: { kind: string; name: string }): Restriction {
  const kind = AREA_KINDS.find((each) => each === target.kind);
  if (!kind) throw needsArea(target.name);
  return { area: { kind, name: target.name }, state: 'drafted', until: null, extended: false, checked: null };
}

/** 报送建议: handed to the competent authority; until it decides, nothing is restricted. */
export const proposeRestriction = (restriction: Restriction): Restriction => moved(restriction, 'propose');

/**
 * Records the authority's decision to restrict, from the day it was issued (art. 9).
 * @throws DubanError `restriction-authority`, `restriction-period`, `move-not-allowed`
 */
export function recordDecision(restriction: Restriction, decision: OutsideDecision, months: number): Restriction {
  requireCompetent(decision);
  requirePeriod(months);
  return { ...moved(restriction, 'decide'), until: addMonths(decision.decidedOn, months) };
}

/** @throws DubanError `restriction-period` for a period the rule does not know (art. 7) */
export function requirePeriod(months: number): void {
  if (months >= SHORTEST_MONTHS && months <= LONGEST_MONTHS) return;
  throw wrongPeriod(SHORTEST_MONTHS, LONGEST_MONTHS, months);
}

/** Records that the authority does not restrict. @throws DubanError `move-not-allowed` */
export const recordRefusal = (restriction: Restriction): Restriction => moved(restriction, 'refuse');

/** The last day for the on-site check: one month after the period has ended (art. 11). Null before the decision. */
export const checkLimit = ({ until }: Restriction): IsoDate | null => until && addMonths(until, 1);

/** What has to be done on a day; the end of the period alone changes nothing. */
export function dutyOn(
  restriction: Restriction,
  today: IsoDate,
): 'check' | 'propose-lifting' | 'propose-extension' | null {
  if (restriction.state !== 'decided' || today <= restriction.until!) return null;
  if (!restriction.checked) return 'check';
  return restriction.checked.allDone ? 'propose-lifting' : 'propose-extension';
}

/** The first day after the period of a restriction that is in force, from which on the check is asked for; else null. */
export const overFrom = ({ state, until }: Restriction): IsoDate | null =>
  state === 'decided' ? addDays(until!, 1) : null;

/**
 * Records the on-site check after the period.
 * @throws DubanError `restriction-not-expired`
 */
export function recordCheck(restriction: Restriction, on: IsoDate, allDone: boolean): Restriction {
  if (restriction.state !== 'decided' || on <= restriction.until!) throw notExpired(restriction.until);
  return { ...restriction, checked: { on, allDone } };
}

/**
 * Records the authority's decision to lift; the only end of a restriction.
 * @throws DubanError `restriction-authority`, `restriction-unchecked`, `move-not-allowed`
 */
export function recordLifting(restriction: Restriction, decision: OutsideDecision | null): Restriction {
  if (decision === null) throw needsLifting();
  requireCompetent(decision);
  if (restriction.state === 'decided' && !restriction.checked) throw unchecked();
  return moved(restriction, 'lift');
}

/**
 * Records the authority's decision to go on, once and for at most six months (art. 13).
 * @throws DubanError `restriction-authority`, `restriction-unchecked`, `restriction-period`, `restriction-extended`
 */
export function recordExtension(restriction: Restriction, decision: OutsideDecision, months: number): Restriction {
  requireCompetent(decision);
  if (restriction.extended) throw extendedBefore();
  if (restriction.state === 'decided' && !restriction.checked) throw unchecked();
  if (!(months >= 1 && months <= LONGEST_EXTENSION_MONTHS)) throw wrongPeriod(1, LONGEST_EXTENSION_MONTHS, months);
  const next = moved(restriction, 'extend');
  return { ...next, until: addMonths(restriction.until!, months), extended: true, checked: null };
}

/** What an authority can decide about a restriction. */
export type AuthorityOutcome = 'restrict' | 'refuse' | 'extend' | 'lift';

/**
 * Records whatever the competent authority decided; `months` counts for restricting and extending only.
 * @throws DubanError as {@link recordDecision}, {@link recordExtension} and {@link recordLifting} do
 */
export function recordAuthority(
  restriction: Restriction,
  outcome: AuthorityOutcome,
  decision: OutsideDecision,
  months: number,
): Restriction {
  if (outcome === 'restrict') return recordDecision(restriction, decision, months);
  if (outcome === 'extend') return recordExtension(restriction, decision, months);
  return outcome === 'lift' ? recordLifting(restriction, decision) : recordRefusal(restriction);
}

function moved(restriction: Restriction, move: RestrictionMove): Restriction {
  const state = RESTRICTION_LIFECYCLE[restriction.state][move];
  if (state) return { ...restriction, state };
  throw new DubanError(
    'move-not-allowed',
    {
      zh: `该限批事项当前状态（${restriction.state}）不能执行该操作（${move}），请刷新页面后按最新状态办理。`,
      en: `The restriction is ${restriction.state}, so it cannot take the move "${move}". Reload and act on its present state.`,
    },
    { state: restriction.state, move },
  );
}

function requireCompetent({ level, authority }: OutsideDecision): void {
  if (level === 'province' || level === 'state') return;
  throw new DubanError(
    'restriction-authority',
    {
      zh: `“${authority}”无权决定限批：限批须由省级以上主管部门决定，县里只能建议和登记。请登记有权机关的决定。`,
      en: `"${authority}" cannot decide this: only an authority of the province or above can; the county proposes and records. Record its decision.`,
    },
    { authority, level },
  );
}

const needsArea = (name: string) =>
  new DubanError(
    'restriction-needs-area',
    {
      zh: `限批的对象只能是区域（镇、流域、园区），不能是单位“${name}”。请改选有关区域，或记为“不适用：对象不是区域”。`,
      en: `Only an area (a town, a basin, a park) can be restricted, not the body "${name}". Choose the area concerned, or record that it does not apply.`,
    },
    { name },
  );

const wrongPeriod = (least: number, most: number, months: number) =>
  new DubanError(
    'restriction-period',
    {
      zh: `限批期限应为${least}至${most}个月，不能是${months}个月，请核对决定文书。`,
      en: `The period must be ${least} to ${most} months, not ${months}. Check the decision.`,
    },
    { months },
  );

const needsLifting = () =>
  new DubanError('restriction-needs-lifting', {
    zh: '限批不因期满自动解除：请先登记有权机关的解除决定。',
    en: 'A restriction does not end because its period has: record the lifting decision of the competent authority.',
  });

const unchecked = () =>
  new DubanError('restriction-unchecked', {
    zh: '请先登记期满后的现场核查情况，再登记解除或延长的决定。',
    en: 'Record the on-site check after the period first, then the decision to lift or to extend.',
  });

const notExpired = (until: IsoDate | null) =>
  new DubanError(
    'restriction-not-expired',
    {
      zh: `现场核查应在限批期满（${until ?? '尚未决定'}）之后进行。`,
      en: `The on-site check comes after the period has ended (${until ?? 'not decided yet'}).`,
    },
    { until },
  );

const extendedBefore = () =>
  new DubanError('restriction-extended', {
    zh: '该限批已延长过一次，不能再次延长；请登记解除决定，或另行报请。',
    en: 'The restriction was extended before and cannot be again. Record its lifting, or propose a new one.',
  });
