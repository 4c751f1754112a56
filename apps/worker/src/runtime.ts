import { Logger } from '@nestjs/common';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { METRICS_HOST } from '@app/use-cases';
import { OnceInAWhile, troubleIn, type WorkflowTrouble } from './workflow-trouble';

/** How often the trouble of one workflow is told again. */
const AGAIN_MS = 60_000;

/**
 * Installs the runtime of the SDK. Of its log only errors are passed on, and whatever says that the code of a workflow
 * cannot go on, which the SDK only warns of: such a workflow stands still until somebody repairs the code.
 *
 * @param metricsPort where it tells its own metrics
 */
export function installRuntime(onTrouble: (trouble: WorkflowTrouble) => void, metricsPort: number | null): void {
  const log = new Logger('temporal');
  const said = new OnceInAWhile(AGAIN_MS);
  Runtime.install({
    shutdownSignals: [], // signals are ours (Nest's), not the runtime's
    logger: new DefaultLogger('WARN', (entry) => {
      const trouble = troubleIn(entry);
      if (trouble) {
        if (said.passes(trouble.runId, Date.now())) onTrouble(trouble);
      } else if (entry.level === 'ERROR') {
        log.error(`${entry.message} ${String(entry.meta?.error ?? '')}`.trim());
      }
    }),
    telemetryOptions: {
      logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} },
      ...(metricsPort && {
        metrics: { prometheus: { bindAddress: `${METRICS_HOST}:${metricsPort}`, useSecondsForDurations: true } },
      }),
    },
  });
}
