import type { IsoDate } from '../calendar';

/** 主要负责人: who held a post, and when. `to` is the last day. */
export interface Holding {
  name: string;
  post: string;
  from: IsoDate;
  to: IsoDate | null;
}

/** 临时主持: somebody stands in while the office holder is absent. Both days are included. */
export interface Substitution {
  name: string;
  post: string;
  from: IsoDate;
  to: IsoDate;
}

/** Whether a time in office includes a date; `to` is its last day. */
export const covers = ({ from, to }: { from: IsoDate; to: IsoDate | null }, date: IsoDate) =>
  from <= date && (to === null || date <= to);

const latest = <T extends { from: IsoDate }>(some: readonly T[]): T | null =>
  some.reduce<T | null>((found, one) => (found && found.from >= one.from ? found : one), null);

/** Who held the office on a date; null while it was vacant. */
export const holderOn = (holders: readonly Holding[], date: IsoDate): Holding | null =>
  latest(holders.filter((holder) => covers(holder, date)));

/**
 * Who acts as head on a date: the substitute during an absence, else the office holder, else nobody.
 * The office holder answers all the same; see {@link holderOn}.
 */
export function headOn(
  holders: readonly Holding[],
  substitutions: readonly Substitution[],
  date: IsoDate,
): { name: string; post: string } | null {
  const acting = latest(substitutions.filter((one) => covers(one, date))) ?? holderOn(holders, date);
  return acting && { name: acting.name, post: acting.post };
}
