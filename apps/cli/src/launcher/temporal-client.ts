import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { DubanError, causeOf } from './errors';

/** Closed workflows are kept this long; a dev server's own namespaces forget them after a day. */
const RETENTION_SECONDS = 90 * 24 * 3600;
const ALREADY_EXISTS = 6;
const NOT_FOUND = 5;

/** A connection, or an error within `timeoutMs`. Loaded late: the client takes a third of a second. */
export async function connectTemporal(address: string, timeoutMs = 5_000): Promise<Connection> {
  const { Connection } = await import('@temporalio/client');
  return Connection.connect({ address, connectTimeout: timeoutMs });
}

/** Does a Temporal server answer there? Returns null, or why not. */
export async function askTemporal(address: string, timeoutMs = 3_000): Promise<string | null> {
  try {
    const connection = await connectTemporal(address, timeoutMs);
    await connection.close();
    return null;
  } catch (error) {
    return causeOf(error);
  }
}

/** Registers the namespace unless it is there, and waits until workflows can be listed in it. */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const connection = await connectTemporal(address);
  try {
    const known = await connection.workflowService.describeNamespace({ namespace }).then(
      () => true,
      () => false,
    );
    if (!known) await register(connection, namespace);
    await usable(connection, namespace);
  } finally {
    await connection.close();
  }
}

async function register(connection: Connection, namespace: string): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      description: 'Duban 督办',
      // A plain object with the two fields of a protobuf duration; `seconds` is a Long on the wire.
      workflowExecutionRetentionPeriod: { seconds: RETENTION_SECONDS as never, nanos: 0 },
    });
  } catch (error) {
    if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
  }
}

async function usable(connection: Connection, namespace: string): Promise<void> {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    try {
      await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
      return;
    } catch (error) {
      if ((error as { code?: number }).code !== NOT_FOUND || Date.now() > giveUpAt) {
        throw new DubanError('temporal-namespace-unusable', {
          zh: `Temporal 命名空间 ${namespace} 不可用（${causeOf(error)}）：请在服务器上创建它，或检查权限。`,
          en: `The Temporal namespace ${namespace} cannot be used (${causeOf(error)}): create it on the server, or check the permissions.`,
        });
      }
      await pause(100);
    }
  }
}
