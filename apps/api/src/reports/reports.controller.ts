import { Body, Controller, Param, Post, UploadedFiles } from '@nestjs/common';
import { ApiBody, ApiExtraModels } from '@nestjs/swagger';
import {
  mustSubmitReport,
  releaseReport,
  reviewReport,
  signReport,
  submitReport,
  withdrawReport,
  type Actor,
} from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { TakesEvidence } from '../http/takes-files';
import { EVIDENCE_FILES, asEvidence, type UploadedEvidence } from '../http/uploads';
import { FiledReport, MeasuredDto, ReportDto, ReportFieldDto, ReportOutcome, ReviewDto } from './reports.dto';

const REPORT_FORM = {
  type: 'object',
  required: ['text'],
  properties: {
    text: { type: 'string' },
    measured: { type: 'string', description: 'Measured values of targets, as a JSON list of MeasuredDto' },
    fields: { type: 'string', description: 'Fields of their own, as a JSON list of ReportFieldDto' },
    evidence: { type: 'array', items: { type: 'string', format: 'binary' }, maxItems: EVIDENCE_FILES },
  },
};

@Controller()
export class ReportsController {
  constructor(private readonly house: House) {}

  /** Files the report on an obligation, with evidence. */
  @Post('obligations/:id/reports')
  @NeedsRole(...ACTING_FOR_A_BODY)
  @TakesEvidence(mustSubmitReport)
  @ApiBody({ schema: REPORT_FORM })
  @ApiExtraModels(MeasuredDto, ReportFieldDto)
  submit(
    @Me() me: Actor,
    @Param('id', RowIdPipe) obligationId: number,
    @Body() { text, measured = [], fields = [] }: ReportDto,
    @UploadedFiles() files: UploadedEvidence[] = [],
  ): Promise<FiledReport> {
    return this.house.perform(submitReport, me, {
      obligationId,
      text,
      evidence: asEvidence(files),
      fields,
      measured: measured.map((one) => ({ ...one, baseValue: one.baseValue ?? null })),
    });
  }

  /** The head of a body releases what somebody of it has filled in, or gives it back with a reason. */
  @Post('reports/:id/release')
  @NeedsRole(...ACTING_FOR_A_BODY)
  release(
    @Me() me: Actor,
    @Param('id', RowIdPipe) reportId: number,
    @Body() { decision, reason }: ReviewDto,
  ): Promise<ReportOutcome> {
    return this.house.perform(releaseReport, me, { reportId, decision, reason: reason ?? null });
  }

  /** Signs the report that another responsible body filed. */
  @Post('reports/:id/signature')
  @NeedsRole(...ACTING_FOR_A_BODY)
  sign(@Me() me: Actor, @Param('id', RowIdPipe) reportId: number): Promise<ReportOutcome> {
    return this.house.perform(signReport, me, { reportId });
  }

  /** Takes back a report that nobody has checked yet. */
  @Post('reports/:id/withdrawal')
  @NeedsRole(...ACTING_FOR_A_BODY)
  withdraw(@Me() me: Actor, @Param('id', RowIdPipe) reportId: number): Promise<ReportOutcome> {
    return this.house.perform(withdrawReport, me, { reportId });
  }

  /** Accepts a report, or sends it back with a reason. */
  @Post('reports/:id/review')
  @NeedsRole(...ACTING_FOR_A_BODY)
  review(
    @Me() me: Actor,
    @Param('id', RowIdPipe) reportId: number,
    @Body() { decision, reason }: ReviewDto,
  ): Promise<ReportOutcome> {
    return this.house.perform(reviewReport, me, { reportId, decision, reason: reason ?? null });
  }
}
