import { Body, Controller, Get, Param, Post, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import { readSheetCells, writeSheet } from '@app/intake';
import { Register, RegisterVersion } from '@app/persistence';
import { readLedger } from '@app/persistence/read-models';
import { LEDGER_COLUMNS, fileRegister, noteInLedger, openRegister, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole, NeedsSession } from '../http/needs.decorator';
import { fileMissing, notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { PLAN_UPLOAD, type UploadedBytes } from '../http/uploads';
import { FiledRegister, NotedLedger, OpenedRegister, RegisterDto } from './sheets.dto';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FORM = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };

const asSheet = (bytes: Buffer, name: string) =>
  new StreamableFile(bytes, {
    type: XLSX,
    disposition: `attachment; filename="sheet.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`,
  });

/** The ledger and the registers of clauses, out of Duban and into it as Excel files. */
@Controller()
export class SheetsController {
  constructor(private readonly house: House) {}

  /** Every obligation of a plan with its dates, state and the latest note. */
  @Get('plans/:id/ledger')
  @NeedsSession()
  @ApiProduces(XLSX)
  async ledger(@Param('id', RowIdPipe) planId: number): Promise<StreamableFile> {
    const rows = await this.house.ask((em) => readLedger(em, planId));
    if (rows.length === 0) throw notFound();
    return asSheet(
      await writeSheet(
        '台账',
        LEDGER_COLUMNS,
        rows.map(({ values }) => values),
      ),
      '台账',
    );
  }

  /** Takes the notes out of a ledger that was sent back. */
  @Post('plans/:id/ledger')
  @NeedsRole(...ACTING_FOR_A_BODY)
  @UseInterceptors(FileInterceptor('file', PLAN_UPLOAD))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM })
  async note(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @UploadedFile() file?: UploadedBytes,
  ): Promise<NotedLedger> {
    if (!file) throw fileMissing();
    return this.house.perform(noteInLedger, me, { planId, cells: await readSheetCells(file.buffer) });
  }

  /** Attaches a register to a clause. */
  @Post('clauses/:id/registers')
  @NeedsRole('county-office', 'coordinator')
  open(
    @Me() me: Actor,
    @Param('id', RowIdPipe) clauseId: number,
    @Body() { title, publicity, columns }: RegisterDto,
  ): Promise<OpenedRegister> {
    return this.house.perform(openRegister, me, { clauseId, title, publicity, columns });
  }

  /** The latest version of a register; only its titles while nothing was filed. */
  @Get('registers/:id')
  @NeedsSession()
  @ApiProduces(XLSX)
  async register(@Param('id', RowIdPipe) id: number): Promise<StreamableFile> {
    const found = await this.house.ask(async (em) => {
      const register = await em.findOne(Register, { id });
      if (!register) throw notFound();
      const latest = await em.findOne(RegisterVersion, { register: id, version: register.version });
      return { register, rows: latest?.rows ?? [] };
    });
    return asSheet(await writeSheet('清单', found.register.columns, found.rows), found.register.title);
  }

  /** A body that answers for the clause files the whole register anew. */
  @Post('registers/:id/versions')
  @NeedsRole(...ACTING_FOR_A_BODY)
  @UseInterceptors(FileInterceptor('file', PLAN_UPLOAD))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM })
  async file(
    @Me() me: Actor,
    @Param('id', RowIdPipe) registerId: number,
    @UploadedFile() file?: UploadedBytes,
  ): Promise<FiledRegister> {
    if (!file) throw fileMissing();
    return this.house.perform(fileRegister, me, { registerId, cells: await readSheetCells(file.buffer) });
  }
}
