import { Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { UndeliveredListView, readUndelivered, readUnreachedBodies } from '@app/persistence/read-models';
import { mayReadUndelivered, must, sendAgain, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';

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

  /** Tries one again. */
  @Post(':id/again')
  @HttpCode(HttpStatus.NO_CONTENT)
  again(@Me() me: Actor, @Param('id', RowIdPipe) deliveryId: number): Promise<void> {
    return this.house.perform(sendAgain, me, { deliveryId });
  }
}
