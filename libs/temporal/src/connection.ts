import { NativeConnection } from '@temporalio/worker';

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
