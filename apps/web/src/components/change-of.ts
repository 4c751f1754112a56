import type { LightCounts, Statistics } from '../api/types';

/** How many more clauses show each light than at the end of last month; null where that was not kept. */
export function changeOf({ trend, lights, today }: Pick<Statistics, 'trend' | 'lights' | 'today'>): LightCounts | null {
  const before = trend.findLast(({ on }) => on.slice(0, 7) < today.slice(0, 7));
  if (!before) return null;
  const less = (light: keyof LightCounts) => lights[light] - before.lights[light];
  return { red: less('red'), yellow: less('yellow'), blue: less('blue'), green: less('green'), grey: less('grey') };
}
