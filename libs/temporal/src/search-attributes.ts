import { setTimeout as pause } from 'node:timers/promises';
import type { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { DubanError } from '@app/domain/errors';
import { SEARCH_ATTRIBUTES } from '@app/workflows';

const INVALID_ARGUMENT = 3;
const KNOWN_WITHIN_MS = 30_000;
const { IndexedValueType } = temporal.api.enums.v1;
const TYPES = {
  INT: IndexedValueType.INDEXED_VALUE_TYPE_INT,
  KEYWORD: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  KEYWORD_LIST: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST,
} as const;

/**
 * Registers what clauses are found by, unless the namespace knows it. A workflow that shows an unknown attribute would
 * get stuck, so nothing runs before this has succeeded.
 *
 * @throws DubanError `temporal-attributes-missing` where this server leaves that to its operator
 */
export async function ensureSearchAttributes(client: Client, namespace: string): Promise<void> {
  const connection = client.connection as Connection; // ours are real connections: see `lazyClient`
  const missing = await missingOf(connection, namespace);
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map((name) => [name, TYPES[SEARCH_ATTRIBUTES[name]]]));
  try {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  } catch (error) {
    throw attributesMissing(namespace, error);
  }
  const giveUpAt = Date.now() + KNOWN_WITHIN_MS;
  while ((await missingOf(connection, namespace)).length > 0) {
    if (Date.now() > giveUpAt) throw attributesMissing(namespace, 'not known after being added');
    await pause(100);
  }
}

type Name = keyof typeof SEARCH_ATTRIBUTES;
const NAMES = Object.keys(SEARCH_ATTRIBUTES) as Name[];

/** Those the namespace does not know, e.g. one that came with this version. */
async function missingOf(connection: Connection, namespace: string): Promise<Name[]> {
  if (await knows(connection, namespace, NAMES)) return [];
  const known = await Promise.all(NAMES.map((name) => knows(connection, namespace, [name])));
  return NAMES.filter((_, nth) => !known[nth]);
}

async function knows(connection: Connection, namespace: string, names: readonly Name[]): Promise<boolean> {
  const query = names.map((name) => `${name} IS NULL`).join(' OR ');
  try {
    await connection.workflowService.listWorkflowExecutions({ namespace, query, pageSize: 1 });
    return true;
  } catch (error) {
    if ((error as { code?: number }).code === INVALID_ARGUMENT) return false;
    throw error;
  }
}

function attributesMissing(namespace: string, cause: unknown): DubanError {
  const list = Object.entries(SEARCH_ATTRIBUTES)
    .map(([name, type]) => `${name} (${type})`)
    .join(', ');
  return new DubanError('temporal-attributes-missing', {
    zh: `Temporal 命名空间 ${namespace} 缺少检索属性，且不能自动添加（${String(cause)}）：请由管理员添加 ${list}。`,
    en: `The Temporal namespace ${namespace} lacks search attributes and they cannot be added (${String(cause)}): ask its operator to add ${list}.`,
  });
}
