import type { Server } from 'node:http';

/** How often connections without a request are looked for. */
const LOOK_MS = 50;

/**
 * Takes no new connection and waits until every request under way has been answered, so that nobody is left without an answer
 * to what was committed. Connections that only wait for a next request are closed.
 *
 * @param patienceMs after this, what still hangs is cut
 */
export async function finishRequests(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const look = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(look);
  clearTimeout(cut);
}
