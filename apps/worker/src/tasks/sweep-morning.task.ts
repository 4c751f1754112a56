import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Duban } from '@app/use-cases';
import { heldByClock } from '../clocks-agree';
import { sweepMorning } from '../morning/sweep';
import { DUBAN } from '../tokens';
import { unlessBusy } from './unless-busy';

const EVERY_MS = 5_000;

/** Carries out the rungs of the day, at the moment at which it begins and whenever in it there are new ones. */
@Injectable()
export class SweepMorningTask implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('morning');
  private readonly look = unlessBusy();
  private sweeping: Promise<void> = Promise.resolve();
  private stopped = false;
  private held = false;
  private morning: NodeJS.Timeout | undefined;

  constructor(@Inject(DUBAN) private readonly duban: Duban) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  /** The database is closed afterwards; a transaction takes some tenths of a second. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.morning);
    await this.sweeping;
  }

  @Interval('sweep-morning', EVERY_MS)
  async run(now = new Date()): Promise<void> {
    if (this.stopped) return;
    await this.look(() => (this.sweeping = this.sweep(now)));
  }

  private async sweep(now: Date): Promise<void> {
    try {
      if (await this.isHeld()) return;
      const { words, acts, clauses, left, restsUntil } = await sweepMorning(this.duban, now, () => !this.stopped);
      if (restsUntil !== null) this.wakeAt(restsUntil);
      if (words || acts) this.log.log(`${words} reminders and urgings, ${acts} rungs in writing, ${clauses} clauses`);
      if (left.length) this.log.error(`what is due of clauses ${left.join(', ')} could not be written`);
    } catch (error) {
      this.log.warn(`what is due today is not all done, it is tried again: ${String(error)}`);
    }
  }

  /** Whether the morning waits until the clocks agree; the log says once that it does. */
  private async isHeld(): Promise<boolean> {
    const held = await heldByClock(this.duban);
    if (held !== null && !this.held) this.log.warn(`what is due today is ${held}`);
    this.held = held !== null;
    return this.held;
  }

  /** Nobody waits for the next look when the day begins before it. */
  private wakeAt(begins: number): void {
    const rest = begins - Date.now();
    if (rest > EVERY_MS || this.stopped) return;
    clearTimeout(this.morning);
    this.morning = setTimeout(() => void this.run(), Math.max(rest, 1));
  }
}
