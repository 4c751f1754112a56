import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../http/needs.decorator';
import { HealthView } from './health.dto';
import { Probes } from './probes';

@Controller('health')
export class HealthController {
  constructor(private readonly probes: Probes) {}

  /** Whether the servers behind the API answer; 503 only without the database, because Temporal may come back later. */
  @Get()
  @Public()
  async health(@Res({ passthrough: true }) response: Response): Promise<HealthView> {
    const [database, temporal] = await Promise.all([this.probes.database(), this.probes.temporal()]);
    if (!database) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    const status = !database ? 'down' : temporal ? 'ok' : 'degraded';
    return { status, database: database ? 'up' : 'down', temporal: temporal ? 'up' : 'down' };
  }
}
