import type { Request, Response } from 'express';
import { FLOW_MINUTES, packFlow, unpackFlow, type Flow } from '@app/identity';

const nameFor = ({ secure }: Request) => (secure ? '__Host-duban_flow' : 'duban_flow');

const attributes = (request: Request) =>
  ({ httpOnly: true, sameSite: 'strict', path: '/', secure: request.secure }) as const;

/** What this browser began; our own page brings it back together with the answer. */
export const flowOf = (request: Request): Flow | null => unpackFlow(request.cookies?.[nameFor(request)], Date.now());

export function keepFlow(request: Request, response: Response, flow: Flow): void {
  response.cookie(nameFor(request), packFlow(flow), { ...attributes(request), maxAge: FLOW_MINUTES * 60_000 });
}

/** Whatever became of it, it is not gone on with. */
export function endFlow(request: Request, response: Response): void {
  response.clearCookie(nameFor(request), attributes(request));
}
