import { Body, Controller, Param, Post, UploadedFiles } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { mustRecordSiteCheck, recordSiteCheck, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { TakesEvidence } from '../http/takes-files';
import { EVIDENCE_FILES, asEvidence, type UploadedEvidence } from '../http/uploads';
import { RecordedSiteCheck, SiteCheckDto } from './inspection.dto';

const FORM = {
  type: 'object',
  required: ['inspectors', 'checkedOn', 'place', 'findings', 'conclusion'],
  properties: {
    inspectors: { type: 'string' },
    checkedOn: { type: 'string' },
    place: { type: 'string' },
    findings: { type: 'string' },
    conclusion: { type: 'string', enum: ['confirmed', 'not-confirmed'] },
    evidence: { type: 'array', items: { type: 'string', format: 'binary' }, maxItems: EVIDENCE_FILES },
  },
};

@Controller()
export class SiteChecksController {
  constructor(private readonly house: House) {}

  /** Records an on-site check of an obligation; what was closed and is not confirmed is opened again. */
  @Post('obligations/:id/site-checks')
  @MakesNew('at-once')
  @NeedsRole(...ACTING_FOR_A_BODY)
  @TakesEvidence(mustRecordSiteCheck)
  @ApiBody({ schema: FORM })
  record(
    @Me() me: Actor,
    @Param('id', RowIdPipe) obligationId: number,
    @Body() { inspectors, checkedOn, place, findings, conclusion }: SiteCheckDto,
    @UploadedFiles() files: UploadedEvidence[] = [],
  ): Promise<RecordedSiteCheck> {
    const written = { inspectors, checkedOn, place, findings, conclusion };
    return this.house.perform(recordSiteCheck, me, { obligationId, ...written, evidence: asEvidence(files) });
  }
}
