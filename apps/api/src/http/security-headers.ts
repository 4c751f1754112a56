import type { NextFunction, Request, Response } from 'express';

// Ant Design writes its styles into the page, hence 'unsafe-inline' for styles only.
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  // A file of evidence is shown in the page as a picture or a PDF: as what, the page says, whatever the file holds.
  "frame-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The one thing our own page may frame: an official document, shown by the browser's viewer. */
const FRAMED = /^\/api\/documents\/\d+\/pdf$/;
const FRAMED_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'";

/** What a page of the county needs of the machine it is shown on: nothing. */
const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'serial', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** A year, as RFC 6797 has it: whoever came by TLS once comes by nothing else. */
const ONLY_TLS = 'max-age=31536000';

const ASSET = /^\/assets\//;
const PART_POLICY = "default-src 'none'";

/**
 * Whether an answer is no page, and needs to be told less: scripts and style sheets, of which some twenty come with a page, and
 * what our page asks for, again and again for news. No address that somebody opens comes with this header.
 */
const isPartOfPage = ({ path, headers }: Request): boolean => ASSET.test(path) || headers['x-duban'] === '1';

/** Headers that tell the browser to trust this page with as little as possible. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  if (request.path.startsWith('/api')) response.setHeader('Cache-Control', 'no-store');
  if (isPartOfPage(request)) {
    response.setHeader('Content-Security-Policy', PART_POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    if (request.secure) response.setHeader('Strict-Transport-Security', ONLY_TLS);
    return next();
  }
  const framed = FRAMED.test(request.path);
  response.setHeader('Content-Security-Policy', framed ? FRAMED_POLICY : POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', framed ? 'SAMEORIGIN' : 'DENY');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', PERMISSIONS);
  if (request.secure) response.setHeader('Strict-Transport-Security', ONLY_TLS);
  next();
}
