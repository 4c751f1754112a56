import { isProvisional } from '../calendar';
import { basesOn, printedBasis } from '../escalation';
import { RUNG_ACTS } from '../vocabulary';
import type { ForecastRow } from './row';
import type { World } from './world';

export type { ForecastAct, ForecastRow } from './row';

/** What is drafted and then stands unsigned, until something it could cite is in force. */
export const restsOnNothing = ({ act, basis }: Pick<ForecastRow, 'act' | 'basis'>): boolean =>
  basis.length === 0 && RUNG_ACTS[act].drafts !== null;

/** Notes what happens today. */
export function note(
  world: World,
  row: Omit<ForecastRow, 'at' | 'basis' | 'provisional'>,
  basisIds: readonly string[],
): void {
  const { rules, today } = world;
  world.rows.push({
    at: today,
    ...row,
    basis: basesOn(today, basisIds, rules.legalBases).map(printedBasis),
    provisional: isProvisional(rules.calendar, today),
  });
}
