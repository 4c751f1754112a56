import type { EntityManager } from '@mikro-orm/postgresql';
import { lightOf, worstLight, type Light, type ObligationDraft } from '@app/domain/clause';
import { allBindingRoles, withoutDropped, type Doubt, type ParsedClause, type ParsedPlan } from '@app/domain/plan-text';
import { Body, Clause, ClauseRole, type Plan } from '@app/persistence';
import { keepLights } from '../lights';

/** The bodies a plan names, by their names. */
export type Bodies = ReadonlyMap<string, Body>;

/** Obligations with their owners, as one statement: a plan has more than a thousand. */
const INSERT_OBLIGATIONS = `
  with draft as (
    select * from jsonb_to_recordset(?::jsonb) as d(id int, "clauseId" int, "parentId" int, key text, kind text, ladder text, title text,
      "sourcePhrase" text, "dueOn" date, "dueFrom" date, "dueRule" jsonb, hardness text, segment int, light text, owners jsonb)),
  written as (
    insert into obligation (id, plan_id, clause_id, parent_id, key, kind, ladder, title, source_phrase, due_on, original_due_on,
      due_from, due_rule, hardness, segment, light)
    select id, ?, "clauseId", "parentId", key, kind, ladder, title, "sourcePhrase", "dueOn", "dueOn", "dueFrom",
      "dueRule", hardness, segment, light from draft
    returning id)
  insert into obligation_owner (obligation_id, body_id)
  select id, owner::int from written join draft using (id), jsonb_array_elements_text(draft.owners) as owner`;

/** So many rows at once: a statement takes 65,535 values. */
const AT_ONCE = 2_000;

/** Every body the plan names; one that the directory does not know yet is entered as a subordinate department. */
export async function bodiesByName(
  em: EntityManager,
  reading: ParsedPlan,
  coordinator: string,
  others: readonly string[] = [],
): Promise<Bodies> {
  const names = new Set([coordinator, ...others]);
  for (const clause of reading.clauses) for (const role of clause.roles) if (!role.openList) names.add(role.body);
  const known = await em.find(Body, { name: { $in: [...names] } });
  const bodies = new Map(known.map((body) => [body.name, body]));
  for (const name of names) {
    if (bodies.has(name)) continue;
    bodies.set(
      name,
      em.create(Body, { name, fullName: null, kind: 'department', subordinateToCounty: true, aliases: [] }),
    );
  }
  await em.flush();
  const heirs = new Map((await em.find(Body, { heirId: { $ne: null } })).map(({ id, heirId }) => [id, heirId!]));
  for (const [name, { id }] of bodies) {
    const heirId = heirs.get(id); // named by the plan, but no more: what it would owe is its heir's
    if (heirId) bodies.set(name, await em.findOneOrFail(Body, heirId));
  }
  return bodies;
}

/** A clause by its row and its number in the plan. */
export type NewClause = Pick<Clause, 'id' | 'number'>;

/** A clause as it is read, with what it owes. */
export interface ClauseToWrite {
  parsed: ParsedClause;
  drafts: readonly ObligationDraft[];
}

/** Clauses with their roles and obligations, some statements for all of them; `today` decides their lights. */
export async function writeClauses(
  em: EntityManager,
  plan: Plan,
  clauses: readonly ClauseToWrite[],
  today: string,
  bodies: Bodies,
  doubtNumbers: ReadonlyMap<Doubt, number>,
): Promise<NewClause[]> {
  const lights = clauses.map(({ drafts }) => worstLight(drafts.map((draft) => lightAtFirst(draft, today))));
  const ids = await newIds(em, 'clause', clauses.length);
  const written = clauses.map(({ parsed: { number } }, nth) => ({ id: ids[nth], number, light: lights[nth] }));
  const rows = clauses.map(({ parsed }, nth) => ({
    ...written[nth],
    plan: plan.id,
    ...fieldsOf(parsed, doubtNumbers),
  }));
  // Inserted, not held by the unit of work, which would look through all of them again with each flush.
  for (const some of inParts(rows)) await em.insertMany(Clause, some);
  await keepLights(em, written, today);
  await writeRoles(
    em,
    clauses.map(({ parsed }, nth) => ({ clause: written[nth], parsed })),
    bodies,
  );
  await writeObligations(
    em,
    plan,
    clauses.map(({ drafts }, nth) => ({ clause: written[nth], drafts })),
    today,
    bodies,
  );
  return written;
}

/** New ids of a table, in order: so rows that name each other are written together. */
async function newIds(em: EntityManager, table: 'clause' | 'obligation', count: number): Promise<number[]> {
  const rows = await em.execute<{ id: number }[]>(
    `select nextval(pg_get_serial_sequence(?, 'id'))::int as id from generate_series(1, ?::int)`,
    [table, count],
  );
  return rows.map(({ id }) => id);
}

/** Rows in parts that fit into a statement each. */
const inParts = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, nth) => rows.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE));

const lightAtFirst = ({ dueOn, hardness }: ObligationDraft, today: string): Light =>
  lightOf({ state: 'open', dueOn, hardness, submittedOn: null }, today);

/** What a clause row holds of the reading. */
export function fieldsOf(parsed: ParsedClause, doubtNumbers: ReadonlyMap<Doubt, number>) {
  const { text, span, targets, doubts } = withoutDropped(parsed);
  return {
    ordinal: parsed.ordinal,
    heading: parsed.heading,
    section: parsed.section,
    text,
    spanFrom: span[0],
    spanTo: span[1],
    targets,
    doubts: parsed.doubts.map((doubt, nth) => ({ ...doubts[nth], number: doubtNumbers.get(doubt) })),
  };
}

export async function writeRoles(
  em: EntityManager,
  clauses: readonly { clause: Pick<Clause, 'id'>; parsed: ParsedClause }[],
  bodies: Bodies,
) {
  const rows = clauses.flatMap(({ clause, parsed: { roles } }) => {
    const binding = new Set(allBindingRoles(roles));
    return roles.map((role) => ({
      clause: clause.id,
      role: role.role,
      body: role.openList ? null : bodies.get(role.body)!.id,
      written: role.written,
      phrase: role.phrase,
      segment: role.segment,
      openList: role.openList,
      inProse: role.inProse && !binding.has(role),
    }));
  });
  for (const some of inParts(rows)) await em.insertMany(ClauseRole, some);
}

/** Writes what clauses owe, with its lights of today: of each first what it owes itself, then what hangs on that. */
export async function writeObligations(
  em: EntityManager,
  plan: Plan,
  owed: readonly { clause: NewClause; drafts: readonly ObligationDraft[] }[],
  today: string,
  bodies: Bodies,
): Promise<void> {
  const rows = owed.flatMap(({ clause, drafts }) => {
    const natural = (key: string) => `${keyPrefix(plan, clause)}${key}`;
    const own = drafts.filter(({ parentKey }) => parentKey === undefined);
    const hanging = drafts.filter(({ parentKey }) => parentKey !== undefined);
    return [...own, ...hanging].map((draft) => ({
      ...draft,
      clauseId: clause.id,
      key: natural(draft.key),
      parentKey: draft.parentKey === undefined ? null : natural(draft.parentKey),
      light: lightAtFirst(draft, today),
      owners: ownerIds(draft, bodies),
    }));
  });
  if (rows.length === 0) return;
  const ids = await newIds(em, 'obligation', rows.length);
  const idOf = new Map(rows.map(({ key }, nth) => [key, ids[nth]]));
  const parents = rows.flatMap(({ parentKey }) => (parentKey && !idOf.has(parentKey) ? [parentKey] : []));
  for (const { id, key } of await known(em, parents)) idOf.set(key, id);
  const drafts = rows.map(({ parentKey, ...row }) => ({
    ...row,
    id: idOf.get(row.key),
    parentId: parentKey && idOf.get(parentKey),
  }));
  await em.execute(INSERT_OBLIGATIONS, [JSON.stringify(drafts), plan.id]);
}

/** Obligations that were written before, by their keys. */
async function known(em: EntityManager, keys: readonly string[]): Promise<{ id: number; key: string }[]> {
  if (keys.length === 0) return [];
  const some = 'select id, key from obligation where key in (select jsonb_array_elements_text(?::jsonb))';
  return em.execute<{ id: number; key: string }[]>(some, [JSON.stringify(keys)]);
}

/** The bodies that answer for a draft, each once: two may have one heir. */
export const ownerIds = ({ owners }: ObligationDraft, bodies: Bodies): number[] => [
  ...new Set(owners.map((owner) => bodies.get(owner)!.id)),
];

/** What the keys of a clause's obligations begin with. */
export const keyPrefix = (plan: Plan, clause: Pick<Clause, 'number'>): string =>
  `plan-${plan.id}/clause-${clause.number}/`;
