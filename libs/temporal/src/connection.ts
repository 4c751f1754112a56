import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';

/** How long an attempt to reach the server may take; callers retry. */
const CONNECT_TIMEOUT = '2s';

/** A client that connects on first use, so that a process starts while Temporal is down. */
export function lazyClient(address: string, namespace: string): Client {
  return new Client({ connection: Connection.lazy({ address, connectTimeout: CONNECT_TIMEOUT }), namespace });
}

/**
 * The worker's connection. Retries until the server is there or `signal` says stop.
 *
 * @param onWaiting is told once when the first attempt fails
 */
export async function workerConnection(
  address: string,
  signal: AbortSignal,
  onWaiting: () => void,
): Promise<NativeConnection | null> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      return await NativeConnection.connect({ address });
    } catch {
      if (attempt === 0) onWaiting();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  return null;
}
