import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';

/**
 * Ids of everybody who was told of a case or document: whoever had a line about it in the inbox, and whoever an issued
 * document was copied to (抄送). An interview goes on from a rectification, so whoever was told of that counts too.
 *
 * @param key of the case or document
 */
export async function everybodyTold(em: EntityManager, planId: number, key: string): Promise<number[]> {
  const root = `${key.replace(/\/interview$/, '')}/`;
  await em.flush();
  const rows = await em.execute<{ id: number }[]>(
    `select body_id as id from notification where plan_id = ? and starts_with(key, ?)
     union
     select b.id from official_document d cross join lateral jsonb_array_elements_text(d.facts -> 'copies') c
       join body b on b.name = c where d.plan_id = ? and d.number is not null and starts_with(d.key || '/', ?)`,
    [planId, root, planId, root],
  );
  return rows.map(({ id }) => id);
}

/** One line for each of them. */
export function inform(
  em: EntityManager,
  about: { plan: { id: number }; clause: { id: number } | null; today: string },
  { key, kind, title, told }: { key: string; kind: EventKind; title: string; told: readonly number[] },
): Promise<void> {
  const { plan, clause, today } = about;
  const bodyIds = [...new Set(told)];
  return notify(em, { key, planId: plan.id, clauseId: clause?.id, bodyIds, kind, title, on: today });
}
