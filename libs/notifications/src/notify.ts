import type { EntityManager } from '@mikro-orm/postgresql';
import type { LineKind } from '@app/domain/vocabulary';
import { prepared } from '@app/persistence';

export interface NewNotification {
  key: string;
  /** Null where it belongs to no plan. */
  planId: number | null;
  bodyIds: number[];
  /** The persons of the body whom it is for; all of them where nobody is named. */
  accounts?: number[] | null;
  kind: LineKind;
  title: string;
  on: string;
  clauseId?: number | null;
  obligationId?: number | null;
  documentId?: number | null;
}

const NOTIFY = `
  insert into notification (key, plan_id, body_id, account_ids, kind, title, sent_on, clause_id, obligation_id, document_id)
  select n.key || '/' || b.id, n."planId", b.id::int, n.accounts, n.kind, n.title, n."on", n."clauseId", n."obligationId", n."documentId"
  from rows from (jsonb_to_recordset($1::jsonb) as (key text, "planId" int, "bodyIds" jsonb, accounts jsonb, kind text, title text, "on" date,
    "clauseId" int, "obligationId" int, "documentId" int)) with ordinality as n
    cross join lateral jsonb_array_elements_text(n."bodyIds") with ordinality as b (id, nth)
  order by n.ordinality, b.nth
  on conflict (key) do nothing`;

/** Puts one line into the inbox of each body, once per key and body. */
export async function notify(em: EntityManager, notification: NewNotification): Promise<void> {
  await notifyAll(em, [notification]);
}

/** The same for many lines, by one statement, in their order. */
export async function notifyAll(em: EntityManager, notifications: readonly NewNotification[]): Promise<void> {
  await em.flush();
  if (notifications.length) await prepared(em, NOTIFY, [JSON.stringify(notifications)]);
}
