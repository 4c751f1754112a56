import { Controller, Get, Param, Query } from '@nestjs/common';
import { addDays, parseDate, supposing, type WorkingCalendar } from '@app/domain/calendar';
import { versionNamed } from '@app/domain/escalation';
import type { ForecastRow } from '@app/domain/forecast';
import { readPlan } from '@app/persistence/read-models';
import { forecastPlan, mapInTurns, readerOf, type Actor } from '@app/use-cases';
import { presentWhy } from '../dates/present-why';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { ForecastItem, ForecastQuery, ForecastView } from './forecast.dto';

const DAYS_AHEAD = 365;
/** A page is answered at once, so nobody asks it for more than this; the command line looks as far as one likes. */
const MOST_DAYS_AHEAD = 3 * 366;
/** And nobody reads more; the first ones are the next ones. */
const MOST_ROWS = 5_000;

const extensionsOf = ({ extend = [] }: ForecastQuery) =>
  extend.map((one) => {
    const [obligation, to] = one.split('=');
    return { obligation, to };
  });

@Controller('plans/:id/forecast')
@NeedsSession()
export class ForecastController {
  constructor(private readonly house: House) {}

  /**
   * What happens to the plan if nothing happens, from its own date on, at most three years ahead; and what if a date were
   * put off, a holiday moved, or the ladders others.
   */
  @Get()
  show(@Me() me: Actor, @Param('id', RowIdPipe) id: number, @Query() query: ForecastQuery): Promise<ForecastView> {
    return this.house.askOfAll(async (em) => {
      const plan = await readPlan(em, id, this.house.today());
      if (!plan) throw notFound();
      const furthest = addDays(plan.today, MOST_DAYS_AHEAD);
      const wanted = query.until ? parseDate(query.until) : addDays(plan.today, DAYS_AHEAD);
      const until = wanted < furthest ? wanted : furthest;
      const assume = query.assume ?? 'nobody';
      const { settings } = this.house;
      const supposed = { ...settings, calendar: supposing(settings.calendar, query) };
      const policy = query.policy === undefined ? undefined : versionNamed(settings.escalations, query.policy);
      const question = { until, assume, policy, extensions: extensionsOf(query) };
      const found = await forecastPlan(em, supposed, id, question, new Date(), readerOf(me));
      const { rows, aside } = found ?? { rows: [], aside: [] };
      const shown = await mapInTurns(rows.slice(0, MOST_ROWS), (row) => presentRow(row, supposed.calendar));
      return { until, assume, aside, rows: shown, more: rows.length - shown.length };
    });
  }
}

const presentRow = ({ counted, ...row }: ForecastRow, calendar: WorkingCalendar): ForecastItem => ({
  ...row,
  why: counted && presentWhy(counted, calendar),
});
