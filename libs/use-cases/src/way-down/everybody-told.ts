import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';

/**
 * Ids of everybody who was told of a case or document: whoever had a line about it in the inbox, and whoever an issued
 * document was copied to (抄送). An interview goes on from a rectification, so whoever was told of that counts too.
 *
 * @param key of the case, the matter or the document
 */
export async function everybodyTold(em: EntityManager, planId: number, key: string): Promise<number[]> {
  const root = `${key.replace(/\/interview$/, '')}/`;
  await em.flush();
  const rows = await em.execute<{ id: number }[]>(
    `select body_id as id from notification where plan_id = ? and starts_with(key, ?)
     union
     select n.body_id from matter m join notification n on n.document_id = m.document_id where starts_with(m.key || '/', ?)
     union
     select b.id from official_document d cross join lateral jsonb_array_elements_text(d.facts -> 'copies') c
       join body b on b.name = c
      where d.plan_id = ? and d.number is not null and (starts_with(d.key || '/', ?) or exists (select 1 from matter m
        where m.document_id = d.id and m.taken_out_on is null and starts_with(m.key || '/', ?)))`,
    [planId, root, root, planId, root, root],
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
