import { scoreRefusal, type GroupedBody, type ScoreRefusal } from '@app/domain/assessment';
import { readPartiesByClause } from '@app/persistence/read-models';
import type { Actor } from '../actor';
import type { TimelessScene } from '../scene';
import { grouped, standIns, type AssessedBody } from './assessed-bodies';
import { scoringBodies } from './scoring-bodies';
import type { YearScene } from './year-scene';

/**
 * What the rule of the two bodies says of a scorer, for an item of a body.
 *
 * @param assessed the name of the body
 * @param scorers of the item, as the scheme names them
 * @param clauses of the item; who has a role in one of them does not touch it
 */
export type RefusalFor = (
  assessed: string,
  scorers: readonly string[],
  clauses: readonly number[],
) => ScoreRefusal | null;

/** The rule for one scorer and the items of these bodies: what a page offers and what an act allows is asked here. */
export async function refusalsFor(
  { em, settings: { directory } }: TimelessScene,
  year: YearScene,
  scorer: Pick<Actor, 'body'>,
  bodies: readonly AssessedBody[],
): Promise<RefusalFor> {
  const { body: own } = scorer;
  if (own === null) return () => 'not-a-scorer';
  const parties = await readPartiesByClause(em, year.plan.id);
  const known = await standIns(em, year, scoringBodies(year.scheme));
  const groups = await grouped(em, year.scheme, [...bodies.map(({ name }) => name), own]);
  const one = (body: string): GroupedBody => groups.get(body) ?? { body, group: null };
  const speakers = new Map(bodies.map(({ name, speaker }) => [name, speaker.name]));
  return (assessed, names, clauses) => {
    const item = {
      assessed: one(assessed),
      heir: speakers.get(assessed),
      scorers: names.flatMap((body) => known.get(body) ?? []),
      parties: clauses.flatMap((clause) => parties.get(clause) ?? []),
    };
    const self = [...known.values()].find(({ body }) => body === own) ?? one(own);
    return scoreRefusal(self, item, directory.organizationDepartment);
  };
}
