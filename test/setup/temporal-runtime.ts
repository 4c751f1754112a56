import { DefaultLogger, IllegalStateError, Runtime } from '@temporalio/worker';

/**
 * The runtime of Temporal for a spec that runs workers itself: it leaves signals alone and says nothing but errors. There is
 * one per process, so a later spec takes the one that is there.
 */
export function quietRuntime(): void {
  try {
    Runtime.install({
      shutdownSignals: [],
      logger: new DefaultLogger('ERROR'),
      telemetryOptions: { logging: { filter: 'OFF' } },
    });
  } catch (error) {
    if (!(error instanceof IllegalStateError)) throw error;
  }
}
