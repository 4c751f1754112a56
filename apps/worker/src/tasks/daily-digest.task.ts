import { Inject, Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { isWorkingDay } from '@app/domain/calendar';
import { recordDigests } from '@app/notifications';
import { Plan } from '@app/persistence';
import { settingsInForce, shanghaiDate, type Duban } from '@app/use-cases';
import { DUBAN } from '../tokens';
import { oncePerBucket } from './once-per-bucket';

/** On working days at nine: one digest per body with all it was told since the last one, for the plans on the real clock. */
@Injectable()
export class DailyDigestTask {
  private readonly log = new Logger('daily-digest');

  constructor(@Inject(DUBAN) private readonly duban: Duban) {}

  @Cron('0 0 9 * * *', { name: 'daily-digest', timeZone: 'Asia/Shanghai', waitForCompletion: true })
  async run(now = new Date()): Promise<number> {
    const { calendar, escalation } = await settingsInForce(this.duban.orm.em.fork(), this.duban);
    const today = shanghaiDate(now);
    if (!isWorkingDay(calendar, today)) return 0;
    const mails = await oncePerBucket(this.duban, 'daily-digest', today, async (em) => {
      let written = 0;
      for (const { id } of await em.find(Plan, { clock: 'real', state: 'running' })) {
        written += await recordDigests(em, id, today, escalation.remindersPerDayCap);
      }
      return written;
    });
    if (mails) this.log.log(`${mails} digests for ${today}`);
    return mails ?? 0;
  }
}
