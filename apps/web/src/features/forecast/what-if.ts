import type { ForecastQuestion } from '../../api/types';

/** What somebody supposes on the page, as it is typed. */
export interface Supposed {
  policy?: string;
  obligation?: string;
  to?: string;
  rest?: string;
  work?: string;
}

/** The question it makes; what is half filled in is left out. */
export function questionOf(
  assume: 'nobody' | 'as-is',
  { policy, obligation, to, rest, work }: Supposed,
): ForecastQuestion {
  return {
    assume,
    ...(policy ? { policy } : {}),
    ...(obligation && to ? { extend: [`${obligation}=${to}`] } : {}),
    ...(rest ? { rest: [rest] } : {}),
    ...(work ? { work: [work] } : {}),
  };
}
