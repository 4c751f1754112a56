import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AlarmView } from '@app/persistence/read-models';
import { alarmsNow } from '@app/use-cases';
import { House } from '../house/house';
import { NeedsRole, Public } from '../http/needs.decorator';
import { HealthView, LiveView, ReadyView } from './health.dto';
import { Probes } from './probes';
import { Readiness } from './readiness';

@Controller()
export class HealthController {
  constructor(
    private readonly probes: Probes,
    private readonly readiness: Readiness,
    private readonly house: House,
  ) {}

  /** Whether the servers behind the API answer; 503 only without the database, because Temporal may come back later. */
  @Get('health')
  @Public()
  async health(@Res({ passthrough: true }) response: Response): Promise<HealthView> {
    const [database, temporal] = await Promise.all([this.probes.database(), this.probes.temporal()]);
    if (!database) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    const status = !database ? 'down' : temporal ? 'ok' : 'degraded';
    return { status, database: database ? 'up' : 'down', temporal: temporal ? 'up' : 'down' };
  }

  /** Whether this process lives; it asks nobody else. Who does not answer here is to be started again. */
  @Get('live')
  @Public()
  live(): LiveView {
    return { status: 'ok' };
  }

  /** Whether everything works that duties hang on; 503 when something does not. */
  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadyView> {
    const view = await this.readiness.now();
    if (view.status !== 'ready') response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return view;
  }

  /** What whoever runs the machine has to know: what does not go on by itself, and what was over within a day. */
  @Get('alarms')
  @NeedsRole('county-office')
  alarms(): Promise<AlarmView[]> {
    return this.house.askOfAll((em) => alarmsNow(em, this.house.settings, new Date()));
  }
}
