import { Body, Controller, Delete, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Plan, type PlanCorrection } from '@app/persistence';
import { annotatedPlan, correctionsOf, correctReading, withdrawCorrection, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsRole, NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { Audited } from '../security/audited.decorator';
import {
  ReadingCorrectionDto,
  CorrectionView,
  correctionOf,
  MadeCorrection,
  WithdrawnCorrection,
} from './corrections.dto';

@Controller('plans/:id')
export class CorrectionsController {
  constructor(private readonly house: House) {}

  /** What people corrected in the text of a plan, in the order they did; withdrawn ones are left out. */
  @Get('corrections')
  @NeedsSession()
  async list(@Param('id', RowIdPipe) id: number): Promise<CorrectionView[]> {
    return this.house.ask(async (em) => {
      if ((await em.count(Plan, { id })) === 0) throw notFound();
      return (await correctionsOf(em, id)).filter(({ withdrawnAt }) => !withdrawnAt).map(viewOf);
    });
  }

  /** Says what words of the text are, in the place of what was read there; possible until the plan is confirmed. */
  @Post('corrections')
  @NeedsRole('coordinator', 'county-office')
  correct(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() correction: ReadingCorrectionDto,
  ): Promise<MadeCorrection> {
    return this.house.perform(correctReading, me, { planId, correction: correctionOf(correction) });
  }

  /** Takes a correction back. */
  @Delete('corrections/:number')
  @NeedsRole('coordinator', 'county-office')
  withdraw(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Param('number', RowIdPipe) number: number,
  ): Promise<WithdrawnCorrection> {
    return this.house.perform(withdrawCorrection, me, { planId, number });
  }

  /** The text with what is read from it after the corrections, as a file, without the names of those who corrected. */
  @Get('annotated')
  @Audited('file-downloaded')
  @NeedsRole('coordinator', 'county-office')
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'string', format: 'binary' } } } })
  async annotated(@Param('id', RowIdPipe) id: number): Promise<StreamableFile> {
    const plan = await this.house.ask((em) => annotatedPlan(em, id));
    if (!plan) throw notFound();
    return new StreamableFile(Buffer.from(`${JSON.stringify(plan, null, 2)}\n`), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="plan-${id}-annotated.json"`,
    });
  }
}

function viewOf({ number, correction, words, madeBy, madeAs, madeAt }: PlanCorrection): CorrectionView {
  const { kind, span } = correction;
  return {
    number,
    kind,
    of: kind === 'none' ? correction.of : null,
    from: span[0],
    to: span[1],
    words,
    role: kind === 'role' ? correction.role : null,
    body: kind === 'role' ? correction.body : null,
    date: kind === 'date' ? correction.date : null,
    figure:
      kind === 'figure'
        ? `${correction.indicator} ${correction.operator} ${correction.value}${correction.unit ?? ''}`
        : null,
    by: madeBy,
    as: madeAs,
    at: madeAt.toISOString(),
  };
}
