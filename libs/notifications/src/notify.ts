import type { EntityManager } from '@mikro-orm/postgresql';
import type { LineKind } from '@app/domain/vocabulary';
import { prepared } from '@app/persistence';

export interface NewNotification {
  key: string;
  /** Null where it belongs to no plan. */
  planId: number | null;
  bodyIds: number[];
  kind: LineKind;
  title: string;
  on: string;
  clauseId?: number | null;
  obligationId?: number | null;
  documentId?: number | null;
}

/** Puts one line into the inbox of each body, once per key and body. */
export async function notify(em: EntityManager, notification: NewNotification): Promise<void> {
  await em.flush();
  await prepared(
    em,
    `insert into notification (key, plan_id, body_id, kind, title, sent_on, clause_id, obligation_id, document_id)
     select $1 || '/' || b, $2, b, $3, $4, $5, $6, $7, $8 from unnest($9::int[]) as b
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
      notification.bodyIds,
    ],
  );
}
