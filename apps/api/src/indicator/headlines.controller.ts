import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HeadlineView } from '@app/persistence/read-models';
import { assignHeadline, checkHeadline, fileHeadline, setHeadlineTarget, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole, NeedsSession } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import {
  AssignedHeadline,
  CheckedHeadline,
  FiledHeadline,
  HeadlineAssignmentDto,
  HeadlineCheckDto,
  HeadlineTargetDto,
  HeadlineValueDto,
  SetHeadlineTarget,
} from './headlines.dto';
import { presentHeadlines } from './present-headlines';

/** 主要指标: the figures the plan as a whole is to reach. */
@Controller()
export class HeadlinesController {
  constructor(private readonly house: House) {}

  /** The headline figures with who gives and checks them, and what was given. */
  @Get('plans/:id/headline-indicators')
  @NeedsSession()
  headlines(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<HeadlineView[]> {
    return this.house.ask((em) => presentHeadlines(em, this.house.settings, me, planId));
  }

  /** Names who gives a headline figure and who checks it. */
  @Post('plans/:id/headline-indicators')
  @NeedsRole('county-office', 'coordinator')
  assign(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() { dataBy, ...named }: HeadlineAssignmentDto,
  ): Promise<AssignedHeadline> {
    return this.house.perform(assignHeadline, me, { planId, ...named, dataBy: dataBy ?? null });
  }

  /** The body named for it gives the figure. */
  @Post('headline-indicators/:id/values')
  @NeedsRole(...ACTING_FOR_A_BODY)
  file(
    @Me() me: Actor,
    @Param('id', RowIdPipe) headlineId: number,
    @Body() { value, baseValue, basis }: HeadlineValueDto,
  ): Promise<FiledHeadline> {
    return this.house.perform(fileHeadline, me, { headlineId, value, baseValue: baseValue ?? null, basis });
  }

  /** Another body confirms a figure or sends it back. */
  @Post('headline-values/:id/check')
  @NeedsRole(...ACTING_FOR_A_BODY)
  check(
    @Me() me: Actor,
    @Param('id', RowIdPipe) valueId: number,
    @Body() { outcome, reason }: HeadlineCheckDto,
  ): Promise<CheckedHeadline> {
    return this.house.perform(checkHeadline, me, { valueId, outcome, reason: reason ?? null });
  }

  /** Writes down the figure that a higher level set for a headline target the plan left open, with its document. */
  @Post('headline-indicators/:id/target-figures')
  @MakesNew('at-once')
  @NeedsRole('county-office', 'coordinator')
  set(
    @Me() me: Actor,
    @Param('id', RowIdPipe) headlineId: number,
    @Body() { value, unit, title, number }: HeadlineTargetDto,
  ): Promise<SetHeadlineTarget> {
    return this.house.perform(setHeadlineTarget, me, { headlineId, value, unit: unit ?? null, title, number });
  }
}
