import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ReconsiderationsView, readAskable, readPlan, readReconsiderations } from '@app/persistence/read-models';
import { askForReconsideration, decideReconsideration, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { presentReconsiderations } from './present-reconsideration';
import {
  AskedReconsideration,
  DecidedReconsideration,
  ReconsiderationDecisionDto,
  ReconsiderationDto,
} from './reconsiderations.dto';

/** 复核 of a conclusion, asked for by its addressee. */
@Controller()
export class ReconsiderationsController {
  constructor(private readonly house: House) {}

  /** What was asked, and what this person's body may still ask about; others see only what concerns them. */
  @Get('plans/:id/reconsiderations')
  @NeedsRole(...ACTING_FOR_A_BODY)
  list(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<ReconsiderationsView> {
    return this.house.ask(async (em) => {
      const plan = await readPlan(em, planId, this.house.today());
      if (!plan) throw notFound();
      const records = await readReconsiderations(em, planId);
      const askable = me.bodyId === null ? [] : await readAskable(em, planId, me.bodyId);
      return presentReconsiderations(me, records, askable, plan.today ?? this.house.today(), this.house.settings);
    });
  }

  /** Asks the organ to look again at a notice or an order. */
  @Post('documents/:id/reconsideration')
  @NeedsRole(...ACTING_FOR_A_BODY)
  askAboutDocument(
    @Me() me: Actor,
    @Param('id', RowIdPipe) documentId: number,
    @Body() { reason }: ReconsiderationDto,
  ): Promise<AskedReconsideration> {
    return this.house.perform(askForReconsideration, me, { documentId, reason });
  }

  /** Asks the organization department to look again at the own result of a year. */
  @Post('assessments/:id/reconsideration')
  @NeedsRole(...ACTING_FOR_A_BODY)
  askAboutYear(
    @Me() me: Actor,
    @Param('id', RowIdPipe) assessmentId: number,
    @Body() { reason }: ReconsiderationDto,
  ): Promise<AskedReconsideration> {
    return this.house.perform(askForReconsideration, me, { assessmentId, reason });
  }

  /** Decides what was asked: upheld, changed or revoked. */
  @Post('reconsiderations/:id/decision')
  @NeedsRole('county-office', 'organization')
  decide(
    @Me() me: Actor,
    @Param('id', RowIdPipe) reconsiderationId: number,
    @Body() { outcome, reason, changes, newLimitOn, newScore }: ReconsiderationDecisionDto,
  ): Promise<DecidedReconsideration> {
    const decision = { reconsiderationId, outcome, reason, changes: changes ?? null };
    const instead = { newLimitOn: newLimitOn ?? null, newScore: newScore ?? null };
    return this.house.perform(decideReconsideration, me, { ...decision, ...instead });
  }
}
