import type { Logger } from '@nestjs/common';
import type { Duban } from '@app/use-cases';
import { clockOfHouse } from './clock-of-house';

/**
 * Does a piece of work at the time of {@link clockOfHouse}. What fails is logged, and tried again at the next look.
 *
 * @param undone what was not done, in the words of the log
 */
export async function byClockOfHouse(
  duban: Duban,
  log: Logger,
  undone: string,
  work: (now: number) => Promise<unknown>,
): Promise<void> {
  try {
    const now = await clockOfHouse(duban);
    await work(now());
  } catch (error) {
    log.warn(`${undone} this time: ${String(error)}`);
  }
}
