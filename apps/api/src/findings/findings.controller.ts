import { Body, Controller, Get, Param, Post, StreamableFile, UploadedFiles } from '@nestjs/common';
import { ApiBody, ApiProduces } from '@nestjs/swagger';
import { FINDING_KINDS } from '@app/domain/escalation';
import { FindingView, readFindingBodies, readFindingFile, readFindings } from '@app/persistence/read-models';
import { mustRecordFindings, readerOf, recordFinding, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { NeedsRole, NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { sendStored } from '../http/send-file';
import { TakesEvidence } from '../http/takes-files';
import { EVIDENCE_FILES, asEvidence, type UploadedEvidence } from '../http/uploads';
import { Audited } from '../security/audited.decorator';
import { FindingBody, FindingDto, RecordedFinding } from './findings.dto';

const FORM = {
  type: 'object',
  required: ['kind', 'bodyId', 'text', 'evidence'],
  properties: {
    kind: { type: 'string', enum: [...FINDING_KINDS] },
    bodyId: { type: 'integer' },
    clauseNumber: { type: 'integer' },
    text: { type: 'string' },
    evidence: { type: 'array', items: { type: 'string', format: 'binary' }, maxItems: EVIDENCE_FILES },
  },
};

/**
 * Ladders C, D and E: what a person found. Only those who run the plan see it: it may name people. The address of a file
 * is answered alike for whoever may not, whether there is one or none.
 */
@Controller('plans/:id')
@NeedsRole('county-office', 'coordinator')
export class FindingsController {
  constructor(private readonly house: House) {}

  /** What was found, the latest first; falsified data and dereliction only for who may know of the referral. */
  @Get('findings')
  @Audited('restricted-read')
  list(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<FindingView[]> {
    return this.house.ask((em) => readFindings(em, planId, readerOf(me)));
  }

  /** A file that proves it, as it was handed in. It is only ever saved, never shown: nobody vouches for what is in it. */
  @Get('findings/:findingId/evidence/:sha256')
  @Audited('file-downloaded')
  @NeedsSession()
  @ApiProduces('application/octet-stream')
  async evidence(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Param('findingId', RowIdPipe) findingId: number,
    @Param('sha256') sha256: string,
  ): Promise<StreamableFile> {
    const file = await this.house.ask((em) => readFindingFile(em, planId, findingId, sha256, readerOf(me)));
    if (!file) throw notFound();
    return sendStored(this.house.settings.files, sha256, { name: file.fileName, type: 'application/octet-stream' });
  }

  /** The bodies a finding may be about: those of the day that have not gone. */
  @Get('finding-bodies')
  bodies(@Param('id', RowIdPipe) planId: number): Promise<FindingBody[]> {
    return this.house.ask((em) => readFindingBodies(em, planId));
  }

  /** Records what was found, with evidence, and begins its ladder. */
  @Post('findings')
  @MakesNew('in-a-row')
  @TakesEvidence(mustRecordFindings)
  @ApiBody({ schema: FORM })
  record(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() { kind, bodyId, clauseNumber, text }: FindingDto,
    @UploadedFiles() files: UploadedEvidence[] = [],
  ): Promise<RecordedFinding> {
    const about = { planId, kind, bodyId, clauseNumber: clauseNumber ?? null, text };
    return this.house.perform(recordFinding, me, { ...about, evidence: asEvidence(files) });
  }
}
