import type { NextFunction, Request, Response } from 'express';
import { unsound } from './modest-input';

/** An address with U+0000 in it, in the path or behind the question mark, names nothing that could be looked for. */
export function soundAddress(request: Request, _response: Response, next: NextFunction): void {
  next(request.url.includes('%00') ? unsound('nul') : undefined);
}
