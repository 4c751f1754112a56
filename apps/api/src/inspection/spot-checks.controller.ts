import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { candidateList } from '@app/domain/inspection';
import { SpotChecksView, readSpotDraw, readSpotDraws } from '@app/persistence/read-models';
import { drawSpotChecks, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { NeedsRole, NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { DrawDto, DrawnSpotChecks } from './inspection.dto';
import { presentDraws } from './present-draw';

/** 抽查: random spot checks of what is closed. */
@Controller()
export class SpotChecksController {
  constructor(private readonly house: House) {}

  /** Draws with a seed that is thrown now, and gives each drawn obligation to a body that does not answer for it. */
  @Post('plans/:id/spot-checks')
  @MakesNew('at-once')
  @NeedsRole('county-office', 'coordinator')
  draw(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() { size, closedSince, checkBy }: DrawDto,
  ): Promise<DrawnSpotChecks> {
    return this.house.perform(drawSpotChecks, me, { planId, size, closedSince: closedSince ?? null, checkBy });
  }

  /** The drawings of a plan, each worked out again, and what became of what was drawn. */
  @Get('plans/:id/spot-checks')
  @NeedsSession()
  async draws(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<SpotChecksView> {
    return presentDraws(me, await this.house.ask((em) => readSpotDraws(em, planId)));
  }

  /**
   * What could have been drawn, one key a line: the SHA-256 of this text is the recorded hash. For the sample, order the
   * keys by the SHA-256 of `seed|key` and take the first ones.
   */
  @Get('spot-checks/:id/candidates')
  @NeedsSession()
  @ApiProduces('text/plain')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  async candidates(@Param('id', RowIdPipe) drawId: number): Promise<string> {
    const draw = await this.house.ask((em) => readSpotDraw(em, drawId));
    if (!draw) throw notFound();
    return candidateList(draw.candidates);
  }
}
