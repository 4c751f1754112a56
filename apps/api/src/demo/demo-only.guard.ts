import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Environment } from '@app/config';
import { ENVIRONMENT } from '../house/tokens';
import { notFound } from '../http/refusals';

/** The choice of a person without a password exists only in the demo, and only on the machine it runs on. */
@Injectable()
export class DemoOnlyGuard implements CanActivate {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (this.environment.DUBAN_DEMO === '1' && isFromThisMachine(request)) return true;
    throw notFound();
  }
}

/**
 * True for a browser on this machine that asked for this machine. The name it asked for counts as well: another site's
 * name can be made to lead here, and a proxy on this machine speaks for others.
 */
export function isFromThisMachine(request: Pick<Request, 'headers'> & { socket: { remoteAddress?: string } }): boolean {
  const { headers, socket } = request;
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  return (address === '::1' || address.startsWith('127.')) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(name);
}
