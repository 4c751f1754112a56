import type { Request, Response } from 'express';
import { securityHeaders } from './security-headers';

/** The headers of an answer to a request for a path. */
function headersOf(path: string, secure = false, sent: Record<string, string> = {}): Map<string, string> {
  const headers = new Map<string, string>();
  const response = { setHeader: (name: string, value: string) => headers.set(name.toLowerCase(), value) };
  securityHeaders(
    { path, secure, headers: sent } as unknown as Request,
    response as unknown as Response,
    () => undefined,
  );
  return headers;
}

const bytes = (headers: Map<string, string>) => [...headers].join().length;

describe('the headers of an answer', () => {
  it('forbid a page everything that is not its own', () => {
    const headers = headersOf('/plans/1');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('say of a script no more than it takes, which some fifty of a page have to carry', () => {
    const headers = headersOf('/assets/index-1.js');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(bytes(headers)).toBeLessThan(200);
  });

  it('are as few where our page asks the API, and all of them where somebody opens its address', () => {
    const asked = headersOf('/api/plans', false, { 'x-duban': '1' });
    expect(asked.get('cache-control')).toBe('no-store');
    expect(asked.get('content-security-policy')).toBe("default-src 'none'");
    expect(bytes(asked)).toBeLessThan(200);
    const opened = headersOf('/api/plans');
    expect(opened.get('cache-control')).toBe('no-store');
    expect(opened.get('x-frame-options')).toBe('DENY');
    expect(headersOf('/api/documents/1/pdf').get('x-frame-options')).toBe('SAMEORIGIN');
  });

  it('take neither back to a connection without TLS', () => {
    for (const path of ['/plans/1', '/assets/index-1.js', '/api/plans']) {
      expect(headersOf(path, true).get('strict-transport-security')).toBe('max-age=31536000');
      expect(headersOf(path).has('strict-transport-security')).toBe(false);
    }
  });
});
