import { Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { settleAnswered, sleepersUntil, wake } from '@app/persistence';
import { overslept, settingsInForce, shanghaiDate, type Duban } from '@app/use-cases';
import { heldByClock } from '../clocks-agree';
import { DUBAN } from '../tokens';
import { unlessBusy } from './unless-busy';

const EVERY_MS = 20_000;

/**
 * The watchdog by the record. A timer can be lost with its workflow, or come late after a clock was put right; the date
 * that somebody waits for stands in the database as well. Whoever has let it pass is woken, and begun anew where it no
 * longer runs.
 */
@Injectable()
export class WakeOversleptTask {
  private readonly log = new Logger('watchdog');
  private readonly look = unlessBusy();

  constructor(@Inject(DUBAN) private readonly duban: Duban) {}

  @Interval('wake-overslept', EVERY_MS)
  async run(now = new Date()): Promise<void> {
    await this.look(async () => {
      try {
        if ((await heldByClock(this.duban)) !== null) return;
        const em = this.duban.orm.em.fork();
        const settings = await settingsInForce(em, this.duban);
        const late = (await sleepersUntil(em, shanghaiDate(now))).filter((sleeper) =>
          overslept(sleeper, settings, now),
        );
        await wake(
          em,
          late.map(({ workflowId }) => workflowId),
        );
        for (const { workflowId, wakeOn } of late) this.log.warn(`${workflowId} let ${wakeOn} pass; it is woken.`);
        await settleAnswered(em);
      } catch (error) {
        this.log.warn(`not looked for dates let pass this time: ${String(error)}`);
      }
    });
  }
}
