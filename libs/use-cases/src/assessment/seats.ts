import {
  allItems,
  isByHand,
  isFor,
  scoreRefusal,
  scorersOf,
  stillToScore,
  type GroupedBody,
  type Scheme,
} from '@app/domain/assessment';
import type { IsoDate } from '@app/domain/calendar';
import { ASKED_YEAR, AssessmentMark, OWED_IN_YEAR, type EntityManager } from '@app/persistence';
import { readPartiesByClause } from '@app/persistence/read-models';
import type { Settings } from '../settings';
import { assessedBodies, standIns, type AskedBodies, type AssessedBody } from './assessed-bodies';
import { scoringBodies } from './scoring-bodies';

/** The year in which somebody scores or verifies. */
export interface ScoredYear extends AskedBodies {
  assessment: { id: number; year: number };
  today: IsoDate;
}

/** A body that has to do something in a year, as it is today. */
type Seat = GroupedBody & { id: number };

/** Which bodies may touch an item of a body: those of the scheme as they are today, or the organization department. */
type Seats = (assessed: AssessedBody, scorers: readonly string[], clauses: readonly number[]) => Seat[];

async function seatsIn(
  em: EntityManager,
  { directory: { organizationDepartment } }: Pick<Settings, 'directory'>,
  year: ScoredYear,
): Promise<Seats> {
  const known = await standIns(em, year, [...scoringBodies(year.scheme), organizationDepartment]);
  const parties = await readPartiesByClause(em, year.plan.id);
  return ({ name, group, speaker }, names, clauses) => {
    const scorers = names.flatMap((one) => known.get(one) ?? []);
    const about = {
      assessed: { body: name, group },
      heir: speaker.name,
      scorers,
      parties: clauses.flatMap((clause) => parties.get(clause) ?? []),
    };
    const all = new Map(
      [...scorers, ...(known.get(organizationDepartment) ? [known.get(organizationDepartment)!] : [])].map((one) => [
        one.id,
        one,
      ]),
    );
    return [...all.values()].filter((one) => scoreRefusal(one, about, organizationDepartment) === null);
  };
}

/** What is scored by hand: each such item of each body it is for. */
export const handItemsOf = (scheme: Scheme, bodies: readonly AssessedBody[]) => {
  const parents = new Map(scheme.items.map((item) => [item.id, item]));
  const items = allItems(scheme).filter(isByHand);
  return bodies.flatMap((body) =>
    items.filter((item) => isFor(item, body.group, parents)).map((item) => ({ body, item })),
  );
};

/** A row of points by hand, as the rule of persons looks at it. */
export const asMark = ({ body, item, scorer, scorerBody, scorerAccount = null }: AssessmentMark) => ({
  ...{ body: body.id, item, scorer, scorerBody: scorerBody.id, scorerAccount },
});

/** What is scored by hand in a year, with who may do it and what was given. */
export async function handItems(em: EntityManager, settings: Pick<Settings, 'directory'>, year: ScoredYear) {
  const seats = await seatsIn(em, settings, year);
  const all = handItemsOf(year.scheme, await assessedBodies(em, settings, year));
  const given = all.length > 0 ? (await em.find(AssessmentMark, { assessment: year.assessment.id })).map(asMark) : [];
  const marks = new Map<string, typeof given>();
  for (const one of given) {
    const key = `${one.body} ${one.item}`;
    marks.set(key, [...(marks.get(key) ?? []), one]);
  }
  return all.map(({ body, item }) => ({
    ...{
      body,
      item,
      seats: seats(body, scorersOf(item), item.clauses),
      marks: marks.get(`${body.id} ${item.id}`) ?? [],
    },
  }));
}

/** The bodies that have points to give. */
export async function bodiesToScore(
  em: EntityManager,
  settings: Pick<Settings, 'directory'>,
  year: ScoredYear,
): Promise<number[]> {
  const found = new Set<number>();
  for (const { seats, marks } of await handItems(em, settings, year)) {
    const bodies = seats.map(({ id }) => id);
    for (const id of stillToScore(bodies, marks, year.scheme.cycle.scorersPerItem)) found.add(id);
  }
  return [...found].sort((a, b) => a - b);
}

/** The bodies that have something to verify: the task of any body they may touch. */
export async function bodiesToVerify(
  em: EntityManager,
  settings: Pick<Settings, 'directory'>,
  year: ScoredYear,
): Promise<number[]> {
  const seats = await seatsIn(em, settings, year);
  const bodies = new Map((await assessedBodies(em, settings, year)).map((body) => [body.id, body]));
  const tasks = await em.execute<{ bodyId: number; clause: number }[]>(
    `select distinct owed.body_id as "bodyId", c.number as clause from ${ASKED_YEAR} cross join ${OWED_IN_YEAR}
       join obligation o on o.id = owed.obligation_id join clause c on c.id = o.clause_id`,
    [year.plan.id, year.assessment.year],
  );
  const found = new Set<number>();
  for (const { bodyId, clause } of tasks) {
    const body = bodies.get(bodyId);
    if (body) for (const { id } of seats(body, scoringBodies(year.scheme), [clause])) found.add(id);
  }
  return [...found].sort((a, b) => a - b);
}
