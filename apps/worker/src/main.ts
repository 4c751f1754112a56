import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readEnvironment } from '@app/config';
import { DubanError } from '@app/domain/errors';
import { startTracing } from '@app/tracing';
import { StructuredLog } from './structured-log';
import { TemporalWorker } from './temporal-worker';
import { WorkerModule } from './worker.module';

/** After this long, what still hangs is left behind: letters, looks and messages are taken up by whoever comes next. */
const PATIENCE_MS = 8_000;

/** Runs the worker until it is told to stop, then closes the application. */
async function main(): Promise<void> {
  process.umask(0o077); // files are for this user alone
  process.title = 'duban-worker';
  const endTracing = await startTracing('duban-worker', readEnvironment());
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: new StructuredLog() });
  const worker = app.get(TemporalWorker);
  const stop = () => {
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
    worker.stop();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('disconnect', stop); // the launcher that started us is gone
  // A launcher that went before we listened for it is told of here, and nowhere else.
  await worker.run(() => process.send?.({ type: 'ready' }, undefined, undefined, (unheard) => unheard && stop()));
  await app.close();
  await endTracing();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof DubanError ? `[${error.code}] ${error.sentence.zh} ${error.sentence.en}` : error);
    process.exit(1);
  },
);
