import type { Request, Response } from 'express';

const PLAIN = 'duban_session';
/** Over TLS no other host can set a cookie of this name, and it is never sent without TLS (RFC 6265bis, 4.1.3.2). */
const SECURE = '__Host-duban_session';

const nameFor = ({ secure }: Request) => (secure ? SECURE : PLAIN);

/** The token in the cookie of a request, if any. */
export function sessionToken(request: Request): string | null {
  const token: unknown = request.cookies?.[nameFor(request)];
  return typeof token === 'string' && token.length > 0 && token.length <= 100 ? token : null;
}

/** Scripts cannot read the cookie, other sites cannot send it. */
const attributes = (request: Request) =>
  ({ httpOnly: true, sameSite: 'strict', path: '/', secure: request.secure }) as const;

export function setSessionCookie(request: Request, response: Response, token: string, expires: Date): void {
  response.cookie(nameFor(request), token, { ...attributes(request), expires });
}

/** Ends what the browser keeps: the cookie, and what it stored of our pages; other cookies of the site are not ours. */
export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(nameFor(request), attributes(request));
  response.setHeader('Clear-Site-Data', '"cache", "storage"');
}
