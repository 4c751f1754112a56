import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { logDestination } from '@app/tracing';

export type LogLevel = 'debug' | 'info' | 'silent';

/** One line per request that changes something or fails; never a cookie, a password or what was typed. */
export function logging(level: LogLevel): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      stream: logDestination(),
      level,
      base: { pid: process.pid, program: 'api' },
      formatters: { level: (label: string) => ({ level: label }) },
      redact: { paths: ['req.headers', 'res.headers', 'req.body', 'req.remoteAddress'], remove: true },
      serializers: {
        req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
          id,
          method,
          url: url.split('?', 1)[0],
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
      customLogLevel: (request: IncomingMessage, response: ServerResponse, error?: Error) => {
        if (error || response.statusCode >= 500) return 'error';
        return request.method === 'GET' && response.statusCode < 400 ? 'debug' : 'info';
      },
    },
  });
}
