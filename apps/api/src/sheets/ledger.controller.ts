import { Controller, Get, Param, Post, StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiBody, ApiProduces } from '@nestjs/swagger';
import { readSheetCells } from '@app/intake';
import { Plan } from '@app/persistence';
import { readLedger } from '@app/persistence/read-models';
import {
  LEDGER_COLUMNS,
  findRow,
  ledgerSheet,
  mustNoteInLedger,
  noteInLedger,
  readerOf,
  type Actor,
} from '@app/use-cases';
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
import { NotedLedger } from './sheets.dto';

/** 台账, out of Duban and into it as an Excel file. */
@Controller()
export class LedgerController {
  constructor(private readonly house: House) {}

  /** Every obligation of a plan with its dates and state, and the latest note on those I have a part in. */
  @Get('plans/:id/ledger')
  @Audited('exported')
  @NeedsSession()
  @ApiProduces(XLSX)
  async ledger(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<StreamableFile> {
    const rows = await this.house.ask((em) => readLedger(em, planId, readerOf(me)));
    if (rows.length === 0) throw notFound();
    return asSheet({ sheet: '台账', file: '台账' }, LEDGER_COLUMNS, ledgerSheet(rows));
  }

  /** Takes the notes out of a ledger that was sent back. */
  @Post('plans/:id/ledger')
  @MakesNew('at-once')
  @NeedsRole(...ACTING_FOR_A_BODY)
  @TakesSheet(async ({ em }, me, planId) => {
    mustNoteInLedger(me);
    await findRow(em, Plan, planId);
  })
  @ApiBody({ schema: SHEET_FORM })
  async note(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @UploadedFile() file?: UploadedBytes,
  ): Promise<NotedLedger> {
    if (!file) throw fileMissing();
    return this.house.perform(noteInLedger, me, { planId, cells: await readSheetCells(file.buffer) });
  }
}
