import { addDays, addWorkingDays, type IsoDate, type WorkingCalendar } from '@app/domain/calendar';
import { raiseAlarm, settleAlarm, type EntityManager } from '@app/persistence';
import { IS_UNDELIVERED } from '@app/persistence/read-models';

/** Said of what no process has taken up. */
const NOT_TAKEN = '渠道未启用或已移除，尚无人发送 / no process sends on this channel: it is not set up any more';

/**
 * Whoever runs the machine hears of messages that have waited for more than a working day; it is over when there are none.
 *
 * @returns how many there are
 */
export async function watchUndelivered(em: EntityManager, calendar: WorkingCalendar, today: IsoDate): Promise<number> {
  const dayBefore = addWorkingDays(calendar, today, -1);
  const late = await em.execute<{ channel: string; n: number; answer: string | null }[]>(
    `select d.channel, count(*)::int as n, max(d.answer) as answer from delivery d join mail m on m.id = d.mail_id
      where ${IS_UNDELIVERED} and m.kind <> 'test' and m.sent_on <= ?
        and not (d.state = 'refused' and d.settled_at < ?::date)
      group by d.channel`,
    [dayBefore, addDays(today, -30)],
  );
  for (const { channel, n, answer } of late)
    await raiseAlarm(em, 'message-undelivered', channel, `${n} ✕ ${answer ?? NOT_TAKEN}`);
  const open = await em.execute<{ subject: string }[]>(
    `select subject from alarm where kind = 'message-undelivered' and settled_at is null and subject <> 'channels'`,
  );
  for (const { subject } of open) {
    if (!late.some(({ channel }) => channel === subject)) await settleAlarm(em, 'message-undelivered', subject);
  }
  return late.reduce((sum, { n }) => sum + n, 0);
}
