import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { DubanRequest } from './request';
import { notSignedIn } from './refusals';

/** The signed-in person. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { person } = context.switchToHttp().getRequest<DubanRequest>();
  if (!person) throw notSignedIn();
  return person;
});
