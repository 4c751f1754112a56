import { Body, Controller, Param, Post } from '@nestjs/common';
import { setTarget, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { SetTarget, TargetFigureDto } from './targets.dto';

@Controller()
export class TargetsController {
  constructor(private readonly house: House) {}

  /** Writes down the figure that a higher level set for a target the plan left open, with its document. */
  @Post('clauses/:id/target-figures')
  @MakesNew('at-once')
  @NeedsRole('county-office', 'coordinator')
  set(
    @Me() me: Actor,
    @Param('id', RowIdPipe) clauseId: number,
    @Body() { unit, ...figure }: TargetFigureDto,
  ): Promise<SetTarget> {
    return this.house.perform(setTarget, me, { clauseId, ...figure, unit: unit ?? null });
  }
}
