import { inSpan, traceparent } from '@app/tracing';

/** What a statement does, and to which table, where its beginning says so. */
const BEGINS = /^\s*(?:(insert)\s+into|(delete)\s+from|(update)|(\w+))\b(?:\s+"?(\w+)"?)?/i;
const READS = /\bfrom\s+"?(\w+)"?/i;

/**
 * Sends a statement as a span of whatever goes on. Its text is never told: MikroORM writes values into it.
 *
 * @param isPrepared its values are not in the text
 */
export function asSpan(text: string, isPrepared: boolean, send: () => unknown): unknown {
  if (traceparent() === null) return send();
  const sent = () => send() as Promise<unknown>;
  const { operation, table } = statementOf(text, isPrepared);
  const told = {
    'db.system.name': 'postgresql',
    'db.operation.name': operation,
    ...(table && { 'db.collection.name': table }),
  };
  return inSpan(table ? `${operation} ${table}` : operation, { kind: 'client', told }, sent);
}

/** @param isPrepared else a table is looked for at the beginning alone, before any value */
export function statementOf(text: string, isPrepared: boolean): { operation: string; table: string | null } {
  const [, inserts, deletes, updates, other = 'statement', table] = BEGINS.exec(text) ?? [];
  const writes = inserts ?? deletes ?? updates;
  const read = isPrepared && !writes ? (READS.exec(text)?.[1] ?? null) : null;
  return { operation: (writes ?? other).toUpperCase(), table: writes ? (table ?? null) : read };
}
