import type { NextFunction, Request, Response } from 'express';
import { openSpan } from '@app/tracing';

/** Of an address that nobody has a route for, the address itself is not told: it may hold anything. */
const NO_ROUTE = 'none';

/**
 * Each request is a span, and whatever it sets going belongs to it. A `traceparent` from outside counts where a proxy of the house
 * stands in front of us, which may have begun the trace; anybody else could name a trace that is not theirs.
 */
export function traceRequests(request: Request & { id?: unknown }, response: Response, next: NextFunction): void {
  const isBehindProxy = request.app.get('trust proxy') !== false;
  const outside = isBehindProxy ? (request.get('traceparent') ?? null) : null;
  const span = openSpan(request.method, {
    kind: 'server',
    parent: outside,
    told: { 'http.request.method': request.method, 'duban.request': String(request.id) },
  });
  if (!span) return next();
  response.once('close', () => {
    const { path } = (request.route ?? {}) as { path?: string };
    const route = path ?? NO_ROUTE;
    span.rename(`${request.method} ${route}`);
    span.tell({ 'http.route': route, 'http.response.status_code': response.statusCode });
    span.end(response.statusCode >= 500 ? { code: String(response.statusCode) } : undefined);
  });
  span.within(next);
}
