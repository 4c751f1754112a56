import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { DubanError } from '@app/domain/errors';
import { SecurityLog } from './security/security-log';
import { problemOf } from './http/problem';
import type { DubanRequest } from './http/request';

/** Refusals that say nothing about what the person may do. */
const NO_RIGHT_ASKED = new Set(['password-change-due', 'present-password-wrong', 'request-not-from-page']);

/** Every refusal and every failure leaves as problem+json; what nobody expected is logged, and never told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly security: SecurityLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error);
    if (problem.status >= 500) this.logger.error(error);
    // A download that broke off half-way can only be ended.
    if (response.headersSent) return void response.destroy();
    if (problem.status === 403 && !NO_RIGHT_ASKED.has(problem.code)) {
      this.security.refusedTo(host.switchToHttp().getRequest<DubanRequest>(), problem.code);
    }
    const retryAfter = error instanceof DubanError ? error.details.retryAfterSeconds : undefined;
    if (typeof retryAfter === 'number') response.setHeader('Retry-After', String(retryAfter));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
