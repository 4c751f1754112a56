import { Body, Controller, Get, HttpCode, HttpStatus, Post, Query } from '@nestjs/common';
import {
  AgendaView,
  InboxCountView,
  InboxView,
  MOST_NOTIFICATIONS,
  MailPage,
  NotificationsView,
  countTasks,
  readAgenda,
  readMails,
  readNotifications,
  readTasks,
  type InboxOwner,
  type InboxTask,
} from '@app/persistence/read-models';
import { markOpened } from '@app/notifications';
import type { EntityManager } from '@app/persistence';
import { ownerOf, turnsOf, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole, NeedsSession } from '../http/needs.decorator';
import { agendaOf } from './agenda';
import { kindsOf } from './kinds';
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
  async inbox(@Me() me: Actor, @Query() { kind, after = 0, limit = 100, ...plans }: InboxQuery): Promise<InboxView> {
    const isAsked = (task: Pick<InboxTask, 'kind'>) => kind === undefined || task.kind === kind;
    const [found, entries, notifications] = await this.ofMine(me, plans, async (em, { waiting, mine }) => {
      const asked = { kinds: kind && [kind], after, limit, besides: waiting.filter(isAsked).length };
      const heard = await readNotifications(em, { bodyId: me.bodyId, accountId: me.accountId, ...plans });
      return [await readTasks(em, ...mine, asked), waiting, heard] as const;
    });
    const { settings } = this.house;
    const tasks = [...found.tasks.map((task) => presentTask(task, settings)), ...entries.filter(isAsked)];
    return {
      tasks: pageOfTasks(tasks, { after: after - found.skipped, limit }),
      total: found.total + entries.filter(isAsked).length,
      kinds: kindsOf(found.kinds, entries),
      notifications,
      moreNotifications: notifications.length === MOST_NOTIFICATIONS,
    };
  }

  /** What I have to do this week, and what comes next. */
  @Get('inbox/agenda')
  async agenda(@Me() me: Actor, @Query() plans: PlanQuery): Promise<AgendaView> {
    const [records, entries] = await this.ofMine(
      me,
      plans,
      async (em, { waiting, mine }) => [await readAgenda(em, ...mine), waiting] as const,
    );
    const { settings } = this.house;
    const tasks = records.map(({ span, ofMany, worst, severalPlans, ...record }) => ({
      task: presentTask(record, settings),
      today: record.today,
      of: span && { span, ofMany, worst, severalPlans },
    }));
    const today = this.house.today();
    return agendaOf([...tasks, ...entries.map((task) => ({ task, today, of: null }))]);
  }

  /** How much I have to do: what the badge beside the word shows. */
  @Get('inbox/count')
  async count(@Me() me: Actor, @Query() plans: PlanQuery): Promise<InboxCountView> {
    return this.ofMine(me, plans, async (em, { waiting, mine }) => {
      const kinds = await countTasks(em, ...mine);
      return { total: kinds.reduce((all, { total }) => all + total, waiting.length) };
    });
  }

  /** What was said to my body earlier. */
  @Get('inbox/notifications')
  async notifications(@Me() me: Actor, @Query() query: NotificationsQuery): Promise<NotificationsView> {
    const { bodyId, accountId } = me;
    const notifications = await this.house.ask((em) => readNotifications(em, { ...query, bodyId, accountId }));
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

  /** Asks about what waits for somebody, once all of it is worked out. */
  private async ofMine<T>(
    me: Actor,
    plans: PlanQuery,
    question: (em: EntityManager, known: WaitsForMe) => Promise<T>,
  ): Promise<T> {
    const { settings } = this.house;
    const owner = ownerOf(me, plans);
    const today = this.house.today();
    await this.house.settleTodos();
    return this.house.ask(async (em) => {
      const waiting = await waitingEntries(em, settings, me, plans);
      const turns = await turnsOf(em, settings, me, owner, today);
      return question(em, { waiting, mine: [owner, turns, today] });
    });
  }
}

interface WaitsForMe {
  /** What belongs to no plan. */
  waiting: InboxTask[];
  /** Whose tasks they are, which drafts are this person's turn, and what day it is. */
  mine: [InboxOwner, readonly number[], string];
}
