import type { ParsedClause, ParsedPlan, ParsedRole } from '../plan-text/parsed-plan';
import type { ObligationDraft } from './obligation';
import type { SettledDemand } from './settled-demand';

/** The towns that each group of a plan stands for, by its words: 各镇. */
export type TownsOfGroups = ReadonlyMap<string, readonly string[]>;

export const townsOfGroups = (settled: readonly SettledDemand[]): TownsOfGroups =>
  new Map(settled.filter(({ kind }) => kind === 'group').map(({ words, given }) => [words, given]));

/** A reading in which the towns stand in the place of their group, each with its role and marked as one of several. */
export function withTowns(reading: ParsedPlan, groups: TownsOfGroups): ParsedPlan {
  if (groups.size === 0) return reading;
  return { ...reading, clauses: reading.clauses.map((clause) => townsIn(clause, groups)) };
}

/** The same for one clause. */
export function townsIn(clause: ParsedClause, groups: TownsOfGroups): ParsedClause {
  const isMeant = ({ body, openList }: ParsedRole) => !openList && groups.has(body);
  if (!clause.roles.some(isMeant)) return clause;
  const named = new Set(clause.roles.filter((role) => !isMeant(role)).map(({ body }) => body));
  const roles = clause.roles.flatMap((role): ParsedRole[] =>
    isMeant(role)
      ? groups.get(role.body)!.flatMap((body) => (named.has(body) ? [] : [{ ...role, body, each: true as const }]))
      : [role],
  );
  return { ...clause, roles };
}

/**
 * What a group of towns answers for becomes each town's own, with a report, dates and a ladder of its own; other bodies that
 * answer with them stay together.
 */
export function apartByTown({ roles }: Pick<ParsedClause, 'roles'>, drafts: ObligationDraft[]): ObligationDraft[] {
  const each = new Set(roles.filter((role) => role.each).map(({ body }) => body));
  if (each.size === 0) return drafts;
  return drafts.flatMap((draft) => {
    const own = draft.owners.filter((owner) => each.has(owner));
    if (own.length === 0) return [draft];
    const others = draft.owners.filter((owner) => !each.has(owner));
    return [
      ...(others.length > 0 ? [{ ...draft, owners: others }] : []),
      ...own.map((town) => ({ ...draft, key: `each-${town}/${draft.key}`, owners: [town] })),
    ];
  });
}
