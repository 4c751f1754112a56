import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { isWorkingDay, localTime } from '@app/domain/calendar';
import { escalateUnread } from '@app/notifications';
import type { EntityManager } from '@app/persistence';
import { settingsInForce, type Duban } from '@app/use-cases';
import { DUBAN } from '../tokens';
import { byClockOfHouse } from './by-clock-of-house';
import { oncePerBucket } from './once-per-bucket';
import { unlessBusy } from './unless-busy';

const EVERY_FIVE_MINUTES = 300_000;

/** Before the digests are gathered, so that what is said now is in those of the same morning. */
const EIGHT = 8 * 60;

/** 催办无人查看: once on each working day, from eight on. */
@Injectable()
export class EscalateUnreadTask implements OnApplicationBootstrap {
  private readonly log = new Logger('unread');
  private readonly look = unlessBusy();

  constructor(@Inject(DUBAN) private readonly duban: Duban) {}

  onApplicationBootstrap(): void {
    void this.whenDue();
  }

  @Interval('escalate-unread', EVERY_FIVE_MINUTES)
  async whenDue(): Promise<void> {
    await this.look(() =>
      byClockOfHouse(this.duban, this.log, 'what nobody opened was not looked at', (now) => this.run(now)),
    );
  }

  private async run(now: number): Promise<void> {
    const settings = await settingsInForce(this.duban.orm.em.fork(), this.duban);
    const { date: today, minute } = localTime(now);
    const { calendar, messages, directory } = settings;
    if (!isWorkingDay(calendar, today) || minute < EIGHT) return;
    const scene = { rule: messages.unread, calendar, today, superior: directory.countyOffice };
    const done = await oncePerBucket(this.duban, 'escalate-unread', today, (em) =>
      escalateUnread(em as EntityManager, scene),
    );
    if (done && done.steps + done.recorded > 0) {
      this.log.log(`${done.steps} lines that nobody opened were passed on, ${done.recorded} recorded`);
    }
  }
}
