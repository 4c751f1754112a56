import './require-node';
import type { Server } from 'node:http';
import { Logger, type INestApplication } from '@nestjs/common';
import { isLoopback, readEnvironment, type Environment } from '@app/config';
import { DubanError } from '@app/domain/errors';
import { livingDemoAccounts } from '@app/identity';
import { startTracing } from '@app/tracing';
import { createApp } from './create-app';
import { House } from './house/house';
import { finishRequests } from './http/finish-requests';

/** So long requests under way may take to end; the launcher waits a little longer. */
const REQUESTS_MS = 6_000;
/** After this long, what still hangs is left behind. */
const PATIENCE_MS = 7_500;

process.umask(0o077); // files, evidence among them, are for this user alone
process.title = 'duban-api';

async function main(): Promise<void> {
  const environment = readEnvironment();
  const endTracing = await startTracing('duban-api', environment);
  const app = await createApp(environment);
  await refuseDemoOnNetwork(app, environment);
  stopWhenTold(app, endTracing);
  await app.listen(environment.PORT, environment.HOST).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? portTaken(environment.PORT) : error;
  });
  const url = await app.getUrl();
  new Logger('Api').log(`listening at ${url}`);
  process.send?.({ type: 'ready', url });
}

/** The passwords of demo accounts lie in a file, and some need none: they are for this machine alone. */
async function refuseDemoOnNetwork(app: INestApplication, { HOST, DUBAN_DEMO }: Environment): Promise<void> {
  if (isLoopback(HOST)) return;
  const living = DUBAN_DEMO === '1' || (await app.get(House).ask(livingDemoAccounts)) > 0;
  if (!living) return;
  await app.close();
  throw new DubanError(
    'demo-not-on-network',
    {
      zh: `演示账号仍可登录，不能监听 ${HOST}：请先用 npm start -- --no-demo 启动一次使其失效，或只在本机监听。`,
      en: `Demo accounts can still sign in, so this must not listen on ${HOST}: start once with --no-demo, which ends them, or listen on this machine only.`,
    },
    { host: HOST },
  );
}

/** Ctrl-C, the supervisor's signal, or the launcher gone: finish what is under way and leave. */
function stopWhenTold(app: INestApplication, endTracing: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
    void finishRequests(app.getHttpServer() as Server, REQUESTS_MS)
      .then(() => app.close())
      .then(endTracing)
      .finally(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
}

const portTaken = (port: number) =>
  new DubanError('port-taken', {
    zh: `端口 ${port} 已被占用，请停止占用它的程序，或用 PORT 指定其他端口。`,
    en: `Port ${port} is taken. Stop the program that uses it, or name another one with PORT.`,
  });

main().catch((error: unknown) => {
  const said = error instanceof DubanError ? `${error.sentence.zh}\n${error.sentence.en}` : error;
  console.error(said);
  process.exit(1);
});
