import type { Request, Response } from 'express';

const NAME = 'duban_session';

/** The token in the cookie of a request, if any. */
export function sessionToken(request: Request): string | null {
  const token: unknown = request.cookies?.[NAME];
  return typeof token === 'string' && token.length > 0 && token.length <= 100 ? token : null;
}

/** Scripts cannot read the cookie, other sites cannot send it. */
const attributes = (request: Request) =>
  ({ httpOnly: true, sameSite: 'strict', path: '/', secure: request.secure }) as const;

export function setSessionCookie(request: Request, response: Response, token: string, expires: Date): void {
  response.cookie(NAME, token, { ...attributes(request), expires });
}

export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(NAME, attributes(request));
}
