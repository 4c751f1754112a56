import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  CountedDuties,
  StatisticsView,
  readCountedDuties,
  readPlan,
  readStatistics,
} from '@app/persistence/read-models';
import { House } from '../house/house';
import { NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { CountedQuery } from './statistics.dto';

@Controller('plans/:id')
@NeedsSession()
export class StatisticsController {
  constructor(private readonly house: House) {}

  /** How the plan stands on its own date: numbers only, none of the words that people wrote. */
  @Get('statistics')
  async statistics(@Param('id', RowIdPipe) id: number): Promise<StatisticsView> {
    const statistics = await this.house.ask(async (em) => {
      const plan = await readPlan(em, id, this.house.today());
      return plan && readStatistics(em, id, plan.today);
    });
    if (!statistics) throw notFound();
    return statistics;
  }

  /** The duties that a number of a body counts, e.g. those that are overdue. */
  @Get('statistics/duties')
  async duties(@Param('id', RowIdPipe) id: number, @Query() { body, of }: CountedQuery): Promise<CountedDuties> {
    const counted = await this.house.ask(async (em) => {
      const plan = await readPlan(em, id, this.house.today());
      return plan && readCountedDuties(em, id, body, of, plan.today);
    });
    if (!counted) throw notFound();
    return counted;
  }
}
