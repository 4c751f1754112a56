import type { EntityManager } from '@mikro-orm/postgresql';

export interface NewNotification {
  key: string;
  planId: number;
  bodyIds: number[];
  kind: string;
  title: string;
  on: string;
  clauseId?: number | null;
  obligationId?: number | null;
  documentId?: number | null;
}

/** Puts one line into the inbox of each body, once per key and body. */
export async function notify(em: EntityManager, notification: NewNotification): Promise<void> {
  await em.flush();
  await em.execute(
    `insert into notification (key, plan_id, body_id, kind, title, sent_on, clause_id, obligation_id, document_id)
     select ? || '/' || b, ?, b, ?, ?, ?, ?, ?, ? from (select jsonb_array_elements_text(?::jsonb)::int as b) as bodies
     on conflict (key) do nothing`,
    [
      notification.key,
      notification.planId,
      notification.kind,
      notification.title,
      notification.on,
      notification.clauseId ?? null,
      notification.obligationId ?? null,
      notification.documentId ?? null,
      JSON.stringify(notification.bodyIds),
    ],
  );
}
