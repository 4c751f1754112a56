import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { processMetrics, requestSeconds, serveMetrics, metricsPorts } from '@app/use-cases';

/** Measures every request and tells the metrics of this process, on a port of the machine alone. */
export async function measureRequests(firstPort: number): Promise<RequestHandler> {
  const registry = processMetrics('api');
  const seconds = requestSeconds(registry);
  await serveMetrics(metricsPorts(firstPort).api, { registry });
  return (request: Request, response: Response, next: NextFunction) => {
    const end = seconds.startTimer();
    response.once('finish', () => {
      const { path } = (request.route ?? {}) as { path?: string };
      end({ method: request.method, route: path ?? 'none', status: String(response.statusCode) });
    });
    next();
  };
}
