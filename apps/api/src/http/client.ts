import type { Request } from 'express';

/** Who asks, as the network and the browser name themselves. */
export interface ClientFacts {
  address: string | null;
  agent: string | null;
}

/**
 * The address is that of the connection; where that is a proxy named in `DUBAN_TRUSTED_PROXY`, it is whom the proxy asks
 * for. Express decides which (`trust proxy`).
 */
export function clientOf(request: Request): ClientFacts {
  const address = request.ip?.replace(/^::ffff:(?=\d+\.)/, '') ?? null;
  return { address, agent: request.headers['user-agent'] ?? null };
}

/**
 * Whether the page asked by itself, to look for news, and nobody did anything. The page says so (`X-Duban-Background`), because
 * the same question may be a person's or the page's; who leaves the mark out can still not outlive the absolute end of a
 * session. A stream of news is always the page's own, and what changes something is always a person's.
 */
export function isInBackground({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return headers['x-duban-background'] === '1' || Boolean(headers.accept?.startsWith('text/event-stream'));
}
