import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CasePageView, CaseView, readCasePage, readCases } from '@app/persistence/read-models';
import {
  decideClosing,
  readerOf,
  recordInterview,
  reportOnCase,
  reviewCase,
  verifyCommitment,
  type Actor,
} from '@app/use-cases';
import { House } from '../house/house';
import { TakesLargeBody } from '../http/input/json-body.interceptor';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole, NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { ReviewDto } from '../reports/reports.dto';
import { CaseOutcome, CaseReportDto, ClosingDto, MinutesDto, RecordedInterview } from './cases.dto';
import { presentCase } from './present-case';

@Controller()
export class CasesController {
  constructor(private readonly house: House) {}

  /** The rectifications and interviews of a plan that I may know of, those still going on first. */
  @Get('plans/:id/cases')
  @NeedsSession()
  async list(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<CaseView[]> {
    const files = await this.house.ask((em) => readCases(em, { planId }, readerOf(me)));
    return files.map((file) => presentCase(me, file, this.house.settings.calendar));
  }

  /** One case with its plan, its items and its history; for whoever has no part in it, that there is one. */
  @Get('cases/:id')
  @NeedsSession()
  async page(@Me() me: Actor, @Param('id', RowIdPipe) caseId: number): Promise<CasePageView> {
    const page = await this.house.ask((em) => readCasePage(em, caseId, this.house.today(), readerOf(me)));
    if (!page) throw notFound();
    return { ...page, subject: presentCase(me, page.subject, this.house.settings.calendar) };
  }

  /** The body reports what it has rectified, and after an interview on every commitment. */
  @Post('cases/:id/report')
  @TakesLargeBody()
  @NeedsRole(...ACTING_FOR_A_BODY)
  report(
    @Me() me: Actor,
    @Param('id', RowIdPipe) caseId: number,
    @Body() { text, commitments }: CaseReportDto,
  ): Promise<CaseOutcome> {
    return this.house.perform(reportOnCase, me, { caseId, text, commitments });
  }

  /** Accepts what was rectified, or sends it back with a reason. */
  @Post('cases/:id/review')
  @NeedsRole('county-office')
  review(
    @Me() me: Actor,
    @Param('id', RowIdPipe) caseId: number,
    @Body() { decision, reason }: ReviewDto,
  ): Promise<CaseOutcome> {
    return this.house.perform(reviewCase, me, { caseId, decision, reason: reason ?? null });
  }

  /** Lifts a case whose demand no longer stands, or decides with a reason that it goes on. */
  @Post('cases/:id/closing')
  @NeedsRole('county-office')
  closing(
    @Me() me: Actor,
    @Param('id', RowIdPipe) caseId: number,
    @Body() { decision, reason }: ClosingDto,
  ): Promise<CaseOutcome> {
    return this.house.perform(decideClosing, me, { caseId, decision, reason: reason ?? null });
  }

  /** Records that the interview was held, who took part, and point by point what was agreed. */
  @Post('cases/:id/interview')
  @TakesLargeBody()
  @NeedsRole('county-office')
  interview(
    @Me() me: Actor,
    @Param('id', RowIdPipe) caseId: number,
    @Body() { minutes, chair, place, hosts, guests, commitments }: MinutesDto,
  ): Promise<RecordedInterview> {
    const record = { minutes, chair, place, hosts, guests, commitments };
    return this.house.perform(recordInterview, me, { caseId, ...record });
  }

  /** Verifies one commitment of an interview; with the last one the case is accepted or goes back. */
  @Post('commitments/:id/review')
  @NeedsRole('county-office')
  verify(
    @Me() me: Actor,
    @Param('id', RowIdPipe) commitmentId: number,
    @Body() { decision, reason }: ReviewDto,
  ): Promise<CaseOutcome> {
    return this.house.perform(verifyCommitment, me, { commitmentId, decision, reason: reason ?? null });
  }
}
