import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Environment } from '@app/config';
import { lazyClient } from '@app/temporal/client';
import { nodeOf } from '@app/temporal/nodes';
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
  private asked: { node: string; client: ReturnType<typeof lazyClient> } | null = null;
  private last: { at: number; view: Promise<ReadyView> } | null = null;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly house: House,
  ) {}

  now(): Promise<ReadyView> {
    const at = Date.now();
    if (!this.last || at - this.last.at > GOOD_FOR_MS) this.last = { at, view: this.look() };
    return this.last.view;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.asked?.client.connection.close();
  }

  /** Of several nodes of Temporal the one that answers, and another one once it is gone. */
  private async client() {
    const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = this.environment;
    const node = await nodeOf(TEMPORAL_ADDRESS);
    if (this.asked?.node !== node) {
      const before = this.asked;
      this.asked = { node, client: lazyClient(node, TEMPORAL_NAMESPACE) };
      await before?.client.connection.close();
    }
    return this.asked.client;
  }

  private async look(): Promise<ReadyView> {
    const { TEMPORAL_NAMESPACE: namespace } = this.environment;
    const [alarms, { answers, unattended }] = await Promise.all([
      inTime(this.house.askOfAll((em) => alarmsNow(em, this.house.settings, new Date()))),
      temporalReadiness(await this.client(), namespace, PATIENCE_MS),
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
