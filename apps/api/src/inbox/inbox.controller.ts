import { Body, Controller, Get, HttpCode, HttpStatus, Post, Query } from '@nestjs/common';
import {
  InboxCountView,
  InboxView,
  MOST_NOTIFICATIONS,
  MailPage,
  NotificationsView,
  countTasks,
  readMails,
  readNotifications,
  readTasks,
} from '@app/persistence/read-models';
import { markOpened } from '@app/notifications';
import { ownerOf, turnsOf, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole, NeedsSession } from '../http/needs.decorator';
import { InboxQuery, NotificationsQuery, OpenedDto, PlanQuery } from './inbox.dto';
import { mayReadAllMails } from './may-read-all-mails';
import { pageOfTasks } from './page-of-tasks';
import { presentTask } from './present-task';
import { waitingEntries } from './waiting-entries';

@Controller()
@NeedsSession()
export class InboxController {
  constructor(private readonly house: House) {}

  /** A page of what I have to do, what is late first, and the latest of what was said to my body. */
  @Get('inbox')
  async inbox(@Me() me: Actor, @Query() { planId, world, after = 0, limit = 100 }: InboxQuery): Promise<InboxView> {
    const { settings } = this.house;
    const owner = ownerOf(me, { planId, world });
    const today = this.house.today();
    await this.house.settleTodos();
    const [entries, { tasks, total, skipped }, notifications] = await this.house.ask(async (em) => {
      const waiting = await waitingEntries(em, settings, me, { planId, world });
      const turns = await turnsOf(em, settings, me, owner, today);
      const asked = { after, limit, besides: waiting.length };
      return [
        waiting,
        await readTasks(em, owner, turns, today, asked),
        await readNotifications(em, { bodyId: me.bodyId, planId, world }),
      ] as const;
    });
    const page = pageOfTasks([...tasks.map((task) => presentTask(task, settings)), ...entries], {
      after: after - skipped,
      limit,
    });
    return {
      tasks: page,
      total: total + entries.length,
      notifications,
      moreNotifications: notifications.length === MOST_NOTIFICATIONS,
    };
  }

  /** How much I have to do: what the badge beside the word shows. */
  @Get('inbox/count')
  async count(@Me() me: Actor, @Query() query: PlanQuery): Promise<InboxCountView> {
    const { settings } = this.house;
    const owner = ownerOf(me, query);
    const today = this.house.today();
    await this.house.settleTodos();
    return this.house.ask(async (em) => {
      const entries = await waitingEntries(em, settings, me, query);
      const turns = await turnsOf(em, settings, me, owner, today);
      return { total: (await countTasks(em, owner, turns, today)) + entries.length };
    });
  }

  /** What was said to my body earlier. */
  @Get('inbox/notifications')
  async notifications(@Me() me: Actor, @Query() query: NotificationsQuery): Promise<NotificationsView> {
    const notifications = await this.house.ask((em) => readNotifications(em, { ...query, bodyId: me.bodyId }));
    return { notifications, more: notifications.length === MOST_NOTIFICATIONS };
  }

  /** I have opened an item: what my body was told about it counts as read. */
  @Post('inbox/opened')
  @NeedsRole(...ACTING_FOR_A_BODY)
  @HttpCode(HttpStatus.NO_CONTENT)
  async opened(@Me() me: Actor, @Body() item: OpenedDto): Promise<void> {
    const { bodyId } = me;
    if (bodyId !== null) await this.house.write((em) => markOpened(em, { ...item, bodyId, now: new Date() }));
  }

  /** What the mail recorder kept, page by page: all of it for those who run the plan, for others what was sent to their body. */
  @Get('mails')
  async mails(@Me() me: Actor, @Query() asked: NotificationsQuery): Promise<MailPage> {
    if (mayReadAllMails(me)) return this.house.ask((em) => readMails(em, asked));
    if (me.body === null) return { mails: [], more: false };
    return this.house.ask((em) => readMails(em, { ...asked, recipient: me.body }));
  }
}
