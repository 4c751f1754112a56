import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { inTransaction, settleRest, touchListsOver, type Duban } from '@app/use-cases';
import { heldByClock } from '../clocks-agree';
import { DUBAN } from '../tokens';

const EVERY_MINUTE = 60_000;

/**
 * Whoever acts works out what waits afterwards. What was written otherwise, e.g. by a migration or by a process that looked
 * and wrote, or by the passing of a day, is taken up here; several workers share the work.
 */
@Injectable()
export class SettleTodosTask implements OnApplicationBootstrap {
  private readonly log = new Logger('todos');

  constructor(@Inject(DUBAN) private readonly duban: Duban) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  @Interval('settle-todos', EVERY_MINUTE)
  async run(): Promise<void> {
    try {
      if ((await heldByClock(this.duban)) !== null) return;
      await touchListsOver(this.duban.orm.em.fork(), new Date());
      let settled: number;
      do settled = await settleRest(this.duban, (line) => this.log.warn(line), inTransaction);
      while (settled > 0); // what is left then is in the hands of another worker
    } catch (error) {
      this.log.warn(`what waits for whom was not worked out this time: ${String(error)}`);
    }
  }
}
