import { targetNamed, type Measured, type TargetName } from '@app/domain/indicator';
import { Clause, Measurement, type Report } from '@app/persistence';
import type { Scene } from '../scene';

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
    em.create(Measurement, { report, target: targetNamed(targets!, name), value, baseValue });
  }
}
