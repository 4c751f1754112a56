import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { localTime, missingYear } from '@app/domain/calendar';
import { raiseAlarm, settleAlarm } from '@app/persistence';
import { settingsInForce, type Duban } from '@app/use-cases';
import { DUBAN } from '../tokens';
import { byClockOfHouse } from './by-clock-of-house';
import { unlessBusy } from './unless-busy';

const EVERY_HOUR = 3_600_000;

/** 节假日安排: from November on, whoever runs the machine hears that the holidays of the next year are missing. */
@Injectable()
export class WatchCalendarTask implements OnApplicationBootstrap {
  private readonly log = new Logger('calendar');
  private readonly look = unlessBusy();

  constructor(@Inject(DUBAN) private readonly duban: Duban) {}

  onApplicationBootstrap(): void {
    void this.whenDue();
  }

  @Interval('watch-calendar', EVERY_HOUR)
  async whenDue(): Promise<void> {
    await this.look(() =>
      byClockOfHouse(this.duban, this.log, 'the calendar was not looked at', (now) => this.run(now)),
    );
  }

  private async run(now: number): Promise<void> {
    const em = this.duban.orm.em.fork();
    const { calendar } = await settingsInForce(em, this.duban);
    const { date } = localTime(now);
    const missing = missingYear(calendar, date);
    const years = await em.execute<{ subject: string }[]>(
      `select subject from alarm where kind = 'holidays-missing' and settled_at is null`,
    );
    for (const { subject } of years) if (subject !== missing) await settleAlarm(em, 'holidays-missing', subject);
    if (missing !== null)
      await raiseAlarm(em, 'holidays-missing', missing, `calendar apply --year ${missing} --file …`);
  }
}
