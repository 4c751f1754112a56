import { Body, Controller, Param, Post } from '@nestjs/common';
import { urgeOwners, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { UrgedOwnersView, UrgingsDto } from './urgings.dto';

/** 人工催办: those who run a plan urge whoever is late. */
@Controller('plans/:id/urgings')
export class UrgingsController {
  constructor(private readonly house: House) {}

  /** Urges the owners of all that is late in these clauses, within the caps of the rules of messages. */
  @Post()
  @MakesNew('at-once')
  @NeedsRole('county-office', 'coordinator')
  urge(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() { clauseIds }: UrgingsDto,
  ): Promise<UrgedOwnersView> {
    return this.house.perform(urgeOwners, me, { planId, clauseIds });
  }
}
