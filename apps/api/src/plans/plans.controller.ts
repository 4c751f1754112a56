import { Body, Controller, Get, Param, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Plan } from '@app/persistence';
import { PlanListItem, PlanView, readPlan, readPlans } from '@app/persistence/read-models';
import { confirmPlan, importPlan, previewStart, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { NeedsRole, NeedsSession } from '../http/needs.decorator';
import { fileMissing, notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { PLAN_UPLOAD, uploadedName, type UploadedBytes } from '../http/uploads';
import { Audited } from '../security/audited.decorator';
import { pageOfSource } from './page-of-source';
import {
  ConfirmedPlan,
  ImportedPlan,
  PastedPlan,
  PlanSourceView,
  PlanStartView,
  SourceQuery,
  StartChoicesDto,
} from './plans.dto';
import { presentPlan } from './present-plan';
import { TakesLargeBody } from '../http/input/json-body.interceptor';

@Controller('plans')
export class PlansController {
  constructor(private readonly house: House) {}

  /** All plans, the latest first. */
  @Get()
  @NeedsSession()
  list(): Promise<PlanListItem[]> {
    return this.house.ask((em) => readPlans(em, this.house.today()));
  }

  /** Reads a plan document and keeps it with what was read; nothing runs yet. */
  @Post()
  @MakesNew('in-a-row')
  @NeedsRole('coordinator', 'county-office')
  @UseInterceptors(FileInterceptor('file', PLAN_UPLOAD))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  import(@Me() me: Actor, @UploadedFile() file?: UploadedBytes): Promise<ImportedPlan> {
    if (!file) throw fileMissing();
    return this.receive(me, { fileName: uploadedName(file), bytes: file.buffer });
  }

  /** Reads a plan that was pasted as text; otherwise as a document. */
  @Post('text')
  @MakesNew('in-a-row')
  @TakesLargeBody()
  @NeedsRole('coordinator', 'county-office')
  importText(@Me() me: Actor, @Body() { text }: PastedPlan): Promise<ImportedPlan> {
    return this.receive(me, { fileName: '粘贴的文字.txt', bytes: Buffer.from(text) });
  }

  private async receive(me: Actor, file: { fileName: string; bytes: Uint8Array }): Promise<ImportedPlan> {
    return this.house.perform(importPlan, me, await this.house.receive(me, file));
  }

  /** One plan. */
  @Get(':id')
  @NeedsSession()
  async show(@Me() me: Actor, @Param('id', RowIdPipe) id: number): Promise<PlanView> {
    const plan = await this.house.ask((em) => readPlan(em, id, this.house.today()));
    if (!plan) throw notFound();
    return presentPlan(me, plan);
  }

  /** The text of the plan and what was read from it, with the doubts, page by page. */
  @Get(':id/source')
  @Audited('file-downloaded')
  @NeedsSession()
  async source(@Param('id', RowIdPipe) id: number, @Query() { from = 0 }: SourceQuery): Promise<PlanSourceView> {
    const plan = await this.house.ask((em) => em.findOne(Plan, { id }, { fields: ['text', 'parsed'] }));
    if (!plan) throw notFound();
    const { parsed, ...page } = pageOfSource(plan, from);
    return { ...page, parsed: { ...parsed } };
  }

  /** What has passed already, and which clauses have nothing to watch, if the plan were confirmed today. */
  @Get(':id/start')
  @NeedsRole('coordinator', 'county-office')
  async start(@Param('id', RowIdPipe) id: number): Promise<PlanStartView> {
    const found = await this.house.ask((em) => previewStart(em, this.house.settings, id, new Date()));
    if (!found) throw notFound();
    return found;
  }

  /** Confirms what was read: the clauses start to run. */
  @Post(':id/confirm')
  @NeedsRole('coordinator', 'county-office')
  confirm(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() choices: StartChoicesDto,
  ): Promise<ConfirmedPlan> {
    return this.house.perform(confirmPlan, me, { planId, ...choices });
  }
}
