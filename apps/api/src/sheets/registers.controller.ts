import { Body, Controller, Get, Param, Post, Query, StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiBody, ApiProduces } from '@nestjs/swagger';
import { readSheetCells } from '@app/intake';
import { Register } from '@app/persistence';
import { RegisterEntriesView, RegistersView, readRegisterSheet, readRegisters } from '@app/persistence/read-models';
import { fileRegister, findRow, mustFileRegister, openRegister, readerOf, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole, NeedsSession } from '../http/needs.decorator';
import { fileMissing, notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { TakesSheet } from '../http/takes-files';
import type { UploadedBytes } from '../http/uploads';
import { Audited } from '../security/audited.decorator';
import { SHEET_FORM, XLSX, asSheet } from '../http/as-sheet';
import { presentRegisters } from './present-registers';
import { FiledRegister, OpenedRegister, RegisterDto, VersionQuery } from './sheets.dto';

/** 清单: the registers of clauses, with their versions, out of Duban and into it as Excel files. */
@Controller()
export class RegistersController {
  constructor(private readonly house: House) {}

  /** The registers of a clause and who filed which version. */
  @Get('clauses/:id/registers')
  @NeedsSession()
  async list(@Me() me: Actor, @Param('id', RowIdPipe) clauseId: number): Promise<RegistersView> {
    return presentRegisters(me, await this.house.ask((em) => readRegisters(em, clauseId, readerOf(me))));
  }

  /** Attaches a register to a clause. */
  @Post('clauses/:id/registers')
  @MakesNew('at-once')
  @NeedsRole('county-office', 'coordinator')
  open(
    @Me() me: Actor,
    @Param('id', RowIdPipe) clauseId: number,
    @Body() { title, publicity, columns, obligationId }: RegisterDto,
  ): Promise<OpenedRegister> {
    return this.house.perform(openRegister, me, { clauseId, obligationId, title, publicity, columns });
  }

  /** A version of a register as a sheet, the latest where none is named; only its titles while nothing was filed. */
  @Get('registers/:id')
  @Audited('exported')
  @NeedsSession()
  @ApiProduces(XLSX)
  async download(
    @Me() me: Actor,
    @Param('id', RowIdPipe) id: number,
    @Query() { version }: VersionQuery,
  ): Promise<StreamableFile> {
    const { title, columns, rows } = await this.sheet(me, id, version);
    return asSheet({ sheet: '清单', file: title }, columns, rows);
  }

  /** The same, for a page. */
  @Get('registers/:id/entries')
  @NeedsSession()
  async entries(
    @Me() me: Actor,
    @Param('id', RowIdPipe) id: number,
    @Query() { version }: VersionQuery,
  ): Promise<RegisterEntriesView> {
    const { columns, rows } = await this.sheet(me, id, version);
    const words = rows.map((row) => row.map((value) => String(value ?? '')));
    return { titles: columns.map(({ title }) => title), rows: words };
  }

  /** A body that answers for the clause files the whole register anew. */
  @Post('registers/:id/versions')
  @MakesNew('at-once')
  @NeedsRole(...ACTING_FOR_A_BODY)
  @TakesSheet(async (scene, me, id) => mustFileRegister(scene, me, await findRow(scene.em, Register, id)))
  @ApiBody({ schema: SHEET_FORM })
  async file(
    @Me() me: Actor,
    @Param('id', RowIdPipe) registerId: number,
    @UploadedFile() file?: UploadedBytes,
  ): Promise<FiledRegister> {
    if (!file) throw fileMissing();
    return this.house.perform(fileRegister, me, { registerId, cells: await readSheetCells(file.buffer) });
  }

  private async sheet(me: Actor, id: number, version?: number) {
    const sheet = await this.house.ask((em) => readRegisterSheet(em, id, version ?? null, readerOf(me)));
    if (!sheet) throw notFound();
    return sheet;
  }
}
