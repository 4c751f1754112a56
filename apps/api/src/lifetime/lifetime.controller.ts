import { Controller, Get, Param, Query } from '@nestjs/common';
import { LifetimeView, readEventsOf, readTenures } from '@app/persistence/read-models';
import { readerOf, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { Audited } from '../security/audited.decorator';
import { PersonQuery } from './lifetime.dto';

/** 终身追责登记: what happened in whose time. It computes no sanction (党政领导干部生态环境损害责任追究办法: 终身追究). */
@Controller()
export class LifetimeController {
  constructor(private readonly house: House) {}

  /** Who headed which body, and what of a plan happened in the time of one of them; for those who look after cadres. */
  @Get('plans/:id/lifetime')
  @Audited('restricted-read')
  @NeedsRole('county-office', 'organization')
  async lifetime(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Query() { name }: PersonQuery,
  ): Promise<LifetimeView> {
    const reader = readerOf(me);
    return this.house.ask(async (em) => ({
      tenures: await readTenures(em, planId, reader),
      events: name === undefined ? [] : await readEventsOf(em, planId, name, reader),
    }));
  }
}
