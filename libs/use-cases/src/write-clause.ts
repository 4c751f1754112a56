import type { EntityManager } from '@mikro-orm/postgresql';
import { allBindingRoles, lightOf, worstLight, type Light, type ObligationDraft } from '@app/domain/clause';
import type { Doubt, ParsedClause, ParsedPlan } from '@app/domain/plan-text';
import { Body, Clause, ClauseRole, type Plan } from '@app/persistence';
import { keepLight } from './lights';

/** The bodies a plan names, by their names. */
export type Bodies = ReadonlyMap<string, Body>;

/** Obligations with their owners, as one statement: a plan has more than a thousand. */
const INSERT_OBLIGATIONS = `
  with draft as (
    select * from jsonb_to_recordset(?::jsonb) as d(key text, "parentKey" text, kind text, ladder text, title text, "sourcePhrase" text,
      "dueOn" date, "dueFrom" date, "dueRule" jsonb, hardness text, segment int, light text, owners jsonb)),
  written as (
    insert into obligation (plan_id, clause_id, parent_id, key, kind, ladder, title, source_phrase, due_on, original_due_on,
      due_from, due_rule, hardness, segment, light)
    select ?, ?, (select id from obligation where key = draft."parentKey"), key, kind, ladder, title, "sourcePhrase", "dueOn", "dueOn", "dueFrom",
      "dueRule", hardness, segment, light from draft
    returning id, key)
  insert into obligation_owner (obligation_id, body_id)
  select written.id, owner::int from written join draft using (key), jsonb_array_elements_text(draft.owners) as owner`;

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

/** A clause with its roles and obligations; `today` decides its lights. */
export async function writeClause(
  em: EntityManager,
  plan: Plan,
  parsed: ParsedClause,
  drafts: ObligationDraft[],
  today: string,
  bodies: Bodies,
  doubtNumbers: ReadonlyMap<Doubt, number>,
): Promise<NewClause> {
  const { number } = parsed;
  const light = worstLight(drafts.map((draft) => lightAtFirst(draft, today)));
  // Inserted, not held by the unit of work: that would look through all clauses of the plan again with each one.
  const id = await em.insert(Clause, { plan: plan.id, number, light, ...fieldsOf(parsed, doubtNumbers) });
  const clause = { id, number };
  await keepLight(em, clause, light, today);
  await writeRoles(em, clause, parsed, bodies);
  await writeObligations(em, plan, clause, drafts, today, bodies);
  return clause;
}

const lightAtFirst = ({ dueOn, hardness }: ObligationDraft, today: string): Light =>
  lightOf({ state: 'open', dueOn, hardness, submittedOn: null }, today);

/** What a clause row holds of the reading. */
export function fieldsOf(parsed: ParsedClause, doubtNumbers: ReadonlyMap<Doubt, number>) {
  return {
    ordinal: parsed.ordinal,
    heading: parsed.heading,
    section: parsed.section,
    text: parsed.text,
    spanFrom: parsed.span[0],
    spanTo: parsed.span[1],
    targets: parsed.targets,
    doubts: parsed.doubts.map((doubt) => ({ ...doubt, number: doubtNumbers.get(doubt) })),
  };
}

export async function writeRoles(
  em: EntityManager,
  clause: Pick<Clause, 'id'>,
  { roles }: ParsedClause,
  bodies: Bodies,
) {
  if (roles.length === 0) return;
  const binding = new Set(allBindingRoles(roles));
  await em.insertMany(
    ClauseRole,
    roles.map((role) => ({
      clause: clause.id,
      role: role.role,
      body: role.openList ? null : bodies.get(role.body)!.id,
      written: role.written,
      phrase: role.phrase,
      segment: role.segment,
      openList: role.openList,
      inProse: role.inProse && !binding.has(role),
    })),
  );
}

/** Writes what a clause owes, with its lights of today. */
export async function writeObligations(
  em: EntityManager,
  plan: Plan,
  clause: NewClause,
  drafts: readonly ObligationDraft[],
  today: string,
  bodies: Bodies,
): Promise<void> {
  const natural = (key: string) => `${keyPrefix(plan, clause)}${key}`;
  const rows = drafts.map((draft) => ({
    ...draft,
    key: natural(draft.key),
    parentKey: draft.parentKey === undefined ? null : natural(draft.parentKey),
    light: lightAtFirst(draft, today),
    owners: ownerIds(draft, bodies),
  }));
  // First what the clause owes, then what hangs on it.
  for (const some of [rows.filter((row) => !row.parentKey), rows.filter((row) => row.parentKey)]) {
    if (some.length) await em.execute(INSERT_OBLIGATIONS, [JSON.stringify(some), plan.id, clause.id]);
  }
}

/** The bodies that answer for a draft, each once: two may have one heir. */
export const ownerIds = ({ owners }: ObligationDraft, bodies: Bodies): number[] => [
  ...new Set(owners.map((owner) => bodies.get(owner)!.id)),
];

/** What the keys of a clause's obligations begin with. */
export const keyPrefix = (plan: Plan, clause: Pick<Clause, 'number'>): string =>
  `plan-${plan.id}/clause-${clause.number}/`;
