import { Controller, Get, Query } from '@nestjs/common';
import { InboxView, MailView, readInbox, readMails } from '@app/persistence/read-models';
import type { Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsSession } from '../http/needs.decorator';
import { PlanQuery } from './inbox.dto';
import { ownerOf } from './inbox-owner';
import { mayReadAllMails } from './may-read-all-mails';
import { presentTask } from './present-task';

@Controller()
@NeedsSession()
export class InboxController {
  constructor(private readonly house: House) {}

  /** What I have to do, and what was said to my body. */
  @Get('inbox')
  async inbox(@Me() me: Actor, @Query() { planId }: PlanQuery): Promise<InboxView> {
    const owner = ownerOf(me, this.house.settings, planId);
    const { tasks, ...rest } = await this.house.ask((em) => readInbox(em, owner, this.house.today()));
    return { ...rest, tasks: tasks.map((task) => presentTask(task, this.house.settings)) };
  }

  /** What the mail recorder kept: all of it for those who run the plan, for others what was sent to their body. */
  @Get('mails')
  async mails(@Me() me: Actor, @Query() { planId }: PlanQuery): Promise<MailView[]> {
    if (mayReadAllMails(me)) return this.house.ask((em) => readMails(em, { planId }));
    if (me.body === null) return [];
    return this.house.ask((em) => readMails(em, { planId, recipient: me.body }));
  }
}
