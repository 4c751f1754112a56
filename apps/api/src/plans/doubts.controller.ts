import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { PlanDoubtsView, readDoubts } from '@app/persistence/read-models';
import { acceptProposals, settleDoubt, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsRole, NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { AnswerDto, SettledDoubt, SettledDoubts, answerOf } from './doubts.dto';

@Controller('plans/:id/doubts')
export class DoubtsController {
  constructor(private readonly house: House) {}

  /** The doubts of a plan, each with what was decided about it. */
  @Get()
  @NeedsSession()
  async list(@Param('id', RowIdPipe) id: number): Promise<PlanDoubtsView> {
    const doubts = await this.house.ask((em) => readDoubts(em, id));
    if (!doubts) throw notFound();
    return doubts;
  }

  /** Answers a doubt, or changes the answer; possible until the plan is confirmed. */
  @Put(':number/decision')
  @NeedsRole('coordinator', 'county-office')
  settle(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Param('number', RowIdPipe) doubt: number,
    @Body() answer: AnswerDto,
  ): Promise<SettledDoubt> {
    return this.house.perform(settleDoubt, me, {
      planId,
      doubt,
      answer: answerOf(answer),
      everywhere: answer.everywhere,
    });
  }

  /** Settles every open doubt that has a proposal with what is proposed. */
  @Post('proposals')
  @NeedsRole('coordinator', 'county-office')
  accept(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<SettledDoubts> {
    return this.house.perform(acceptProposals, me, { planId });
  }
}
