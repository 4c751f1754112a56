import { Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import {
  BurdenView,
  UndeliveredListView,
  readBurden,
  readUndelivered,
  readUnreachedBodies,
} from '@app/persistence/read-models';
import { mayReadUndelivered, must, sendAgain, type Actor } from '@app/use-cases';
import { reachedToday } from '@app/notifications';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { BurdenQuery, MessageRuleView } from './deliveries.dto';

/** 未送达消息: what did not reach a person, and why. */
@Controller('deliveries')
@NeedsRole('county-office')
export class DeliveriesController {
  constructor(private readonly house: House) {}

  /** Messages that have not arrived, the oldest first, and bodies of which nobody can be reached. */
  @Get('undelivered')
  undelivered(@Me() me: Actor): Promise<UndeliveredListView> {
    must(mayReadUndelivered(me), { zh: '查看未送达消息', en: 'see what was not delivered' });
    const today = this.house.today();
    return this.house.ask(async (em) => ({
      today,
      messages: await readUndelivered(em),
      unreached: await readUnreachedBodies(em, today),
    }));
  }

  /** 消息规则: whom each rule reaches today, body by body. */
  @Get('rules')
  async rules(@Me() me: Actor): Promise<MessageRuleView[]> {
    must(mayReadUndelivered(me), { zh: '查看消息规则', en: 'see the rules of messages' });
    const { messages: rules, directory } = this.house.settings;
    const { coordinator, countyOffice: superior } = directory;
    const reached = await this.house.ask((em) =>
      reachedToday(em, { rules, today: this.house.today(), coordinator, superior }),
    );
    return reached.map(({ kinds, to, ...rule }) => ({ ...rule, kinds: [...kinds], to: [...to] }));
  }

  /** 基层负担: what was asked of each body in a month, and in the months before. */
  @Get('burden')
  async burden(@Me() me: Actor, @Query() { month }: BurdenQuery): Promise<BurdenView> {
    must(mayReadUndelivered(me), { zh: '查看各单位负担', en: 'see what is asked of bodies' });
    return this.house.ask((em) => readBurden(em, month ?? this.house.today().slice(0, 7)));
  }

  /** Tries one again. */
  @Post(':id/again')
  @HttpCode(HttpStatus.NO_CONTENT)
  again(@Me() me: Actor, @Param('id', RowIdPipe) deliveryId: number): Promise<void> {
    return this.house.perform(sendAgain, me, { deliveryId });
  }
}
