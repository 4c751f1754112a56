import { isAbove } from '../bodies/body-kind';
import type { IsoDate } from '../calendar';
import type { DocumentKind } from './case';
import { inForce, type LegalBasis } from './legal-basis';
import { ITEM_BASIS, itemBasisId, planBasisKind } from './plan-basis';
import { versionOn, type PolicyVersion } from './versions';

/** What an addressee is to the county, which decides how it may be written to. */
export const ADDRESSEE_KINDS = [
  'department',
  'town',
  'party-organ',
  'court',
  'procuratorate',
  'bank',
  'vertical',
  'enterprise',
  'higher-authority',
] as const;
export type AddresseeKind = (typeof ADDRESSEE_KINDS)[number];

/** Why a paper is written: what it rests on follows from this and not from its kind alone. `record`: to tell what is in the record. */
export const PAPER_CAUSES = [
  'overdue',
  'assessment',
  'finding',
  'relapse',
  'falsified-data',
  'dereliction',
  'interview-unmet',
  'restriction',
  'record',
] as const;
export type PaperCause = (typeof PAPER_CAUSES)[number];

/** Who speaks in a paper: the office of the county government, or the government itself. */
type PaperIssuer = 'county-office' | 'county-government';

/** How one act is done towards one kind of addressee. */
export interface PaperTerms {
  form: 'notice' | 'letter';
  /** What the title says is done: 督办, 商请办理, 限期整改 … */
  verb: string;
  issuer: PaperIssuer;
  /** It asks for support: no delay is held against the addressee, and no limit is set. */
  asks: boolean;
  /** It goes to the superior of the body it is about, which alone may act on it. */
  toSuperior: boolean;
  /** The superior gets a copy. */
  copyToSuperior: boolean;
  /** The body it goes to, whatever it is about; null where it goes to the body itself. */
  addressee: string | null;
  /** What may be cited to it; null for everything. */
  cites: string[] | null;
  /** 经县政府同意 (党政机关公文处理工作条例 art. 16): an office gives no order on its own. */
  consent: boolean;
}

/** Why nothing is written, and what is done instead. */
export interface Refusal {
  refused: { zh: string; en: string };
}

export type PaperCell = PaperTerms | Refusal;

/** 经县政府同意 given once for all papers of the table, by whom and when. */
export interface StandingConsent {
  by: string;
  on: IsoDate;
  until: IsoDate | null;
}

/** 行文关系: who may write what to whom, and on what it rests; `config/policies/correspondence-*.yaml`. */
export interface Correspondence extends PolicyVersion {
  standingConsent: StandingConsent | null;
  /** Ids by act and cause, in the order in which they are printed. */
  bases: Partial<Record<DocumentKind, Partial<Record<PaperCause, string[]>>>>;
  rows: Record<AddresseeKind, Partial<Record<DocumentKind, PaperCell>>>;
}

/** A body as the table sees it. */
export interface Correspondent {
  name: string;
  kind: string;
  subordinateToCounty: boolean;
  /** The body above it, where that is not the county. */
  superior?: string | null;
}

/**
 * A court, a bank or a town is one whatever its line; of the others, who is not the county's is run from above. To the county
 * government its office writes upwards.
 */
export function addresseeKindOf({ kind, subordinateToCounty }: Omit<Correspondent, 'name'>): AddresseeKind {
  if (isAbove(kind)) return 'higher-authority';
  const named = ADDRESSEE_KINDS.find((one) => one === kind);
  if (named && named !== 'department') return named;
  return subordinateToCounty ? 'department' : 'vertical';
}

/** The table in force on a day. */
export const correspondenceOn = (versions: readonly Correspondence[], day: IsoDate): Correspondence =>
  versionOn(versions, day);

/** How an act is done towards a body, or why it is not; an empty cell is a refusal. */
export function paperTo(table: Correspondence, act: DocumentKind, body: Correspondent): PaperCell {
  const cell = table.rows[addresseeKindOf(body)][act];
  if (cell === undefined) return EMPTY;
  if (!('refused' in cell) && cell.toSuperior && !body.superior) return noSuperior(body.name);
  return cell;
}

export const isRefused = (cell: PaperCell): cell is Refusal => 'refused' in cell;

/**
 * What a paper rests on: by its act and its cause, and only what holds for its addressee. A clause of the plan that the
 * paper is about is cited by its number.
 *
 * @param clauses the numbers of the clauses whose tasks it is about
 */
export function basesByCause(
  table: Correspondence,
  act: DocumentKind,
  cause: PaperCause,
  body: Correspondent,
  clauses: readonly number[] = [],
): string[] {
  const cell = paperTo(table, act, body);
  if (isRefused(cell)) return [];
  const { cites } = cell;
  const ids = table.bases[act]?.[cause] ?? [];
  return ids
    .filter((id) => cites === null || cites.includes(id))
    .flatMap((id) => (id === ITEM_BASIS ? [...new Set(clauses)].map(itemBasisId) : [id]));
}

/** Whether the county government has agreed to what the office writes on a day. */
export const consentOn = ({ standingConsent }: Correspondence, day: IsoDate): StandingConsent | null =>
  standingConsent && standingConsent.on <= day && (standingConsent.until === null || day <= standingConsent.until)
    ? standingConsent
    : null;

/** Whom ladder A has to reach with every paper it drafts, or the duties of the plan hang on nothing. */
const UNDER_THE_COUNTY: readonly AddresseeKind[] = ['department', 'town'];

/** An act that a table leaves without way or basis on a day. */
export interface Unreachable {
  addressee: AddresseeKind;
  act: DocumentKind;
  on: IsoDate;
}

/**
 * Where a late task of a department or a town would not reach a paper of the ladders: no cell, or nothing in force to rest
 * on. Asked on every day on which a provision begins or has ended, and on the first.
 *
 * @param acts what the ladders draft
 * @param bases the list, with the clauses any plan may have
 */
export function unreachableByLateTask(
  table: Correspondence,
  acts: readonly DocumentKind[],
  bases: readonly LegalBasis[],
  from: IsoDate,
  dayAfter: (day: IsoDate) => IsoDate,
): Unreachable[] {
  const turns = bases.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [dayAfter(validTo)] : [])]);
  const days = [...new Set([from, ...turns.filter((day) => day > from)])].sort();
  const found: Unreachable[] = [];
  for (const addressee of UNDER_THE_COUNTY) {
    const body = { name: addressee, kind: addressee, subordinateToCounty: true };
    for (const act of acts) {
      const ids = basesByCause(table, act, 'overdue', body, [1]);
      const stands = (day: IsoDate) =>
        ids.some((id) => ofThePlan(id) || bases.some((basis) => basis.id === id && inForce(basis, day)));
      const on = isRefused(paperTo(table, act, body)) ? from : days.find((day) => !stands(day));
      if (on !== undefined) found.push({ addressee, act, on });
    }
  }
  return found;
}

const ofThePlan = (id: string): boolean => planBasisKind(id) !== null || id === itemBasisId(1);

const EMPTY: Refusal = {
  refused: {
    zh: '行文关系表没有规定可以向这类单位这样行文，请由负责人研究，或补充行文关系表',
    en: 'the table of correspondence knows no such paper to a body of this kind; decide in person, or add it to the table',
  },
};

const noSuperior = (name: string): Refusal => ({
  refused: {
    zh: `只能建议其上级机关办理，而单位名录没有写明“${name}”的上级机关（superior），请补充`,
    en: `only the superior of "${name}" can act on it, and the directory does not name that superior; add it there`,
  },
});
