import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { RestrictionsView, readRestrictions } from '@app/persistence/read-models';
import { checkRestriction, draftRestriction, readerOf, recordAuthorityDecision, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { TakesLargeBody } from '../http/input/json-body.interceptor';
import { Me } from '../http/me.decorator';
import { NeedsRole, NeedsSession } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { presentRestrictions } from './present-restriction';
import {
  AuthorityDecisionDto,
  DraftedRestriction,
  RecordedDecision,
  RestrictionCheckDto,
  RestrictionDto,
  RestrictionOutcome,
} from './restrictions.dto';

/** 环评限批: proposed by the county, decided elsewhere, recorded here. */
@Controller()
export class RestrictionsController {
  constructor(private readonly house: House) {}

  /** The approval restrictions of a plan, the latest first. */
  @Get('plans/:id/restrictions')
  @NeedsSession()
  async list(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<RestrictionsView> {
    const records = await this.house.ask((em) => readRestrictions(em, planId, readerOf(me)));
    return presentRestrictions(me, records, this.house.today());
  }

  /** Drafts the proposal to restrict approvals in an area. */
  @Post('plans/:id/restrictions')
  @TakesLargeBody()
  @MakesNew('in-a-row')
  @NeedsRole('county-office', 'coordinator')
  draft(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() { areaKind, areaName, ...proposal }: RestrictionDto,
  ): Promise<DraftedRestriction> {
    return this.house.perform(draftRestriction, me, { planId, area: { kind: areaKind, name: areaName }, ...proposal });
  }

  /** Records what the competent authority decided. */
  @Post('restrictions/:id/decision')
  @NeedsRole('county-office')
  decide(
    @Me() me: Actor,
    @Param('id', RowIdPipe) restrictionId: number,
    @Body() { months, ...decision }: AuthorityDecisionDto,
  ): Promise<RecordedDecision> {
    return this.house.perform(recordAuthorityDecision, me, { restrictionId, months: months ?? null, ...decision });
  }

  /** Records the on-site check after the period. */
  @Post('restrictions/:id/check')
  @NeedsRole('county-office', 'coordinator')
  check(
    @Me() me: Actor,
    @Param('id', RowIdPipe) restrictionId: number,
    @Body() { checkedOn, findings, allDone }: RestrictionCheckDto,
  ): Promise<RestrictionOutcome> {
    return this.house.perform(checkRestriction, me, { restrictionId, checkedOn, findings, allDone });
  }
}
