import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Connection } from '@temporalio/client';
import type { Environment } from '@app/config';
import { House } from '../house/house';
import { ENVIRONMENT } from '../house/tokens';

/** Whoever asks for the health does not wait longer than this. */
const PATIENCE_MS = 1_500;

/** Looks whether the servers behind the API answer. */
@Injectable()
export class Probes implements OnApplicationShutdown {
  private readonly temporalServer: Connection;

  constructor(
    @Inject(ENVIRONMENT) environment: Environment,
    private readonly house: House,
  ) {
    this.temporalServer = Connection.lazy({ address: environment.TEMPORAL_ADDRESS, connectTimeout: PATIENCE_MS });
  }

  database(): Promise<boolean> {
    return answers(this.house.ask((em) => em.execute('select 1')));
  }

  temporal(): Promise<boolean> {
    const { temporalServer } = this;
    return answers(temporalServer.withDeadline(Date.now() + PATIENCE_MS, () => temporalServer.healthService.check({})));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.temporalServer.close().catch(() => undefined);
  }
}

async function answers(question: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answered = question.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer));
}
