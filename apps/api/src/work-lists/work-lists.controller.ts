import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { WorkListsView, WorkListYearView } from '@app/persistence/read-models';
import { answerWorkListObjection, decideWorkList, objectToWorkList, proposeWorkList, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { TakesLargeBody } from '../http/input/json-body.interceptor';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole, NeedsSession } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { presentWorkLists, presentWorkListYear } from './present-work-list';
import {
  AnsweredWorkListObjection,
  DecidedWorkList,
  FiledWorkListObjection,
  ProposedWorkList,
  WorkListAnswerDto,
  WorkListDecisionDto,
  WorkListDto,
  WorkListObjectionDto,
} from './work-lists.dto';

/** 年度任务清单: what each year asks of each body, from its proposal to its decision. */
@Controller()
export class WorkListsController {
  constructor(private readonly house: House) {}

  /** The years that have a list, and the next one that needs one. */
  @Get('plans/:id/work-lists')
  @NeedsSession()
  lists(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<WorkListsView> {
    return this.house.ask((em) => presentWorkLists(em, this.house.settings, me, planId));
  }

  /** The list of a year by body; before one is proposed, what could be on it. */
  @Get('plans/:id/work-lists/:year')
  @NeedsSession()
  list(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Param('year', RowIdPipe) year: number,
  ): Promise<WorkListYearView> {
    return this.house.ask((em) => presentWorkListYear(em, this.house.settings, me, planId, year));
  }

  /** The coordinating body proposes what the year asks of each body. */
  @Post('plans/:id/work-lists')
  @TakesLargeBody()
  @NeedsRole('coordinator')
  propose(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() { year, tasks, leftOut }: WorkListDto,
  ): Promise<ProposedWorkList> {
    return this.house.perform(proposeWorkList, me, { planId, year, tasks: tasks ?? null, leftOut: leftOut ?? [] });
  }

  /** The head of a body objects to what the list gives it. */
  @Post('work-lists/:id/objections')
  @NeedsRole(...ACTING_FOR_A_BODY)
  object(
    @Me() me: Actor,
    @Param('id', RowIdPipe) listId: number,
    @Body() { itemId, text }: WorkListObjectionDto,
  ): Promise<FiledWorkListObjection> {
    return this.house.perform(objectToWorkList, me, { listId, itemId, text });
  }

  /** Whoever proposed answers an objection; of the coordinating body itself, the county office. */
  @Post('work-list-objections/:id/answer')
  @NeedsRole('coordinator', 'county-office')
  answer(
    @Me() me: Actor,
    @Param('id', RowIdPipe) objectionId: number,
    @Body() { outcome, weight, answer }: WorkListAnswerDto,
  ): Promise<AnsweredWorkListObjection> {
    return this.house.perform(answerWorkListObjection, me, { objectionId, outcome, weight: weight ?? null, answer });
  }

  /** Another person than who proposed decides the list, or sends it back. */
  @Post('work-lists/:id/decision')
  @NeedsRole('county-office')
  decide(
    @Me() me: Actor,
    @Param('id', RowIdPipe) listId: number,
    @Body() { outcome, reason }: WorkListDecisionDto,
  ): Promise<DecidedWorkList> {
    return this.house.perform(decideWorkList, me, { listId, outcome, reason: reason ?? null });
  }
}
