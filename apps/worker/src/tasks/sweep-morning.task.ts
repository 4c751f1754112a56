import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Duban } from '@app/use-cases';
import { sweepMorning } from '../morning/sweep';
import { DUBAN } from '../tokens';
import { unlessBusy } from './unless-busy';

const EVERY_MS = 5_000;

/** Says the reminders and urgings of the day, when it has begun and at whatever time of it there are new ones. */
@Injectable()
export class SweepMorningTask implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('morning');
  private readonly look = unlessBusy();
  private sweeping: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(@Inject(DUBAN) private readonly duban: Duban) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  /** The database is closed afterwards; a transaction takes some tenths of a second. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.sweeping;
  }

  @Interval('sweep-morning', EVERY_MS)
  async run(now = new Date()): Promise<void> {
    if (this.stopped) return;
    await this.look(() => (this.sweeping = this.sweep(now)));
  }

  private async sweep(now: Date): Promise<void> {
    try {
      const { words, clauses, left } = await sweepMorning(this.duban, now, () => !this.stopped);
      if (words) this.log.log(`${words} reminders and urgings of ${clauses} clauses`);
      if (left.length) this.log.error(`the words of clauses ${left.join(', ')} could not be written`);
    } catch (error) {
      this.log.warn(`the words of the day are not all said, they are tried again: ${String(error)}`);
    }
  }
}
