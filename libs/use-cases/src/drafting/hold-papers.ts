import type { EntityManager } from '@mikro-orm/postgresql';
import { firstState, type DocumentKind } from '@app/domain/escalation';
import type { Body, Plan } from '@app/persistence';

/** What a body is told in one kind of paper, of one plan: its matters stand together where they may. */
export interface Collection {
  plan: Plan;
  kind: DocumentKind;
  about: Body;
}

/** The same for the same plan, kind and body. */
export const collectionName = ({ plan, kind, about }: Collection): string => `plan-${plan.id}/${kind}/${about.id}`;

/** The drafts that could take a matter up, by the names of their collections. */
const DRAFTS = `
  select d.id, asked.name
    from jsonb_to_recordset(?::jsonb) as asked (name text, plan int, kind text, about text, state text)
    join official_document d on d.plan_id = asked.plan and d.kind = asked.kind
     and split_part(d.key, '/', 6) = asked.about and d.state = asked.state and d.round = 1`;

const asked = (collections: readonly Collection[]): string =>
  JSON.stringify(
    collections.map((one) => ({
      name: collectionName(one),
      plan: one.plan.id,
      kind: one.kind,
      about: one.about.name,
      state: firstState(one.kind),
    })),
  );

/**
 * Whoever begins, reviews, issues or withdraws a draft that could take a matter up comes first, and this waits for it; or waits:
 * then the state of the draft holds until the transaction ends. Of several, in the order of their names, and then of their drafts.
 */
export async function holdCollections(em: EntityManager, collections: readonly Collection[]): Promise<void> {
  await em.execute(
    `select pg_advisory_xact_lock(hashtextextended(name, 0))
       from (select name from jsonb_array_elements_text(?::jsonb) as names (name) order by name) as names`,
    [JSON.stringify(collections.map(collectionName))],
  );
  await em.execute(
    `select id from official_document where id in (select id from (${DRAFTS}) as drafts) order by id for update`,
    [asked(collections)],
  );
}

/**
 * The same for many, and without waiting, so that nobody can wait in a circle.
 *
 * @returns the names of those that nobody else has in hand
 */
export async function holdFreeCollections(
  em: EntityManager,
  collections: readonly Collection[],
): Promise<ReadonlySet<string>> {
  const names = [...new Set(collections.map(collectionName))];
  const begun = await em.execute<{ name: string; free: boolean }[]>(
    `select name, pg_try_advisory_xact_lock(hashtextextended(name, 0)) as free
       from jsonb_array_elements_text(?::jsonb) as names (name)`,
    [JSON.stringify(names)],
  );
  const taken = await em.execute<{ name: string }[]>(
    `with drafts as materialized (${DRAFTS}), held as (
       select id from official_document where id in (select id from drafts) order by id for update skip locked)
     select distinct name from drafts where id not in (select id from held)`,
    [asked(collections)],
  );
  const inHand = new Set(taken.map(({ name }) => name));
  return new Set(begun.filter(({ name, free }) => free && !inHand.has(name)).map(({ name }) => name));
}
