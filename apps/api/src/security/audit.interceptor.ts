import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { SecurityEventKind } from '@app/persistence';
import { mergeMap, type Observable } from 'rxjs';
import type { DubanRequest } from '../http/request';
import { AUDITED } from './audited.decorator';
import { SecurityLog } from './security-log';

/** Writes down, between the answer and its leaving, what routes marked `@Audited` gave out. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly log: SecurityLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const targets = [context.getHandler(), context.getClass()];
    const kind = this.reflector.getAllAndOverride<SecurityEventKind | undefined>(AUDITED, targets);
    if (!kind) return next.handle();
    const request = context.switchToHttp().getRequest<DubanRequest>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.log.took(request, kind);
        return answer;
      }),
    );
  }
}
