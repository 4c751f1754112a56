import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventKind } from '@app/domain/vocabulary';
import { prepared } from '../prepared';

export interface NewEvent {
  planId: number;
  /** Unique in the database: an effect that was attempted before finds its key taken. */
  key: string;
  kind: EventKind;
  on: string;
  clauseId?: number | null;
  obligationId?: number | null;
  caseId?: number | null;
  documentId?: number | null;
  bodyId?: number | null;
  actor?: string | null;
  data?: Record<string, unknown>;
}

/**
 * Appends an event unless one with this key exists.
 *
 * @returns true when it was appended now; false means the effect has happened before and must not be repeated
 */
export async function recordOnce(em: EntityManager, event: NewEvent): Promise<boolean> {
  await em.flush();
  const rows = await prepared(
    em,
    `insert into event (plan_id, clause_id, obligation_id, case_id, document_id, body_id, key, kind, happened_on, actor, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (key) do nothing returning id`,
    [
      event.planId,
      event.clauseId ?? null,
      event.obligationId ?? null,
      event.caseId ?? null,
      event.documentId ?? null,
      event.bodyId ?? null,
      event.key,
      event.kind,
      event.on,
      event.actor ?? null,
      JSON.stringify(event.data ?? {}),
    ],
  );
  return rows.length === 1;
}
