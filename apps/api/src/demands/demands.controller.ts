import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { FulfillableView, readFulfillable } from '@app/persistence/read-models';
import { openOccurrence, recordFiling, recordInstruction, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { FilingDto, InstructionDto, OccurrenceDto, OpenedOccurrence, RecordedFiling } from './demands.dto';

/** What clauses ask for besides their dates: that something happened, that something was put on record, what a leader wrote. */
@Controller()
@NeedsRole(...ACTING_FOR_A_BODY)
export class DemandsController {
  constructor(private readonly house: House) {}

  /** What a standing duty waits for has happened: an obligation with a date of its own. */
  @Post('demands/:id/occurrences')
  @MakesNew('in-a-row')
  open(
    @Me() me: Actor,
    @Param('id', RowIdPipe) demandId: number,
    @Body() said: OccurrenceDto,
  ): Promise<OpenedOccurrence> {
    return this.house.perform(openOccurrence, me, { demandId, ...said });
  }

  /** What a leader wrote on a matter: an obligation of the body that carries it out. */
  @Post('clauses/:id/instructions')
  @MakesNew('in-a-row')
  @NeedsRole('county-office')
  instruct(
    @Me() me: Actor,
    @Param('id', RowIdPipe) clauseId: number,
    @Body() said: InstructionDto,
  ): Promise<OpenedOccurrence> {
    return this.house.perform(recordInstruction, me, { clauseId, ...said });
  }

  /** Number and date of what was put on record with an authority, or issued to it. */
  @Post('obligations/:id/filing')
  record(
    @Me() me: Actor,
    @Param('id', RowIdPipe) obligationId: number,
    @Body() said: FilingDto,
  ): Promise<RecordedFiling> {
    return this.house.perform(recordFiling, me, { obligationId, ...said });
  }

  /** What else the body owes in this plan that the same record may fulfil. */
  @Get('obligations/:id/fulfillable')
  fulfillable(@Me() me: Actor, @Param('id', RowIdPipe) obligationId: number): Promise<FulfillableView[]> {
    return this.house.ask((em) => readFulfillable(em, obligationId, me.bodyId!));
  }
}
