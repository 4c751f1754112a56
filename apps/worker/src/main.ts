import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DubanError } from '@app/domain/errors';
import { TemporalWorker } from './temporal-worker';
import { WorkerModule } from './worker.module';

/** Runs the worker until it is told to stop, then closes the application. */
async function main(): Promise<void> {
  process.umask(0o077); // files are for this user alone
  process.title = 'duban-worker';
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: ['warn', 'error'] });
  const worker = app.get(TemporalWorker);
  const stop = () => worker.stop();
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('disconnect', stop); // the launcher that started us is gone
  await worker.run(() => process.send?.({ type: 'ready' }));
  await app.close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof DubanError ? `[${error.code}] ${error.sentence.zh} ${error.sentence.en}` : error);
    process.exit(1);
  },
);
