import type { IsoDate } from '../calendar';
import { DubanError } from '../errors';
import type { LegalBasis } from './provision';
import { clauseOfItemBasis, planBasisId, planBasisKind } from './plan-basis';

export type { LegalBasis } from './provision';

/**
 * The bases among `ids` that are in force on the date of the document, in the order asked for. Laws end: 环境保护法 and
 * 土壤污染防治法 gave way to 生态环境法典 (art. 1242) on 2026-08-15, so a basis is chosen by date and never written into code.
 * Of the plan itself, what it does not have is left out. An empty result means that nothing may be issued on this date.
 * @throws DubanError `legal-basis-unknown` for an id that is not on the list.
 */
export function basesOn(date: IsoDate, ids: readonly string[], bases: readonly LegalBasis[]): LegalBasis[] {
  const meant = ids.flatMap((id) => basisMeant(id, bases) ?? []).filter((basis) => inForce(basis, date));
  // One clause may be meant in two ways, and is cited once.
  return meant.filter((one, nth) => meant.findIndex((other) => isSameProvision(one, other)) === nth);
}

const isSameProvision = (one: LegalBasis, other: LegalBasis): boolean =>
  one.title === other.title && one.article === other.article;

/**
 * The bases a document may be issued on.
 * @throws DubanError `legal-basis-expired` when none of those asked for is in force on the date, `legal-basis-missing` when
 * they were to stand in the plan itself and it has no such clause
 */
export function requireBases(date: IsoDate, ids: readonly string[], bases: readonly LegalBasis[]): LegalBasis[] {
  const found = basesOn(date, ids, bases);
  if (found.length > 0) return found;
  if (ids.every((id) => basisMeant(id, bases) === null)) {
    throw new DubanError(
      'legal-basis-missing',
      {
        zh: '该文件没有可引用的依据：方案中没有相应条款。请退回该稿，并由管理督办规则的人员补充现行依据后再签发。',
        en: 'This document has nothing to rest on: the plan has no such clause. Send the draft back, and have a basis in force added to the ladders.',
      },
      { date, ids },
    );
  }
  throw new DubanError(
    'legal-basis-expired',
    {
      zh: '该文件所列依据在签发日均已失效，请先更换现行依据再签发。',
      en: 'None of the legal bases of this document is in force on the day of signing. Replace them first.',
    },
    { date, ids },
  );
}

/** The provision an id stands for; null for a clause that the plan does not have. */
function basisMeant(id: string, bases: readonly LegalBasis[]): LegalBasis | null {
  if (clauseOfItemBasis(id) !== null) return bases.find((one) => one.id === id) ?? null;
  const kind = planBasisKind(id);
  return kind ? (bases.find((one) => one.id === planBasisId(kind)) ?? null) : basisNamed(id, bases);
}

/** Whether a provision as it is printed, by title and article, is on the list and in force on the date. */
export const printedInForce = (
  printed: Pick<LegalBasis, 'title' | 'article'>,
  date: IsoDate,
  bases: readonly LegalBasis[],
): boolean =>
  bases.some((basis) => basis.title === printed.title && basis.article === printed.article && inForce(basis, date));

/** How long a provision is in force, whatever it is. */
export type InForce = Pick<LegalBasis, 'validFrom' | 'validTo'>;

/** What a plan says about a task holds as long as the plan runs. */
const AS_LONG_AS_THE_PLAN: InForce = { validFrom: '0001-01-01', validTo: null };

/** When each of those named by `ids` is in force; what nobody knows is never in force, and is left out. */
export function timesInForce(ids: readonly string[], bases: readonly LegalBasis[]): InForce[] {
  return ids.flatMap((id) => {
    if (clauseOfItemBasis(id) !== null) return [AS_LONG_AS_THE_PLAN];
    const kind = planBasisKind(id);
    const basis = bases.find((one) => one.id === (kind ? planBasisId(kind) : id));
    return basis ? [{ validFrom: basis.validFrom, validTo: basis.validTo }] : [];
  });
}

/** Whether a provision is in force on a date. */
export function inForce({ validFrom, validTo }: InForce, date: IsoDate): boolean {
  return validFrom <= date && (validTo === null || date <= validTo);
}

/** A provision as it is printed, e.g. 《政府督查工作条例》第十四条. */
export const printedBasis = ({ title, article }: Pick<LegalBasis, 'title' | 'article'>): string =>
  `${title}${article ?? ''}`;

/** @throws DubanError `legal-basis-unknown` for an id that is not on the list. */
export function basisNamed(id: string, bases: readonly LegalBasis[]): LegalBasis {
  const basis = bases.find((candidate) => candidate.id === id);
  if (basis) return basis;
  throw new DubanError(
    'legal-basis-unknown',
    {
      zh: `依据清单中没有“${id}”，请在 config/policies/legal-bases.yaml 中补充，或改正引用它的政策文件。`,
      en: `The list of legal bases has no "${id}". Add it to config/policies/legal-bases.yaml, or correct the policy that names it.`,
    },
    { id },
  );
}
