import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DubanError } from '@app/domain/errors';

export interface FieldError {
  field: string;
  problems: string[];
}

/** Checks every input against its class; fields that the class does not know are refused. */
export const validationPipe = () =>
  new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true, exceptionFactory: inputInvalid });

function inputInvalid(errors: ValidationError[]): DubanError {
  const fields = errors.flatMap((error) => fieldErrors(error));
  const names = fields.map(({ field }) => field);
  return new DubanError(
    'input-invalid',
    {
      zh: `提交的内容有误（${names.join('、')}），请改正后重新提交。`,
      en: `The input is not valid (${names.join(', ')}). Correct it and send it again.`,
    },
    { errors: fields },
  );
}

function fieldErrors(error: ValidationError, prefix = ''): FieldError[] {
  const field = prefix + error.property;
  const own = error.constraints ? [{ field, problems: Object.values(error.constraints) }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`))];
}
