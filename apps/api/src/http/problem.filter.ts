import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { problemOf } from './problem';

/** Every refusal and every failure leaves as problem+json; what nobody expected is logged, and never told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error);
    if (problem.status >= 500) this.logger.error(error);
    // A download that broke off half-way can only be ended.
    if (response.headersSent) return void response.destroy();
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
