import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import cookieParser from 'cookie-parser';
import { Logger } from 'nestjs-pino';
import type { Environment } from '@app/config';
import { isTracing } from '@app/tracing';
import { AppModule } from './app.module';
import { compressedAssets } from './compressed-assets';
import { soundAddress } from './http/input/sound-address';
import { measureRequests } from './http/measure-requests';
import { askForNobody } from './house/onlooker';
import { nameRequests } from './http/name-requests';
import { securityHeaders } from './http/security-headers';
import { traceRequests } from './http/trace-requests';
import type { LogLevel } from './logging';
import { Description } from './description';
import { describeApi } from './openapi';
import { WEB_PAGE } from './web-page';

/** The API, ready to listen. */
export async function createApp(environment: Environment, logLevel?: LogLevel): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(environment, logLevel), {
    bodyParser: false,
    // The list of modules and routes that Nest tells at each start is no news.
    logger: ['error', 'warn'],
    forceCloseConnections: true,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  // Before anything asks who is there and how they came.
  app.set('trust proxy', environment.DUBAN_TRUSTED_PROXY?.split(/\s*,\s*/) ?? false);
  app.use(nameRequests, askForNobody);
  if (isTracing()) app.use('/api', traceRequests);
  if (environment.DUBAN_METRICS_PORT) app.use(await measureRequests(environment.DUBAN_METRICS_PORT));
  app.use(securityHeaders);
  app.use('/assets', compressedAssets(WEB_PAGE));
  app.use(compression());
  app.use(cookieParser());
  app.use(soundAddress);
  app.setGlobalPrefix('api');
  app.get(Description).make = () => describeApi(app);
  await app.init();
  app.useLogger(app.get(Logger));
  return app;
}
