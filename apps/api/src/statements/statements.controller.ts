import { Body, Controller, Get, Param, Post, Query, StreamableFile, UploadedFiles } from '@nestjs/common';
import { ApiBody, ApiProduces } from '@nestjs/swagger';
import { STATEMENT_KINDS } from '@app/domain/bodies';
import { StatementsView, readPlan, readStatementFile, readStatements } from '@app/persistence/read-models';
import { fileStatement, mayFileStatement, mayReadStatement, mustFileStatement, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole, NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { sendStored } from '../http/send-file';
import { TakesEvidence } from '../http/takes-files';
import { EVIDENCE_FILES, asEvidence, type UploadedEvidence } from '../http/uploads';
import { Audited } from '../security/audited.decorator';
import { PersonQuery } from '../lifetime/lifetime.dto';
import { FiledStatement, StatementDto } from './statements.dto';

const FORM = {
  type: 'object',
  required: ['kind', 'name', 'statedOn', 'text'],
  properties: {
    kind: { type: 'string', enum: [...STATEMENT_KINDS] },
    name: { type: 'string' },
    statedOn: { type: 'string', format: 'date' },
    text: { type: 'string' },
    clauseNumber: { type: 'integer' },
    evidence: { type: 'array', items: { type: 'string', format: 'binary' }, maxItems: EVIDENCE_FILES },
  },
};

/** 异议和问题报告 in the lifetime register: filed by a body for its head, read there and by those who look after cadres. */
@Controller()
@NeedsRole(...ACTING_FOR_A_BODY)
export class StatementsController {
  constructor(private readonly house: House) {}

  /** What office holders said, of one person or of all; a body sees its own. */
  @Get('plans/:id/statements')
  @Audited('restricted-read')
  list(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Query() { name }: PersonQuery,
  ): Promise<StatementsView> {
    return this.house.ask(async (em) => {
      const plan = await readPlan(em, planId, this.house.today());
      if (!plan) throw notFound();
      const records = await readStatements(em, planId, name ?? null);
      const statements = records
        .filter((record) => mayReadStatement(me, record))
        .map(({ bodyId: _, ...statement }) => statement);
      return { statements, may: mayFileStatement(me, plan) ? ['file-statement'] : [] };
    });
  }

  /** Files a dissent or a problem report of the head of the own body. */
  @Post('plans/:id/statements')
  @MakesNew('in-a-row')
  @TakesEvidence(mustFileStatement)
  @ApiBody({ schema: FORM })
  file(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() { clauseNumber, ...said }: StatementDto,
    @UploadedFiles() files: UploadedEvidence[] = [],
  ): Promise<FiledStatement> {
    const input = { planId, ...said, clauseNumber: clauseNumber ?? null, evidence: asEvidence(files) };
    return this.house.perform(fileStatement, me, input);
  }

  /** A file that proves a statement. It is only ever saved, never shown. */
  @Get('statements/:id/evidence/:nth')
  @Audited('file-downloaded')
  @NeedsSession()
  @ApiProduces('application/octet-stream')
  async download(
    @Me() me: Actor,
    @Param('id', RowIdPipe) statementId: number,
    @Param('nth', RowIdPipe) nth: number,
  ): Promise<StreamableFile> {
    const file = await this.house.ask((em) => readStatementFile(em, statementId, nth));
    if (!file || !mayReadStatement(me, file)) throw notFound();
    return sendStored(this.house.settings.files, file.sha256, {
      name: file.fileName,
      type: 'application/octet-stream',
    });
  }
}
