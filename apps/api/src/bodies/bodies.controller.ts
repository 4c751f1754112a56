import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { parseDate } from '@app/domain/calendar';
import {
  appointOfficeHolder,
  mayReorganise,
  readerOf,
  recordSubstitution,
  reorganiseBodies,
  withdrawPlannedChange,
  type Actor,
  type NewBody,
} from '@app/use-cases';
import { BodyView, DirectoryView, readBody, readDirectory } from '@app/persistence/read-models';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { NeedsRole, NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import {
  AppointedView,
  AppointmentDto,
  DirectoryQuery,
  RecordedSubstitution,
  ReorganisationDto,
  ReorganisedView,
  SubstitutionDto,
  WithdrawalDto,
  WithdrawnView,
  type SuccessorDto,
} from './bodies.dto';

const actsOf = (me: Actor) => (mayReorganise(me) ? ['reorganise', 'transfer', 'appoint', 'substitute'] : []);

/** The directory of bodies at a date, what became of them, and who heads them. */
@Controller()
export class BodiesController {
  constructor(private readonly house: House) {}

  /** The bodies that exist on a date, with the changes up to then. */
  @Get('bodies')
  @NeedsSession()
  directory(@Me() me: Actor, @Query() { on }: DirectoryQuery): Promise<DirectoryView> {
    const date = on ? parseDate(on) : this.house.today();
    return this.house.ask(async (em) => ({ ...(await readDirectory(em, date)), may: actsOf(me) }));
  }

  /** One body: its people, its past, and what it has open. */
  @Get('bodies/:id')
  @NeedsSession()
  body(@Me() me: Actor, @Param('id', RowIdPipe) id: number): Promise<BodyView> {
    return this.house.ask(async (em) => {
      const body = await readBody(em, id, this.house.today(), readerOf(me));
      if (!body) throw notFound();
      return { ...body, may: actsOf(me) };
    });
  }

  /** Renames, merges, splits or abolishes bodies, and moves what they owe; ahead of its day it is planned. */
  @Post('reorganisations')
  @NeedsRole('county-office')
  reorganise(
    @Me() me: Actor,
    @Body() { kind, on, before, successors, basis, ...shares }: ReorganisationDto,
  ): Promise<ReorganisedView> {
    return this.house.perform(reorganiseBodies, me, {
      kind,
      on: parseDate(on),
      before,
      successors: successors.map(successorOf),
      basis,
      shares,
    });
  }

  /** A planned change of bodies is not made. */
  @Post('planned-reorganisations/:id/withdrawal')
  @NeedsRole('county-office')
  withdraw(
    @Me() me: Actor,
    @Param('id', RowIdPipe) plannedId: number,
    @Body() { reason }: WithdrawalDto,
  ): Promise<WithdrawnView> {
    return this.house.perform(withdrawPlannedChange, me, { plannedId, reason });
  }

  /** Somebody takes office, or it falls vacant; what is open is handed over. */
  @Post('bodies/:id/office-holders')
  @NeedsRole('county-office')
  appoint(
    @Me() me: Actor,
    @Param('id', RowIdPipe) bodyId: number,
    @Body() { from, name, post }: AppointmentDto,
  ): Promise<AppointedView> {
    return this.house.perform(appointOfficeHolder, me, {
      bodyId,
      from: parseDate(from),
      name: name ?? null,
      post: post ?? null,
    });
  }

  /** Somebody acts as head while the office holder is away. */
  @Post('bodies/:id/substitutions')
  @MakesNew('at-once')
  @NeedsRole('county-office')
  substitute(
    @Me() me: Actor,
    @Param('id', RowIdPipe) bodyId: number,
    @Body() { from, to, ...who }: SubstitutionDto,
  ): Promise<RecordedSubstitution> {
    return this.house.perform(recordSubstitution, me, { ...who, bodyId, from: parseDate(from), to: parseDate(to) });
  }
}

/** One without an id begins with the change; the use case refuses one without a name. */
const successorOf = ({ id, name, fullName, kind, subordinateToCounty }: SuccessorDto): number | NewBody =>
  id ?? {
    name: name ?? '',
    fullName: fullName || null,
    kind: kind ?? 'department',
    subordinateToCounty: subordinateToCounty ?? true,
  };
