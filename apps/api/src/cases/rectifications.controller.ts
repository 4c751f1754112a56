import { Body, Controller, Param, Post, Put, UploadedFiles } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import {
  decideCaseExtension,
  fileRectificationPlan,
  mustRecordRelapse,
  mustReportOnItem,
  recordRelapse,
  reportOnItem,
  requestCaseExtension,
  reviewItem,
  reviewRectificationPlan,
  type Actor,
} from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { TakesEvidence } from '../http/takes-files';
import { EVIDENCE_FILES, asEvidence, type UploadedEvidence } from '../http/uploads';
import { ReviewDto } from '../reports/reports.dto';
import { CaseOutcome, TextDto } from './cases.dto';
import {
  AskedExtension,
  CaseExtensionDecisionDto,
  CaseExtensionDto,
  DecidedExtension,
  OpenedCase,
  RectificationPlanDto,
} from './rectifications.dto';
import { TakesLargeBody } from '../http/input/json-body.interceptor';

const FORM = {
  type: 'object',
  required: ['text', 'evidence'],
  properties: {
    text: { type: 'string' },
    evidence: { type: 'array', items: { type: 'string', format: 'binary' }, maxItems: EVIDENCE_FILES },
  },
};

/** 整改方案 and its items: filed, checked, carried out and accepted one by one. */
@Controller()
export class RectificationsController {
  constructor(private readonly house: House) {}

  /** The body under an order files its plan, or files it again as a whole after it was sent back. */
  @Put('cases/:id/plan')
  @TakesLargeBody()
  @NeedsRole(...ACTING_FOR_A_BODY)
  file(
    @Me() me: Actor,
    @Param('id', RowIdPipe) caseId: number,
    @Body() { items }: RectificationPlanDto,
  ): Promise<CaseOutcome> {
    return this.house.perform(fileRectificationPlan, me, { caseId, items });
  }

  /** Agrees to the plan, or sends it back with a reason. */
  @Post('cases/:id/plan/review')
  @NeedsRole('county-office')
  reviewPlan(
    @Me() me: Actor,
    @Param('id', RowIdPipe) caseId: number,
    @Body() { decision, reason }: ReviewDto,
  ): Promise<CaseOutcome> {
    return this.house.perform(reviewRectificationPlan, me, { caseId, decision, reason: reason ?? null });
  }

  /** The body under an order asks for a later limit, before the present one. */
  @Post('cases/:id/extension')
  @NeedsRole(...ACTING_FOR_A_BODY)
  ask(
    @Me() me: Actor,
    @Param('id', RowIdPipe) caseId: number,
    @Body() { reason, newLimitOn }: CaseExtensionDto,
  ): Promise<AskedExtension> {
    return this.house.perform(requestCaseExtension, me, { caseId, reason, newLimitOn });
  }

  /** Grants the later limit that was asked for, or refuses it with a reason. */
  @Post('cases/:id/extension/decision')
  @NeedsRole('county-office')
  decide(
    @Me() me: Actor,
    @Param('id', RowIdPipe) caseId: number,
    @Body() { decision, reason }: CaseExtensionDecisionDto,
  ): Promise<DecidedExtension> {
    return this.house.perform(decideCaseExtension, me, { caseId, decision, reason: reason ?? null });
  }

  /** Records that what was accepted and closed has come back; opens a case that names the old one. */
  @Post('cases/:id/relapse')
  @NeedsRole('county-office', 'coordinator')
  @TakesEvidence(mustRecordRelapse)
  @ApiBody({ schema: FORM })
  relapse(
    @Me() me: Actor,
    @Param('id', RowIdPipe) caseId: number,
    @Body() { text }: TextDto,
    @UploadedFiles() files: UploadedEvidence[] = [],
  ): Promise<OpenedCase> {
    return this.house.perform(recordRelapse, me, { caseId, text, evidence: asEvidence(files) });
  }

  /** The body that carries an item out reports what it has done, with evidence. */
  @Post('rectification-items/:id/report')
  @NeedsRole(...ACTING_FOR_A_BODY)
  @TakesEvidence(mustReportOnItem)
  @ApiBody({ schema: FORM })
  report(
    @Me() me: Actor,
    @Param('id', RowIdPipe) itemId: number,
    @Body() { text }: TextDto,
    @UploadedFiles() files: UploadedEvidence[] = [],
  ): Promise<CaseOutcome> {
    return this.house.perform(reportOnItem, me, { itemId, text, evidence: asEvidence(files) });
  }

  /** The acceptor of an item accepts it, or sends it back with a reason. */
  @Post('rectification-items/:id/review')
  @NeedsRole(...ACTING_FOR_A_BODY)
  reviewItem(
    @Me() me: Actor,
    @Param('id', RowIdPipe) itemId: number,
    @Body() { decision, reason }: ReviewDto,
  ): Promise<CaseOutcome> {
    return this.house.perform(reviewItem, me, { itemId, decision, reason: reason ?? null });
  }
}
