import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  closeOutObligation,
  decideRequest,
  reopenObligation,
  requestChange,
  requestContribution,
  resumeObligation,
  type Actor,
} from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import {
  ChangeRequestDto,
  ClosedObligation,
  ClosureDto,
  ContributionRequestDto,
  DecidedRequest,
  FiledRequest,
  NewDate,
  ReasonDto,
  RequestDecisionDto,
  RequestedContribution,
} from './obligations.dto';

/** What is done with an obligation besides reporting on it. */
@Controller()
@NeedsRole(...ACTING_FOR_A_BODY)
export class ObligationsController {
  constructor(private readonly house: House) {}

  /** The owner asks for another date, or that the clock stands still. */
  @Post('obligations/:id/requests')
  ask(
    @Me() me: Actor,
    @Param('id', RowIdPipe) obligationId: number,
    @Body() { kind, reason, newDueOn, decider }: ChangeRequestDto,
  ): Promise<FiledRequest> {
    return this.house.perform(requestChange, me, {
      ...{ obligationId, kind, reason, newDueOn: newDueOn ?? null, decider: decider ?? null },
    });
  }

  /** The lead asks another body for something, by a date. */
  @Post('obligations/:id/contributions')
  @MakesNew('in-a-row')
  askForContribution(
    @Me() me: Actor,
    @Param('id', RowIdPipe) obligationId: number,
    @Body() { body, what, dueOn }: ContributionRequestDto,
  ): Promise<RequestedContribution> {
    return this.house.perform(requestContribution, me, { obligationId, body, what, dueOn });
  }

  /** Another body grants or refuses. */
  @Post('requests/:id/decision')
  decide(
    @Me() me: Actor,
    @Param('id', RowIdPipe) requestId: number,
    @Body() { decision, reason }: RequestDecisionDto,
  ): Promise<DecidedRequest> {
    return this.house.perform(decideRequest, me, { requestId, decision, reason: reason ?? null });
  }

  /** The clock of a suspended obligation goes on. */
  @Post('obligations/:id/resumption')
  resume(
    @Me() me: Actor,
    @Param('id', RowIdPipe) obligationId: number,
    @Body() { reason }: ReasonDto,
  ): Promise<NewDate> {
    return this.house.perform(resumeObligation, me, { obligationId, reason });
  }

  /** Closed out as not done, or as no longer applicable. */
  @Post('obligations/:id/closure')
  closeOut(
    @Me() me: Actor,
    @Param('id', RowIdPipe) obligationId: number,
    @Body() { outcome, reason }: ClosureDto,
  ): Promise<ClosedObligation> {
    return this.house.perform(closeOutObligation, me, { obligationId, outcome, reason });
  }

  /** What was closed is opened once more. */
  @Post('obligations/:id/reopening')
  reopen(
    @Me() me: Actor,
    @Param('id', RowIdPipe) obligationId: number,
    @Body() { reason }: ReasonDto,
  ): Promise<NewDate> {
    return this.house.perform(reopenObligation, me, { obligationId, reason });
  }
}
