import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { accessTo } from '../../../../libs/temporal/src/access';
import { probeTemporal } from '../../../../libs/temporal/src/probe';
import { DubanError, causeOf, temporalUnreachable } from './errors';

/** Closed workflows are kept this long; a dev server's own namespaces forget them after a day. */
const RETENTION_SECONDS = 90 * 24 * 3600;
const ALREADY_EXISTS = 6;
const NOT_FOUND = 5;
const PERMISSION_DENIED = 7;
const UNAUTHENTICATED = 16;

/** A connection, or an error within `timeoutMs`. Loaded late: the client takes a third of a second. */
export async function connectTemporal(address: string, timeoutMs = 5_000): Promise<Connection> {
  const { Connection } = await import('@temporalio/client');
  return Connection.connect({ address, connectTimeout: timeoutMs, ...accessTo(address) });
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
      (error: { code?: number }) => {
        if (error.code === NOT_FOUND) return false;
        throw refusedNamespace(namespace, error);
      },
    );
    if (!known) await register(connection, namespace);
    await usable(connection, namespace);
  } finally {
    await connection.close();
  }
}

/** Not signed in, or not allowed: trying to register the namespace would only hide that. */
function refusedNamespace(namespace: string, error: { code?: number }): DubanError {
  const cause = causeOf(error);
  if (error.code !== PERMISSION_DENIED && error.code !== UNAUTHENTICATED) return unusable(namespace, cause);
  return new DubanError('temporal-not-permitted', {
    zh: `Temporal 服务器拒绝访问命名空间 ${namespace}（${cause}）：请检查 TEMPORAL_API_KEY 或客户端证书的权限，以及 TEMPORAL_NAMESPACE 的名称。`,
    en: `The Temporal server denies access to the namespace ${namespace} (${cause}): check TEMPORAL_API_KEY or what the client certificate may do, and the name in TEMPORAL_NAMESPACE.`,
  });
}

const unusable = (namespace: string, cause: string): DubanError =>
  new DubanError('temporal-namespace-unusable', {
    zh: `Temporal 命名空间 ${namespace} 不可用（${cause}）：请在服务器上创建它，或检查权限。`,
    en: `The Temporal namespace ${namespace} cannot be used (${cause}): create it on the server, or check the permissions.`,
  });

/** A refusal that says which part of the way to a given server is wrong. */
export async function unreachableTemporal(address: string, cause: string): Promise<DubanError> {
  return temporalUnreachable(address, cause, await probeTemporal(address));
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
    if ((error as { code?: number }).code !== ALREADY_EXISTS) throw refusedNamespace(namespace, error as object);
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
        throw unusable(namespace, causeOf(error));
      }
      await pause(100);
    }
  }
}
