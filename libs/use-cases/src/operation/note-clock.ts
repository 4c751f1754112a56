import { hostname } from 'node:os';
import { clocksDiffer, skewOf, skewSentence, type ClockReading } from '@app/domain/clock-skew';
import { raiseAlarm, settleAlarm, type EntityManager } from '@app/persistence';

/** How often a program compares its clock with those of the servers. */
export const CLOCKS_EVERY_MS = 300_000;

/** Programs that keep a calendar by a clock of their own, and the servers whose clocks set timers and write instants. */
export type ClockOwner = 'worker' | 'api';
export type ClockServer = 'PostgreSQL' | 'Temporal';

/**
 * Raises the alarm that a program's clock and a server's differ, or settles it once they agree.
 *
 * @returns what is wrong, in words; null while they agree
 */
export async function noteClock(
  em: EntityManager,
  program: ClockOwner,
  server: ClockServer,
  reading: ClockReading,
): Promise<string | null> {
  const subject = `${program} ${hostname()} – ${server}`;
  const skew = skewOf(reading);
  if (!clocksDiffer(skew)) {
    await settleAlarm(em, 'clock-skew', subject);
    return null;
  }
  const { en } = skewSentence(server, skew);
  await raiseAlarm(em, 'clock-skew', subject, en);
  return en;
}
