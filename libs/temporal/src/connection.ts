import { NativeConnection } from '@temporalio/worker';
import { accessTo } from './access';
import { probeTemporal } from './probe';

/**
 * The worker's connection. Retries until the server is there or `signal` says stop.
 *
 * @param onWaiting is told once when the first attempt fails, and which part of the way is wrong
 */
export async function workerConnection(
  address: string,
  signal: AbortSignal,
  onWaiting: (why: string) => void,
): Promise<NativeConnection | null> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      return await NativeConnection.connect({ address, ...accessTo(address) });
    } catch (error) {
      if (attempt === 0) onWaiting((await probeTemporal(address))?.en ?? String(error));
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  return null;
}
