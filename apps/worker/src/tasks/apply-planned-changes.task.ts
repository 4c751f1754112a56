import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { applyPlannedChanges, inTransaction, type Duban } from '@app/use-cases';
import { heldByClock } from '../clocks-agree';
import { DUBAN } from '../tokens';
import { unlessBusy } from './unless-busy';

const EVERY_MINUTE = 60_000;

/**
 * Planned changes of bodies are made on their day by the real clock of the county, also for plans that rehearse: there is
 * one directory. Looked for at the start and every minute, so that a worker that slept over midnight makes up for it; who
 * comes second finds it done.
 */
@Injectable()
export class ApplyPlannedChangesTask implements OnApplicationBootstrap {
  private readonly log = new Logger('planned-changes');
  private readonly look = unlessBusy();

  constructor(@Inject(DUBAN) private readonly duban: Duban) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  @Interval('apply-planned-changes', EVERY_MINUTE)
  async run(now = new Date()): Promise<void> {
    await this.look(() => this.apply(now));
  }

  private async apply(now: Date): Promise<void> {
    try {
      if ((await heldByClock(this.duban)) !== null) return;
      const { applied, doubtful } = await applyPlannedChanges(this.duban, now, inTransaction);
      if (applied) this.log.log(`${applied} planned changes of bodies took effect`);
      if (doubtful) this.log.warn(`${doubtful} planned changes of bodies do not fit any more; a person has to decide.`);
    } catch (error) {
      this.log.warn(`no planned changes of bodies were made this time: ${String(error)}`);
    }
  }
}
