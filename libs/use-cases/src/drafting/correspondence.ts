import {
  basesByCause,
  consentOn,
  correspondenceOn,
  isRefused,
  paperTo,
  type Correspondence,
  type Correspondent,
  type PaperCause,
  type PaperCell,
  type PaperTerms,
} from '@app/domain/escalation';
import { DubanError } from '@app/domain/errors';
import { termsOf, type DocumentKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { recordOnce, type Body, type CaseFile, type Clause, type Plan } from '@app/persistence';
import type { TimelessScene } from '../scene';
import type { Settings } from '../settings';
import { officeId } from '../bodies/whose-body';

type Rules = Pick<Settings, 'correspondence' | 'directory'>;

/** A body as the table of correspondence sees it; who is above it stands in the directory. */
export function correspondentOf(
  { directory }: Pick<Rules, 'directory'>,
  { name, kind, subordinateToCounty }: Pick<Body, 'name' | 'kind' | 'subordinateToCounty'>,
): Correspondent {
  const { superior } = directory.bodies.find((one) => one.name === name) ?? {};
  return { name, kind, subordinateToCounty, superior: superior ?? null };
}

/** The table of the day, and what it says of an act towards a body. */
export function paperOn(
  settings: Rules,
  act: DocumentKind,
  body: Pick<Body, 'name' | 'kind' | 'subordinateToCounty'>,
  day: string,
): { table: Correspondence; to: Correspondent; cell: PaperCell } {
  const table = correspondenceOn(settings.correspondence, day);
  const to = correspondentOf(settings, body);
  return { table, to, cell: paperTo(table, act, to) };
}

/**
 * The name of the body whose person signs papers of a kind, where the directory says that it is not the county office; what goes
 * to that body itself is signed in the office. Null where that signs.
 */
export function signedElsewhere(
  { signers }: Pick<Settings['directory'], 'signers'>,
  kind: DocumentKind,
  addressee: string,
): string | null {
  const body = signers?.find((one) => one.kind === kind)?.body;
  return body === undefined || body === addressee ? null : body;
}

/**
 * The way an act is done towards a body. Where the county government signs it speaks itself, and needs no consent of its own.
 *
 * @throws DubanError `paper-not-allowed` */
export function requirePaper(
  settings: Rules,
  act: DocumentKind,
  body: Pick<Body, 'name' | 'kind' | 'subordinateToCounty'>,
  day: string,
): PaperTerms {
  const { cell } = paperOn(settings, act, body, day);
  if (!isRefused(cell)) {
    const signs = signedElsewhere(settings.directory, act, cell.addressee ?? body.name);
    return signs === null ? cell : { ...cell, issuer: 'county-government', consent: false };
  }
  const { zh, en } = cell.refused;
  throw new DubanError(
    'paper-not-allowed',
    { zh: `不能向“${body.name}”这样行文：${zh}。`, en: `No such paper goes to "${body.name}": ${en}.` },
    { body: body.name, act },
  );
}

/** What a paper to a body rests on, by its cause. */
export function basisIdsFor(
  settings: Rules,
  act: DocumentKind,
  cause: PaperCause,
  body: Pick<Body, 'name' | 'kind' | 'subordinateToCounty'>,
  day: string,
  clauses: readonly number[] = [],
): string[] {
  const { table, to } = paperOn(settings, act, body, day);
  return basesByCause(table, act, cause, to, clauses);
}

/** 经县政府同意, where a paper needs it and the county government has agreed by the day; null where neither. */
export function consentFor(
  settings: Rules,
  { consent }: Pick<PaperTerms, 'consent'>,
  day: string,
): { by: string; on: string } | null {
  const given = consent ? consentOn(correspondenceOn(settings.correspondence, day), day) : null;
  return given && { by: given.by, on: given.on };
}

/** Why a case asks for its paper: a relapse of a poor year is about that year. */
export const causeOf = ({ cause, assessmentYear }: Pick<CaseFile, 'cause' | 'assessmentYear'>): PaperCause =>
  cause === 'relapse' && assessmentYear != null ? 'assessment' : cause;

/** What a draft would have been about. */
export interface BlockedPaper {
  plan: Plan;
  body: Body;
  clause: Clause | null;
  obligationId?: number | null;
  caseId?: number | null;
  today: string;
  /** Of the draft that is not made. */
  key: string;
}

/**
 * Whether the table lets an act be done towards a body; where it does not, the county office is told why, once, and
 * nothing is drafted.
 */
export async function mayWrite(
  { em, settings }: TimelessScene,
  act: DocumentKind,
  about: BlockedPaper,
): Promise<boolean> {
  const { plan, body, clause, obligationId, caseId, today } = about;
  const { cell } = paperOn(settings, act, body, today);
  if (!isRefused(cell)) return true;
  const { zh } = cell.refused;
  const facts = { planId: plan.id, clauseId: clause?.id, key: `${about.key}/not-written`, on: today };
  const first = await recordOnce(em, {
    ...facts,
    obligationId: obligationId ?? undefined,
    caseId: caseId ?? undefined,
    bodyId: body.id,
    kind: 'paper-blocked',
    data: { act, reason: zh },
  });
  if (!first) return false;
  const matter = clause ? `第${clause.number}条任务` : '有关事项';
  await notify(em, {
    ...facts,
    bodyIds: [await officeId({ em, settings })],
    kind: 'paper-blocked',
    title: `请研究：${body.name}${matter}已到“${termsOf(act).words.zh}”一级，但${zh}`,
  });
  return false;
}
