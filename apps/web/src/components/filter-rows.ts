import type { BoardRow, Light, LightCounts } from '../api/types';
import { stageOf, type Stage, type Staged } from './stage-of';

export interface BoardFilter {
  light: Light | null;
  body: string | null;
  words: string;
  /** Whose move it is. */
  stage?: Stage | null;
}

type Row = Pick<
  BoardRow,
  'id' | 'ordinal' | 'heading' | 'section' | 'light' | 'leads' | 'others' | 'nextDueOn' | 'nextTitle'
> &
  Staged;

/**
 * The rows that match everything that is set; words are looked for in all that a row shows.
 *
 * @param inText the clauses whose own text holds the words
 */
export function filterRows<R extends Row>(
  rows: readonly R[],
  { light, body, words, stage = null }: BoardFilter,
  inText: ReadonlySet<number> = new Set(),
): R[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (light !== null && row.light !== light) return false;
    if (stage !== null && stageOf(row) !== stage) return false;
    if (body !== null && !row.leads.includes(body) && !row.others.includes(body)) return false;
    const shown = [row.ordinal, row.heading, row.section, row.nextDueOn, row.nextTitle, ...row.leads, ...row.others];
    const text = shown.join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word)) || inText.has(row.id);
  });
}

export function countLights(rows: readonly Pick<BoardRow, 'light'>[]): LightCounts {
  const counts: LightCounts = { red: 0, yellow: 0, blue: 0, green: 0, grey: 0 };
  for (const { light } of rows) counts[light] += 1;
  return counts;
}

/** Every body on the board, those that lead most clauses first. */
export function bodiesOf(rows: readonly Pick<BoardRow, 'leads' | 'others'>[]): string[] {
  const leads = new Map<string, number>();
  for (const row of rows) {
    for (const body of row.others) leads.set(body, leads.get(body) ?? 0);
    for (const body of row.leads) leads.set(body, (leads.get(body) ?? 0) + 1);
  }
  return [...leads].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'zh')).map(([body]) => body);
}
