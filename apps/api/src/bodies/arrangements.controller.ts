import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { arrangementsOf, arrangeRelease, endStandIn, nameStandIn, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole, NeedsSession } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import {
  ArrangementsView,
  EndedStandIn,
  NamedStandIn,
  ReleaseRuleDto,
  ReleaseRuleSaid,
  StandInDto,
} from './arrangements.dto';

/** 内部办理: what the head of a body arranges inside it. */
@Controller()
export class ArrangementsController {
  constructor(private readonly house: House) {}

  /** Whether the head releases reports, and who stands in for whom. */
  @Get('bodies/:id/arrangements')
  @NeedsSession()
  arrangements(@Me() me: Actor, @Param('id', RowIdPipe) bodyId: number): Promise<ArrangementsView> {
    return this.house.ask((em) => {
      return arrangementsOf({ em, settings: this.house.settings, now: new Date() }, me, bodyId);
    });
  }

  /** Whether what my body reports waits for its head from now on. */
  @Put('bodies/:id/release')
  @NeedsRole(...ACTING_FOR_A_BODY)
  arrangeRelease(
    @Me() me: Actor,
    @Param('id', RowIdPipe) bodyId: number,
    @Body() { wanted }: ReleaseRuleDto,
  ): Promise<ReleaseRuleSaid> {
    return this.house.perform(arrangeRelease, me, { bodyId, wanted });
  }

  /** Names who does the work of somebody of my body. */
  @Post('bodies/:id/stand-ins')
  @NeedsRole(...ACTING_FOR_A_BODY)
  name(@Me() me: Actor, @Param('id', RowIdPipe) bodyId: number, @Body() input: StandInDto): Promise<NamedStandIn> {
    return this.house.perform(nameStandIn, me, { bodyId, ...input });
  }

  /** Ends it before its time. */
  @Post('stand-ins/:id/end')
  @NeedsRole(...ACTING_FOR_A_BODY)
  end(@Me() me: Actor, @Param('id', RowIdPipe) standInId: number): Promise<EndedStandIn> {
    return this.house.perform(endStandIn, me, { standInId });
  }
}
