import { allItems } from './all-items';
import type { Scheme } from './scheme';

/** So many points one person adds or takes off at most by what was found of one task. */
export const mostPerCheck = ({ cycle, total }: Pick<Scheme, 'cycle' | 'total'>): number =>
  cycle.pointsPerCheck ?? total;

/** So many points all findings of one body add at most in a year, and so many they take off. */
export const mostPerBody = (scheme: Pick<Scheme, 'cycle' | 'total'>): number =>
  Math.min(scheme.total, scheme.cycle.pointsPerBody ?? 2 * mostPerCheck(scheme));

/** So many points an objection that is upheld adds at most: those of the item it is about, else all there are. */
export const mostOfObjection = (
  scheme: Pick<Scheme, 'items' | 'bonuses' | 'deductions' | 'total'>,
  item: string | null,
): number => allItems(scheme).find(({ id }) => id === item)?.weight ?? scheme.total;
