import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { inTransaction, tendEntries, type Duban } from '@app/use-cases';
import { heldByClock } from '../clocks-agree';
import { DUBAN } from '../tokens';

const EVERY_MINUTE = 60_000;

/**
 * Changes of office are handed over on their day, substitutions are told on their first day, and what nobody confirmed
 * lapses, by the real clock of the county. Looked for at the start and every minute; who comes second finds it done.
 */
@Injectable()
export class TendEntriesTask implements OnApplicationBootstrap {
  private readonly log = new Logger('entries');

  constructor(@Inject(DUBAN) private readonly duban: Duban) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  @Interval('tend-entries', EVERY_MINUTE)
  async run(now = new Date()): Promise<void> {
    try {
      if ((await heldByClock(this.duban)) !== null) return;
      const { begun, lapsed } = await tendEntries(this.duban, now, inTransaction);
      if (begun) this.log.log(`${begun} changes of office or substitutions began`);
      if (lapsed) this.log.log(`${lapsed} entries lapsed that nobody confirmed`);
    } catch (error) {
      this.log.warn(`entries were not tended this time: ${String(error)}`);
    }
  }
}
