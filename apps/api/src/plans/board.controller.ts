import { Controller, Get, Param, Query } from '@nestjs/common';
import { sumProgress } from '@app/domain/clause';
import {
  BoardView,
  ClauseView,
  readBoard,
  readClause,
  readPlan,
  readTimeline,
  TimelineView,
} from '@app/persistence/read-models';
import { readerOf, type Actor } from '@app/use-cases';
import { presentWhy } from '../dates/present-why';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { BoardQuery } from './plans.dto';
import { presentClause } from './present-clause';
import { presentPlan } from './present-plan';

@Controller('plans/:id')
@NeedsSession()
export class BoardController {
  constructor(private readonly house: House) {}

  /** The board: every clause of the plan with its light. */
  @Get('board')
  board(@Me() me: Actor, @Param('id', RowIdPipe) id: number, @Query() filter: BoardQuery): Promise<BoardView> {
    return this.house.ask(async (em) => {
      const plan = await readPlan(em, id, this.house.today());
      if (!plan) throw notFound();
      const { calendar } = this.house.settings;
      const records = await readBoard(em, id, plan.today, filter);
      const rows = records.map(({ nextFrom: from, nextRule: rule, nextDecision, ...row }) => ({
        ...row,
        nextWhy: presentWhy({ on: row.nextDueOn, from, rule }, calendar, nextDecision),
      }));
      return { plan: presentPlan(me, plan), progress: sumProgress(rows.map(({ progress }) => progress)), rows };
    });
  }

  /** The dates of all tasks, for a picture of the years. */
  @Get('timeline')
  timeline(@Param('id', RowIdPipe) id: number): Promise<TimelineView> {
    return this.house.ask(async (em) => {
      const plan = await readPlan(em, id, this.house.today());
      if (!plan) throw notFound();
      return { today: plan.today, tasks: await readTimeline(em, id) };
    });
  }

  /** One clause with everything about it. */
  @Get('clauses/:number')
  async clause(
    @Me() me: Actor,
    @Param('id', RowIdPipe) id: number,
    @Param('number', RowIdPipe) number: number,
  ): Promise<ClauseView> {
    const clause = await this.house.ask((em) => readClause(em, id, number, this.house.today(), readerOf(me)));
    if (!clause) throw notFound();
    const signing = await this.house.signingOf(clause.planId);
    return presentClause(me, signing.settings, clause, signing);
  }
}
