import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { readFigures } from '@app/persistence/read-models';
import { settingsInForce } from '../calendar-in-force';
import type { Duban } from '../scene';
import { oldestDateSeconds } from './oldest-date';

/** The SDK answers at once, or is not asked any longer. */
const SDK_MS = 1_000;

/** The ports of one machine, counted from `DUBAN_METRICS_PORT`; nobody else can reach them. */
export const METRICS_HOST = '127.0.0.1';
export const metricsPorts = (first: number) => ({ api: first, worker: first + 1, sdk: first + 2 });

/** What a process tells of itself: memory, processor, event loop (`nodejs_eventloop_lag_*`). */
export function processMetrics(program: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ program });
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** How long requests take, by route and answer; never by address, which may hold what somebody typed. */
export const requestSeconds = (registry: Registry) =>
  new Histogram({
    name: 'duban_request_seconds',
    help: 'Requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });

const NAMES = {
  duban_oldest_date_seconds: 'For how long the oldest date is past at which nobody has looked',
  duban_letters: 'Wake-ups that wait in the outbox',
  duban_oldest_letter_seconds: 'For how long the oldest of them waits',
  duban_unanswered: 'Processes that were asked and have not answered',
  duban_oldest_unanswered_seconds: 'For how long the oldest of them owes its answer',
  duban_undelivered_messages: 'Messages to persons that have not arrived',
  duban_alarms: 'Alarms that stand',
} as const;

/** What the system as a whole tells: whether duties are watched over, and who is connected to the database. */
export function houseMetrics(registry: Registry, duban: Duban): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const gauges = Object.fromEntries(Object.entries(NAMES).map(([name, help]) => [name, gauge(name, help)]));
  const connections = gauge('duban_database_connections', 'Connections by program and state', ['of', 'state']);
  return async () => {
    const em = duban.orm.em.fork();
    const settings = await settingsInForce(em, duban);
    const figures = await readFigures(em);
    gauges.duban_oldest_date_seconds.set(await oldestDateSeconds(em, settings, new Date()));
    gauges.duban_letters.set(figures.letters);
    gauges.duban_oldest_letter_seconds.set(figures.oldestLetterSeconds);
    gauges.duban_unanswered.set(figures.unanswered);
    gauges.duban_oldest_unanswered_seconds.set(figures.oldestUnansweredSeconds);
    gauges.duban_undelivered_messages.set(figures.undelivered);
    gauges.duban_alarms.set(figures.alarms);
    connections.reset();
    for (const { program, state, n } of figures.connections) connections.set({ of: program, state }, n);
  };
}

/** What is asked for by a scraper. */
export interface Scraped {
  registry: Registry;
  /** Brings what is not counted all the time up to date. */
  refresh?: () => Promise<void>;
  /** Where the SDK of Temporal tells its own. */
  sdkPort?: number;
}

/** Answers a scraper on a port of this machine alone. What cannot be read is left out, so that the rest is still seen. */
export async function serveMetrics(port: number, { registry, refresh, sdkPort }: Scraped): Promise<Server> {
  const failures = new Gauge({
    name: 'duban_metrics_unreadable',
    help: '1 while the figures of the database cannot be read',
    registers: [registry],
  });
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    const unreadable = (await refresh?.().then(
      () => 0,
      () => 1,
    )) as number | undefined;
    failures.set(unreadable ?? 0);
    const text = (await registry.metrics()) + (sdkPort ? await sdkMetrics(sdkPort) : '');
    response.writeHead(200, { 'content-type': registry.contentType }).end(text);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, METRICS_HOST, resolve));
  server.unref();
  return server;
}

async function sdkMetrics(port: number): Promise<string> {
  try {
    const answer = await fetch(`http://${METRICS_HOST}:${port}/metrics`, { signal: AbortSignal.timeout(SDK_MS) });
    return `\n${await answer.text()}`;
  } catch {
    return '';
  }
}
