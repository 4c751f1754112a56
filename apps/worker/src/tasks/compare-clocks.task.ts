import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Client, Connection } from '@temporalio/client';
import type { Environment } from '@app/config';
import type { ClockReading } from '@app/domain/clock-skew';
import { readDatabaseClock, settleSilentClocks } from '@app/persistence';
import { readTemporalClock } from '@app/temporal';
import { CLOCKS_EVERY_MS, noteClock, type ClockServer, type Duban } from '@app/use-cases';
import { DUBAN, ENVIRONMENT, TEMPORAL_CLIENT } from '../tokens';
import { unlessBusy } from './unless-busy';

/**
 * The clock of the worker says which day it is, that of Temporal when a timer is over, and that of the database when
 * somebody looked. Where they differ, dates come early, late or twice: whoever runs the machine is told, at the start and
 * while it lasts.
 */
@Injectable()
export class CompareClocksTask implements OnApplicationBootstrap {
  private readonly log = new Logger('clocks');
  private readonly look = unlessBusy();
  /** What was said last of each server, so that the log says it once. */
  private readonly said = new Map<ClockServer, string>();

  constructor(
    @Inject(DUBAN) private readonly duban: Duban,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
    @Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'TEMPORAL_NAMESPACE'>,
  ) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  @Interval('compare-clocks', CLOCKS_EVERY_MS)
  async run(): Promise<void> {
    await this.look(async () => {
      await this.compare('PostgreSQL', () => readDatabaseClock(this.duban.orm.em.fork()));
      // Ours are real connections: see `lazyClient`.
      const connection = this.client.connection as Connection;
      await this.compare('Temporal', () => readTemporalClock(connection, this.environment.TEMPORAL_NAMESPACE));
    });
  }

  private async compare(server: ClockServer, read: () => Promise<ClockReading>): Promise<void> {
    try {
      const reading = await read();
      const em = this.duban.orm.em.fork();
      this.say(server, (await noteClock(em, 'worker', server, reading)) ?? '');
      await settleSilentClocks(em);
    } catch (error) {
      this.say(server, `not compared with the clock of ${server} this time: ${String(error)}`);
    }
  }

  private say(server: ClockServer, what: string): void {
    const kind = what.replace(/\d+(\.\d+)?/g, '');
    if (what && this.said.get(server) !== kind) this.log.warn(what);
    this.said.set(server, kind);
  }
}
