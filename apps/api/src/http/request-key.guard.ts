import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { KeyedRequest, Repeated } from '@app/use-cases';
import { MAKES_NEW } from './makes-new.decorator';
import { requestKeyInvalid } from './refusals';
import type { DubanRequest } from './request';

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A UUID, or whatever a client finds unique: it is never read, only compared. */
const KEY = /^[\w-]{8,100}$/;

/**
 * Notes by which request a person acts, so that a request that reaches us twice is answered twice and carried out once:
 * the header `Idempotency-Key` names it (draft-ietf-httpapi-idempotency-key-header). It runs after the guard that knows
 * the person.
 */
@Injectable()
export class RequestKeyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<DubanRequest>();
    if (HARMLESS.has(request.method) || !request.person) return true;
    const places = [context.getHandler(), context.getClass()];
    const repeated = this.reflector.getAllAndOverride<Repeated | undefined>(MAKES_NEW, places) ?? 'never';
    request.person = { ...request.person, request: keyedRequest(request, repeated, new Date()) };
    return true;
  }
}

/** @throws DubanError `request-key-invalid` */
export function keyedRequest(
  { method, path, headers }: Pick<DubanRequest, 'method' | 'path' | 'headers'>,
  repeated: Repeated,
  arrivedAt: Date,
): KeyedRequest {
  const key = headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !KEY.test(key))) throw requestKeyInvalid();
  return { key: key ?? null, route: `${method} ${path}`, repeated, arrivedAt, acts: 0 };
}
