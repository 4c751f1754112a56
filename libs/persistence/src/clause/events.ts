import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventKind } from '@app/domain/vocabulary';
import { isTracing, noteInSpan } from '@app/tracing';
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
  return (await recordAll(em, [event])).size === 1;
}

/**
 * Appends events in their order, by one statement, but for those with a key that exists.
 *
 * @returns the keys of those that were appended now
 */
export async function recordAll(em: EntityManager, events: readonly NewEvent[]): Promise<Set<string>> {
  await em.flush();
  const rows = events.map(({ data = {}, ...event }) => ({ ...event, data }));
  const appended = await prepared<{ key: string }>(em, APPEND, [JSON.stringify(rows)]);
  const keys = new Set(appended.map(({ key }) => key));
  if (isTracing()) for (const event of rows) if (keys.has(event.key)) noteInSpan('event', toldOf(event));
  return keys;
}

const toldOf = ({ kind, planId, clauseId }: NewEvent) => ({
  'duban.event': kind,
  'duban.plan': planId,
  ...(clauseId && { 'duban.clause': clauseId }),
});

const APPEND = `
  insert into event (plan_id, clause_id, obligation_id, case_id, document_id, body_id, key, kind, happened_on, actor, data)
  select "planId", "clauseId", "obligationId", "caseId", "documentId", "bodyId", key, kind, "on", actor, data
  from rows from (jsonb_to_recordset($1::jsonb) as ("planId" int, "clauseId" int, "obligationId" int, "caseId" int,
    "documentId" int, "bodyId" int, key text, kind text, "on" date, actor text, data jsonb)) with ordinality as e
  order by ordinality
  on conflict (key) do nothing returning key`;
