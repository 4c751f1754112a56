import type { LoggerService } from '@nestjs/common';
import pino, { type Level } from 'pino';
import { logDestination } from '@app/tracing';

/** The list of modules that Nest tells at each start is no news. */
const NEST_ITSELF = new Set(['InstanceLoader', 'NestFactory', 'NestApplication', 'NestApplicationContext']);

/** What the worker says, in the form in which the API says it: one JSON object for each line, on stdout. */
export class StructuredLog implements LoggerService {
  private readonly out = pino(
    { base: { pid: process.pid, program: 'worker' }, formatters: { level: (level) => ({ level }) } },
    logDestination(),
  );

  log = (message: unknown, ...more: unknown[]) => {
    if (!NEST_ITSELF.has(String(more.at(-1)))) this.say('info', message, more);
  };
  warn = (message: unknown, ...more: unknown[]) => this.say('warn', message, more);
  error = (message: unknown, ...more: unknown[]) => this.say('error', message, more);

  /** Nest gives the name of who speaks last; before it may come the stack of an error. */
  private say(level: Level, message: unknown, more: unknown[]): void {
    const context = more.at(-1);
    const stack = more.length > 1 ? more[0] : undefined;
    this.out[level](
      { ...(typeof context === 'string' && { context }), ...(typeof stack === 'string' && { stack }) },
      message instanceof Error ? (message.stack ?? message.message) : String(message),
    );
  }
}
