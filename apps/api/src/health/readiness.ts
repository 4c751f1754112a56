import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Environment } from '@app/config';
import { lazyClient } from '@app/temporal/client';
import { temporalReadiness } from '@app/temporal/readiness';
import { alarmsNow, isGrave, saysClocksDiffer } from '@app/use-cases';
import { House } from '../house/house';
import { ENVIRONMENT } from '../house/tokens';
import { inTime, PATIENCE_MS } from './in-time';
import type { ReadyView } from './health.dto';

/** Everybody may ask, and asking costs something: whoever asks again so soon gets the same answer. */
const GOOD_FOR_MS = 2_000;

/** Whether everything works that duties hang on. */
@Injectable()
export class Readiness implements OnApplicationShutdown {
  private readonly client;
  private last: { at: number; view: Promise<ReadyView> } | null = null;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly house: House,
  ) {
    this.client = lazyClient(environment.TEMPORAL_ADDRESS, environment.TEMPORAL_NAMESPACE);
  }

  now(): Promise<ReadyView> {
    const at = Date.now();
    if (!this.last || at - this.last.at > GOOD_FOR_MS) this.last = { at, view: this.look() };
    return this.last.view;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.connection.close();
  }

  private async look(): Promise<ReadyView> {
    const { TEMPORAL_NAMESPACE: namespace } = this.environment;
    const [alarms, { answers, unattended }] = await Promise.all([
      inTime(this.house.ask((em) => alarmsNow(em, this.house.settings, new Date()))),
      temporalReadiness(this.client, namespace, PATIENCE_MS),
    ]);
    const duties = alarms === null ? 'unknown' : alarms.some(isGrave) ? 'late' : 'watched';
    const clocks = alarms === null ? 'unknown' : alarms.some(saysClocksDiffer) ? 'differ' : 'agree';
    const worker = unattended.length === 0;
    return {
      status: answers && worker && duties === 'watched' && clocks === 'agree' ? 'ready' : 'not-ready',
      database: alarms === null ? 'down' : 'up',
      temporal: answers ? 'up' : 'down',
      worker: worker ? 'up' : 'down',
      duties,
      clocks,
    };
  }
}
