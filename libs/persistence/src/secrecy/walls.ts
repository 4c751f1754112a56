import type { EntityManager } from '@mikro-orm/postgresql';
import { RESTRICTED_EVENTS } from '@app/domain/vocabulary';

/** SQL: for whom the transaction asks; worked out once for each statement. See `askingFor`. */
const ROLE = `(select current_setting('duban.role', true))`;
const BODY = `(select nullif(current_setting('duban.body', true), '')::int)`;

const FOR_ALL = `${ROLE} = 'system'`;
const LOOKS_AFTER_CADRES = `${ROLE} in ('county-office', 'organization')`;

/** SQL: the same as `mayReadReferral` of the use cases; `about` is the body that the referral is about. */
const mayKnow = (about: string) => `(${LOOKS_AFTER_CADRES} and ${about} is distinct from ${BODY})`;

const BETRAYING = `(kind in (${RESTRICTED_EVENTS.map((kind) => `'${kind}'`).join(', ')})
  or (kind = 'finding-recorded' and data ->> 'ladder' = 'D'))`;

/** SQL: the referral that a row belongs to can be seen; that has a wall of its own. */
const OF_SEEN_REFERRAL = `exists (select 1 from referral r where r.id = referral_id)`;

/**
 * The five secrets, and whose rows of them are shown to whom. It is the second wall: `restricted-sql.ts` and `sight-sql.ts`
 * say the same in the queries, and a query that forgets them finds nothing here.
 */
export const WALLS: Readonly<Record<string, string>> = {
  referral: `${FOR_ALL} or ${mayKnow('body_id')}`,
  locked_evidence: `${FOR_ALL} or ${OF_SEEN_REFERRAL}`,
  finding: `${FOR_ALL} or case ladder when 'D' then ${mayKnow('body_id')}
    else ${ROLE} in ('county-office', 'coordinator') end`,
  official_document: `referral_id is null or ${FOR_ALL} or ${OF_SEEN_REFERRAL}`,
  event: `${FOR_ALL} or ((not ${BETRAYING} or ${mayKnow('body_id')})
    and (document_id is null or document_id not in (select hidden_letters())))`,
};

/** The letters of referrals that whoever asks may not know of. As the owner, since the wall of the letters hides them. */
const HIDDEN_LETTERS = `create or replace function hidden_letters() returns setof int
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select d.id from public.referral r join public.official_document d on d.referral_id = r.id
    where coalesce(not ${mayKnow('r.body_id')}, true) $$`;

const FOUND = `select obj_description(p.oid, 'pg_policy') as told from pg_policy p
  where p.polrelid = ?::regclass and p.polname = 'wall'
    and exists (select 1 from pg_class c where c.oid = p.polrelid and c.relrowsecurity)`;

/** The tables whose wall is missing, switched off, or not the one above. */
export async function fallenWalls(em: EntityManager): Promise<string[]> {
  const fallen: string[] = [];
  for (const [table, rule] of Object.entries(WALLS)) {
    const [found] = await em.execute<{ told: string | null }[]>(FOUND, [table]);
    if (found?.told !== rule) fallen.push(table);
  }
  return fallen;
}

/**
 * Puts the walls up, as a step of the migrations: whoever does not own the tables sees in them what the transaction says
 * that it asks for, and nothing where it says nothing. The owner sees all: migrations, seals, foreign keys, a backup.
 */
export async function raiseWalls(em: EntityManager): Promise<void> {
  const [{ told }] = await em.execute<{ told: string | null }[]>(
    `select obj_description(to_regprocedure('hidden_letters()'), 'pg_proc') as told`,
  );
  // Whoever finds all in place needs no right to make anything: a command starts with the address of the programs.
  if (told !== HIDDEN_LETTERS) {
    await em.execute(HIDDEN_LETTERS);
    await em.execute(`comment on function hidden_letters() is '${HIDDEN_LETTERS.replaceAll("'", "''")}'`);
  }
  for (const table of await fallenWalls(em)) {
    const rule = WALLS[table];
    await em.execute(`alter table "${table}" enable row level security`);
    await em.execute(`drop policy if exists "wall" on "${table}"`);
    await em.execute(`create policy "wall" on "${table}" using (${rule})`);
    await em.execute(`comment on policy "wall" on "${table}" is '${rule.replaceAll("'", "''")}'`);
  }
}
