import { createServer } from 'node:net';
import { readJson, writeJson } from './files';
import { statePaths } from './paths';
import { until } from './processes';

/** Can the port be listened on right now? */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Any free port, for tests and as the last resort. */
export function anyFreePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host, exclusive: true }, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function firstFree(from: number, taken: Set<number>): Promise<number> {
  for (let port = from; port < from + 200; port++) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  return anyFreePort();
}

/** Where the search for a port begins, so that several checkouts on one machine find their own. */
const FIRST = { postgres: 54320, temporal: 7233, temporalUi: 8233 };
export type InnerPort = keyof typeof FIRST;

/**
 * The port of an inner server: the same at every start (people and tools remember it), another one only when a stranger
 * has taken it meanwhile. `inUseByUs` says that the old port is busy because the server to be adopted still listens on it.
 */
export async function stablePort(stateDir: string, name: InnerPort, inUseByUs = false): Promise<number> {
  const file = statePaths(stateDir).ports;
  const known = readJson<Partial<Record<InnerPort, number>>>(file) ?? {};
  const old = known[name];
  if (old && (inUseByUs || (await isFree(old)))) return old;
  const others = new Set(Object.entries(known).flatMap(([key, port]) => (key === name ? [] : [port])));
  const port = await firstFree(FIRST[name], others);
  writeJson(file, { ...(readJson<object>(file) ?? {}), [name]: port });
  return port;
}

/** How long a port that was ours may be held by what is left of the process before. */
const LET_GO_MS = 15_000;

/**
 * The port of a server that is started again. The old one is waited for, since those that know it go on using it; only a
 * stranger that stays makes the server move.
 */
export async function samePort(stateDir: string, name: InnerPort, before: number): Promise<number> {
  return (await until(() => isFree(before), LET_GO_MS, 200)) ? before : stablePort(stateDir, name);
}
