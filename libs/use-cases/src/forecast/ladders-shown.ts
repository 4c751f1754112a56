import {
  ANY_PLAN,
  basisNamed,
  inForce,
  ladderTable,
  planBasisId,
  planBasisKind,
  printedBasis,
  type EscalationPolicy,
  type LadderRow,
  type LegalBasis,
} from '@app/domain/escalation';
import type { Directory } from '@app/config';
import type { IsoDate } from '@app/domain/calendar';
import type { DocumentKind } from '@app/domain/vocabulary';

/** A legal basis as it is printed, and whether it is in force on the day asked for. */
export interface ShownBasis {
  text: string;
  inForce: boolean;
}

/** A rung with its legal bases in words. */
export interface ShownRung extends Omit<LadderRow, 'basis'> {
  basis: ShownBasis[];
}

/**
 * 督办阶梯: every rung of a version, with what it rests on as of a day.
 *
 * @param legalBases the list as it holds for a plan, or with `ANY_PLAN` where none is meant
 * @param directory which says who signs what
 */
export function laddersShown(
  policy: EscalationPolicy,
  legalBases: readonly LegalBasis[],
  today: IsoDate,
  { signers }: Pick<Directory, 'signers'>,
): ShownRung[] {
  const elsewhere = (kind: DocumentKind) => signers?.find((one) => one.kind === kind)?.body ?? null;
  return ladderTable(policy, elsewhere).map(({ basis, ...row }) => ({
    ...row,
    basis: basis.map((id) => {
      const kind = planBasisKind(id);
      const named = kind ? legalBases.find((one) => one.id === planBasisId(kind)) : basisNamed(id, legalBases);
      if (!named) return { text: `${printedBasis(ANY_PLAN[kind!])}（本方案中没有）`, inForce: false };
      return { text: printedBasis(named), inForce: inForce(named, today) };
    }),
  }));
}
