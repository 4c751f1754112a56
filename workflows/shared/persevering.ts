import { isCancellation, sleep, TemporalFailure } from '@temporalio/workflow';

/** The pauses between rounds of attempts; the last one stays. */
const PAUSES = ['5 seconds', '30 seconds', '2 minutes', '10 minutes'] as const;

/** The pause after a round of attempts that failed, the first of them 0. */
export const pauseAfter = (round: number) => PAUSES[Math.min(round, PAUSES.length - 1)];

/** Whether attempts came to nothing; a local activity may say so without the wrapping that others have. */
export const isFailure = (error: unknown): boolean => error instanceof TemporalFailure && !isCancellation(error);

type Port = (...args: unknown[]) => Promise<unknown>;

/**
 * Ports that never give up: after a round of attempts that failed, the workflow sleeps and begins another one. A workflow
 * must not fail because a row is broken or the database is away, and must not hold a place of the worker meanwhile.
 */
export function persevering<Ports extends object>(ports: Ports): Ports {
  return new Proxy(ports, {
    get: (target, name) => {
      const port = target[name as keyof Ports] as Port;
      return (...args: unknown[]) => persevere(() => port(...args));
    },
  });
}

async function persevere(attempt: () => Promise<unknown>): Promise<unknown> {
  for (let round = 0; ; round += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isFailure(error)) throw error;
      await sleep(pauseAfter(round));
    }
  }
}
