import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { json, type Response } from 'express';
import { NEEDS, type Need } from '../needs.decorator';
import type { DubanRequest } from '../request';

const KILOBYTE = 1024;

/** A name and a password. */
const BEFORE_SIGN_IN = json({ limit: 16 * KILOBYTE });
/** Two of the longest texts in Chinese, with room for the rest of their form. */
const USUAL = json({ limit: 256 * KILOBYTE });
const LARGE = json({ limit: 1024 * KILOBYTE });

const LARGE_BODY = 'duban:large-body';

/** For a route that takes a megabyte: a whole plan as text, a plan of many items, more than two of the longest texts. */
export const TakesLargeBody = () => SetMetadata(LARGE_BODY, true);

/**
 * Reads the body of a request. It comes behind the guards: nobody's body is read before it is known who sends it and that
 * they may, but where there is nobody to know, and there little is taken.
 */
@Injectable()
export class JsonBodyInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    const http = context.switchToHttp();
    const request = http.getRequest<DubanRequest>();
    const places = [context.getHandler(), context.getClass()];
    const need = this.reflector.getAllAndOverride<Need | undefined>(NEEDS, places);
    const large = this.reflector.getAllAndOverride<boolean | undefined>(LARGE_BODY, places);
    const parse = need === 'nothing' ? BEFORE_SIGN_IN : large ? LARGE : USUAL;
    await new Promise<void>((resolve, reject) =>
      parse(request, http.getResponse<Response>(), (error?: unknown) => (error ? reject(error as Error) : resolve())),
    );
    return next.handle();
  }
}
