import type { Light } from '../../api/types';

type Lit = { id: number; light: Light };

/** The rows whose light is another than before. A row seen for the first time has not changed. */
export function changedLights(before: ReadonlyMap<number, Light>, rows: readonly Lit[]): number[] {
  return rows.filter(({ id, light }) => before.has(id) && before.get(id) !== light).map(({ id }) => id);
}

export const lightsOf = (rows: readonly Lit[]): Map<number, Light> => new Map(rows.map(({ id, light }) => [id, light]));
