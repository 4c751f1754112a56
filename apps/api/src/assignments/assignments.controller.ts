import { Body, Controller, Param, Post } from '@nestjs/common';
import { acknowledgeAssignments, decideObjection, objectToAssignment, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { ReasonDto } from '../obligations/obligations.dto';
import { AcknowledgedAssignments, DecidedObjection, FiledObjection, ObjectionDecisionDto } from './assignments.dto';

/** What bodies say to what they were given. */
@Controller()
export class AssignmentsController {
  constructor(private readonly house: House) {}

  /** My body takes note of everything this plan gives it. */
  @Post('plans/:id/acknowledgement')
  @NeedsRole(...ACTING_FOR_A_BODY)
  acknowledge(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<AcknowledgedAssignments> {
    return this.house.perform(acknowledgeAssignments, me, { planId });
  }

  /** My body says why a clause is not its own. */
  @Post('assignments/:id/objection')
  @NeedsRole(...ACTING_FOR_A_BODY)
  object(
    @Me() me: Actor,
    @Param('id', RowIdPipe) assignmentId: number,
    @Body() { reason }: ReasonDto,
  ): Promise<FiledObjection> {
    return this.house.perform(objectToAssignment, me, { assignmentId, reason });
  }

  /** The body keeps its part, or another one takes over. */
  @Post('assignments/:id/decision')
  @NeedsRole('coordinator', 'county-office')
  decide(
    @Me() me: Actor,
    @Param('id', RowIdPipe) assignmentId: number,
    @Body() { decision, toBody, reason }: ObjectionDecisionDto,
  ): Promise<DecidedObjection> {
    return this.house.perform(decideObjection, me, { assignmentId, decision, toBody: toBody ?? null, reason });
  }
}
