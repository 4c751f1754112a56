import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { requestId } from '@app/persistence';

/** Gives each request an id of its own, which is told to whoever asked and written wherever it leaves something behind. */
export function nameRequests(request: Request & { id?: unknown }, response: Response, next: NextFunction): void {
  const id = randomUUID();
  request.id = id;
  response.setHeader('X-Request-Id', id);
  requestId.run(id, next);
}
