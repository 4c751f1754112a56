import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { notFromOurPage } from './refusals';

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A request that changes something must come from our own page: it carries a header that a form elsewhere cannot set,
 * and where the browser names an origin, it is ours.
 */
@Injectable()
export class OwnPageGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (HARMLESS.has(request.method) || isFromOurPage(request.headers)) return true;
    throw notFromOurPage();
  }
}

export function isFromOurPage(headers: Request['headers']): boolean {
  if (headers['x-duban'] !== '1') return false;
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}
