import { samePerson, type Named } from '../../bodies/same-person';

/** A body with the group in which it is ranked; null where it is not assessed. */
export interface GroupedBody {
  body: string;
  group: string | null;
}

/** An item of one body that somebody wants to verify or give points for. */
export interface ScoredItem {
  assessed: GroupedBody;
  /** The body that speaks for it where it has ended; null where it exists. */
  heir?: string | null;
  /** The bodies the scheme names for it, each with its group. */
  scorers: readonly GroupedBody[];
  /** The bodies with a role in a clause the item comes from; none for an item of no clause. */
  parties: readonly string[];
}

/** Why a body may not touch an item. */
export type ScoreRefusal = 'not-a-scorer' | 'itself' | 'rival' | 'own-clause';

/**
 * Whether a body may verify or score an item of another, or why not. The bodies the scheme names do; nobody scores itself, a
 * rival of its group, or an item of a clause in which it has a role. What none of the named bodies may touch falls to the
 * organization department, which leads: so does the group of the scoring bodies.
 */
export function scoreRefusal(
  scorer: GroupedBody,
  item: ScoredItem,
  organizationDepartment: string,
): ScoreRefusal | null {
  const named = item.scorers.find(({ body }) => body === scorer.body);
  const falls = scorer.body === organizationDepartment && item.scorers.every((one) => conflict(one, item) !== null);
  return named || falls ? conflict(scorer, item) : 'not-a-scorer';
}

function conflict({ body, group }: GroupedBody, { assessed, heir, parties }: ScoredItem): ScoreRefusal | null {
  if (body === assessed.body || body === heir) return 'itself';
  if (group !== null && group === assessed.group) return 'rival';
  return parties.includes(body) ? 'own-clause' : null;
}

/** Whether a person decides an objection: whoever scored or verified what it is about steps aside. */
export const decidesObjection = (person: Named, scored: readonly Named[]): boolean =>
  !scored.some((one) => samePerson(one, person));

/** Drafter, reviewer and signer of a year are three persons. */
export const isApart = (person: Named, before: readonly (Named | null)[]): boolean =>
  !before.some((one) => one !== null && samePerson(one, person));
