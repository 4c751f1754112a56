import { Controller, Get, Param, Query } from '@nestjs/common';
import { addDays, parseDate, type WorkingCalendar } from '@app/domain/calendar';
import type { ForecastRow } from '@app/domain/forecast';
import { readPlan } from '@app/persistence/read-models';
import { forecastPlan } from '@app/use-cases';
import { presentWhy } from '../dates/present-why';
import { House } from '../house/house';
import { NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { ForecastItem, ForecastQuery, ForecastView } from './forecast.dto';

const DAYS_AHEAD = 365;
/** A page is answered at once, so nobody asks it for more than this; the command line looks as far as one likes. */
const MOST_DAYS_AHEAD = 3 * 366;

@Controller('plans/:id/forecast')
@NeedsSession()
export class ForecastController {
  constructor(private readonly house: House) {}

  /** What happens to the plan if nothing happens, from its own date on, at most three years ahead. */
  @Get()
  show(@Param('id', RowIdPipe) id: number, @Query() query: ForecastQuery): Promise<ForecastView> {
    return this.house.ask(async (em) => {
      const plan = await readPlan(em, id, this.house.today());
      if (!plan) throw notFound();
      const furthest = addDays(plan.today, MOST_DAYS_AHEAD);
      const wanted = query.until ? parseDate(query.until) : addDays(plan.today, DAYS_AHEAD);
      const until = wanted < furthest ? wanted : furthest;
      const assume = query.assume ?? 'nobody';
      const { calendar } = this.house.settings;
      const rows = await forecastPlan(em, this.house.settings, id, { until, assume }, new Date());
      return { until, assume, rows: (rows ?? []).map((row) => presentRow(row, calendar)) };
    });
  }
}

const presentRow = ({ counted, ...row }: ForecastRow, calendar: WorkingCalendar): ForecastItem => ({
  ...row,
  why: counted && presentWhy(counted, calendar),
});
