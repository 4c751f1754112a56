import type { ProgressCount } from '../api/types';

/** In whole percent, rounded down, so that 100 means all of it; null where there is nothing to count. */
export function percentages({ all, planned, done }: ProgressCount): { planned: number; done: number } | null {
  if (all === 0) return null;
  return { planned: Math.floor((planned * 100) / all), done: Math.floor((done * 100) / all) };
}
