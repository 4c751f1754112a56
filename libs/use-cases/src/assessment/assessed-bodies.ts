import { groupOf, type GroupedBody, type Scheme } from '@app/domain/assessment';
import type { IsoDate } from '@app/domain/calendar';
import { ASKED_YEAR, OWED_IN_YEAR, type EntityManager } from '@app/persistence';
import type { Settings } from '../settings';

/** The year whose bodies are asked for. */
export interface AskedBodies {
  assessment: { year: number };
  plan: { id: number };
  scheme: Scheme;
}

/** A body that is assessed in a year. */
export interface AssessedBody {
  id: number;
  name: string;
  group: string;
  /** Who speaks for it: itself, or the heir of a body that has ended. */
  speaker: { id: number; name: string };
}

/** Who answers for something due in the year and stands in a group, also where it has ended since; the organization department assesses and is left out. */
export async function assessedBodies(
  em: EntityManager,
  { directory }: Pick<Settings, 'directory'>,
  { assessment: { year }, plan, scheme }: AskedBodies,
): Promise<AssessedBody[]> {
  const rows = await em.execute<{ id: number; name: string; kind: string; speakerId: number; speaker: string }[]>(
    `select b.id, b.name, b.kind, coalesce(h.id, b.id) as "speakerId", coalesce(h.name, b.name) as speaker
       from body b left join body h on h.id = b.heir_id where b.name <> ?
        and b.id in (select owed.body_id from ${ASKED_YEAR} cross join ${OWED_IN_YEAR})
      order by b.id`,
    [directory.organizationDepartment, plan.id, year],
  );
  return rows.flatMap(({ id, name, kind, speakerId, speaker }) => {
    const group = groupOf(scheme, { name, kind });
    return group ? [{ id, name, group: group.id, speaker: { id: speakerId, name: speaker } }] : [];
  });
}

/** Bodies with the group each stands in; a body that is not assessed stands in none. */
export async function grouped(
  em: EntityManager,
  scheme: Scheme,
  names: readonly string[],
): Promise<Map<string, GroupedBody>> {
  const rows = await em.execute<{ name: string; kind: string }[]>(
    `select name, kind from body where name in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(names)],
  );
  return new Map(rows.map((body) => [body.name, { body: body.name, group: groupOf(scheme, body)?.id ?? null }]));
}

/**
 * Who stands in today for each body that a scheme names: itself, or the heir of one that has ended. A body that is no more and
 * left no heir is not there, so what it would score falls to the others. An heir that is not assessed itself keeps the group of the
 * name; one that is, is a rival of those it is ranked with.
 */
export async function standIns(
  em: EntityManager,
  { assessment, plan, scheme, today }: AskedBodies & { today: IsoDate },
  names: readonly string[],
): Promise<Map<string, GroupedBody & { id: number }>> {
  type Row = { named: string; namedKind: string; id: number; name: string; kind: string; owes: boolean };
  const rows = await em.execute<Row[]>(
    `select named.name as named, named.kind as "namedKind", b.id, b.name, b.kind,
            b.id in (select owed.body_id from ${ASKED_YEAR} cross join ${OWED_IN_YEAR}) as owes
       from body named join body b on b.id = coalesce(named.heir_id, named.id)
      where named.name in (select jsonb_array_elements_text(?::jsonb)) and (b.valid_to is null or b.valid_to >= ?)`,
    [plan.id, assessment.year, JSON.stringify(names), today],
  );
  return new Map(
    rows.map(({ named, namedKind, id, name, kind, owes }) => {
      const ranked = owes ? { name, kind } : { name: named, kind: namedKind };
      return [named, { id, body: name, group: groupOf(scheme, ranked)?.id ?? null }];
    }),
  );
}
