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

/** Whether two times have a day in common. */
export const overlap = (a: { from: IsoDate; to: IsoDate | null }, b: { from: IsoDate; to: IsoDate | null }): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

const latest = <T extends { from: IsoDate }>(some: readonly T[]): T | null =>
  some.reduce<T | null>((found, one) => (found && found.from >= one.from ? found : one), null);

/** Who held the office on a date; null while it was vacant. */
export const holderOn = (holders: readonly Holding[], date: IsoDate): Holding | null =>
  latest(holders.filter((holder) => covers(holder, date)));

/** Who stood in for the head on a date; null where nobody did. */
export const substituteOn = (substitutions: readonly Substitution[], date: IsoDate): Substitution | null =>
  latest(substitutions.filter((one) => covers(one, date)));

/**
 * Who acts as head on a date: the substitute during an absence, else the office holder, else nobody. Exactly one person
 * acts; an office holder who is back ends the substitution first, at any time, and acts again from that moment.
 * The office holder answers all the same; see {@link holderOn}.
 */
export function headOn(
  holders: readonly Holding[],
  substitutions: readonly Substitution[],
  date: IsoDate,
): { name: string; post: string } | null {
  const acting = substituteOn(substitutions, date) ?? holderOn(holders, date);
  return acting && { name: acting.name, post: acting.post };
}

/**
 * What somebody is in a body on a day. head: holds the office and acts in it · away: holds the office while another stands in
 * · acting: stands in for the office holder, or in a vacant office · deputy: named so in the directory · staff: anybody
 * else of the body · operator: works on the machine itself and is nobody of the body.
 */
export type Standing = 'head' | 'away' | 'acting' | 'deputy' | 'staff' | 'operator';

/** Who is who in a body. */
export interface Office {
  holders: readonly Holding[];
  substitutions: readonly Substitution[];
  /** Name of the deputy; null where none is named. */
  deputy: string | null;
}

/**
 * What a person is in a body on a day, by name as the directory and the record know it. Where neither a head nor a deputy
 * was ever named nothing is known of the posts, and whoever acts for the body acts as its head.
 */
export function standingIn(name: string, { holders, substitutions, deputy }: Office, date: IsoDate): Standing {
  if (holders.length === 0 && substitutions.length === 0 && deputy === null) return 'head';
  const substitute = substituteOn(substitutions, date);
  if (substitute?.name === name) return 'acting';
  if (holderOn(holders, date)?.name === name) return substitute ? 'away' : 'head';
  return deputy === name ? 'deputy' : 'staff';
}

/** Whether anybody heads a body on a day, in his own right or as a substitute. */
export const isHeaded = ({ holders, substitutions }: Office, date: IsoDate): boolean =>
  headOn(holders, substitutions, date) !== null;
