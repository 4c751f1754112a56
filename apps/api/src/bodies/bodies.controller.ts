import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { parseDate } from '@app/domain/calendar';
import type { EntityManager } from '@app/persistence';
import {
  actsOnEntries,
  enterAuthority,
  givesAuthority,
  mayFillOfficeOf,
  mayReadNumbers,
  maySeeEnter,
  mayTendPersonsOf,
  mayWithdrawChange,
  readerOf,
  withdrawPlannedChange,
  type Actor,
  type NewBody,
} from '@app/use-cases';
import {
  AuthorityEntryView,
  BodyView,
  DirectoryView,
  DutyPage,
  PersonView,
  knowsWhy,
  readBody,
  readDirectory,
  readDuties,
  readEntries,
  withoutWhy,
} from '@app/persistence/read-models';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { NeedsRole, NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { WorldQuery } from '../inbox/inbox.dto';
import { RowIdPipe } from '../http/row-id.pipe';
import {
  AppointmentDto,
  AuthorityPostDto,
  DirectoryQuery,
  DUTIES_PAGE,
  DutiesQuery,
  EnteredView,
  NewBodyDto,
  ReorganisationDto,
  SubstitutionDto,
  WithdrawalDto,
  WithdrawnView,
  type SuccessorDto,
} from './bodies.dto';

type EntryShown = Omit<AuthorityEntryView, 'may'>;

const actsOf = (me: Actor): DirectoryView['may'] => [
  ...(maySeeEnter(me) ? (['add', 'reorganise', 'transfer', 'appoint', 'take-post', 'substitute'] as const) : []),
  ...(mayWithdrawChange(me) ? (['withdraw'] as const) : []),
];

/** The directory of bodies at a date, what became of them, and who heads them. */
@Controller()
export class BodiesController {
  constructor(private readonly house: House) {}

  /** The bodies that exist on a date, with the changes up to then. */
  @Get('bodies')
  @NeedsSession()
  directory(@Me() me: Actor, @Query() { on, world }: DirectoryQuery): Promise<DirectoryView> {
    const date = on ? parseDate(on) : this.house.today();
    return this.house.ask(async (em) => ({ ...(await readDirectory(em, date, world)), may: actsOf(me) }));
  }

  /** One body: its people, its past, and what it has open. */
  @Get('bodies/:id')
  @NeedsSession()
  body(@Me() me: Actor, @Param('id', RowIdPipe) id: number, @Query() { world }: WorldQuery): Promise<BodyView> {
    return this.house.ask(async (em) => {
      const reader = readerOf(me);
      const body = await readBody(em, id, this.house.today(), reader, world);
      if (!body) throw notFound();
      const shown = knowsWhy(reader, [id]) ? (view: EntryShown) => view : withoutWhy<EntryShown>;
      const acts = await actsOnEntries({ em, settings: this.house.settings, now: new Date() }, me);
      const entries = (await readEntries(em, { bodyId: id })).map(({ row, view }) => ({
        ...shown(view),
        may: acts(row),
      }));
      const people = body.people.map((one) => this.shown(me, body.name, one));
      return { ...body, people, entries, may: [...actsOf(me), ...(await this.further(em, me, id))] };
    });
  }

  /** A person as this one sees it; who leaves a post with authority is a matter of two persons. */
  private shown(me: Actor, bodyName: string, person: PersonView): PersonView {
    const { part, title } = person;
    const ends =
      person.ends && part !== 'head' && !givesAuthority(this.house.settings.directory, bodyName, { part, title });
    return mayReadNumbers(me) ? { ...person, ends } : { ...person, ends, phone: null, address: null };
  }

  /** Whether the page offers to say who takes over a county office that nobody heads, and who else is in the body. */
  private async further(em: EntityManager, me: Actor, bodyId: number): Promise<BodyView['may']> {
    const scene = { em, settings: this.house.settings, now: new Date() };
    const fills = await mayFillOfficeOf(scene, me, bodyId);
    const tends = await mayTendPersonsOf(scene, me, bodyId);
    return [...(fills ? (['appoint', 'substitute'] as const) : []), ...(tends ? (['tend'] as const) : [])];
  }

  /** Enters a body that the directory lacks; a doubt about its name is answered by it. */
  @Post('bodies')
  @MakesNew('at-once')
  @NeedsRole('county-office')
  add(
    @Me() me: Actor,
    @Body() { name, fullName, kind, subordinateToCounty, since, asked, reason }: NewBodyDto,
  ): Promise<EnteredView> {
    const body = { name, fullName: fullName || null, kind, subordinateToCounty };
    const order = { body, since: since == null ? null : parseDate(since), asked: asked ?? null };
    return this.house.perform(enterAuthority, me, { kind: 'new-body', order, reason });
  }

  /** What a body has open in one plan, the next date first, page by page. */
  @Get('bodies/:id/duties')
  @NeedsSession()
  duties(
    @Param('id', RowIdPipe) bodyId: number,
    @Query() { planId, after, limit = DUTIES_PAGE }: DutiesQuery,
  ): Promise<DutyPage> {
    return this.house.ask((em) => readDuties(em, { bodyId, planId, after, limit }));
  }

  /** Enters that bodies are renamed, merged, split or abolished, and who gets what they owe. */
  @Post('reorganisations')
  @MakesNew('in-a-row')
  @NeedsRole('county-office')
  reorganise(
    @Me() me: Actor,
    @Body() { kind, on, before, successors, basis, ...shares }: ReorganisationDto,
  ): Promise<EnteredView> {
    const order = { kind, on: parseDate(on), before, successors: successors.map(successorOf), basis, shares };
    return this.house.perform(enterAuthority, me, { kind: 'reorganisation', order });
  }

  /** A planned change of bodies is not made. */
  @Post('planned-reorganisations/:id/withdrawal')
  @NeedsRole('county-office', 'organization')
  withdraw(
    @Me() me: Actor,
    @Param('id', RowIdPipe) plannedId: number,
    @Body() { reason }: WithdrawalDto,
  ): Promise<WithdrawnView> {
    return this.house.perform(withdrawPlannedChange, me, { plannedId, reason });
  }

  /** Enters that somebody takes a post that signs or reviews, or that it falls vacant. */
  @Post('bodies/:id/authority-posts')
  @MakesNew('in-a-row')
  @NeedsRole('county-office')
  takePost(
    @Me() me: Actor,
    @Param('id', RowIdPipe) bodyId: number,
    @Body() { from, part, title, name, reason }: AuthorityPostDto,
  ): Promise<EnteredView> {
    const day = parseDate(from);
    return this.house.perform(enterAuthority, me, {
      kind: 'post',
      bodyId,
      from: day,
      part,
      title,
      name: name ?? null,
      reason,
    });
  }

  /** Enters that somebody takes office, or that it falls vacant. */
  @Post('bodies/:id/office-holders')
  @MakesNew('in-a-row')
  @NeedsRole('county-office', 'organization')
  appoint(
    @Me() me: Actor,
    @Param('id', RowIdPipe) bodyId: number,
    @Body() { from, name, post, reason }: AppointmentDto,
  ): Promise<EnteredView> {
    return this.house.perform(enterAuthority, me, {
      kind: 'appointment',
      bodyId,
      from: parseDate(from),
      name: name ?? null,
      post: post ?? null,
      reason,
    });
  }

  /** Enters that somebody acts as head while the office holder is away. */
  @Post('bodies/:id/substitutions')
  @MakesNew('at-once')
  @NeedsRole('county-office', 'organization')
  substitute(
    @Me() me: Actor,
    @Param('id', RowIdPipe) bodyId: number,
    @Body() { from, to, ...who }: SubstitutionDto,
  ): Promise<EnteredView> {
    const days = { from: parseDate(from), to: parseDate(to) };
    return this.house.perform(enterAuthority, me, { kind: 'substitution', bodyId, ...who, ...days });
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
