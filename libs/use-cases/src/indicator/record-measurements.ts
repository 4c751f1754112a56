import { DubanError } from '@app/domain/errors';
import { sameTarget, type Measured, type TargetName } from '@app/domain/indicator';
import { Clause, Measurement, type Report } from '@app/persistence';
import type { Scene } from '../duban';

/** A value of one target of the clause. */
export type MeasuredInput = TargetName & Measured;

/**
 * Keeps the values that a report gives for targets of its clause.
 *
 * @throws DubanError `target-unknown` where the clause has no such target, e.g. because the plan was amended meanwhile
 */
export async function recordMeasurements(
  { em }: Scene,
  report: Report,
  clause: Clause,
  measured: readonly MeasuredInput[],
): Promise<void> {
  if (measured.length === 0) return;
  const { targets } = await em.findOneOrFail(Clause, { id: clause.id }, { populate: ['targets'], refresh: true });
  for (const { value, baseValue, ...name } of measured) {
    const target = targets!.find((one) => sameTarget(one, name));
    if (!target) throw unknownTarget(name.indicator);
    em.create(Measurement, { report, target, value, baseValue });
  }
}

export const unknownTarget = (indicator: string) =>
  new DubanError('target-unknown', {
    zh: `本条款没有指标“${indicator}”，方案可能已修订，请刷新页面后重填。`,
    en: `The clause has no target "${indicator}"; the plan may have been amended. Reload the page and fill it in again.`,
  });
