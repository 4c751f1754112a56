import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { breaksOfDeclared } from './input/declared-limits';
import { fieldErrors, inputInvalid } from './input/field-errors';
import { requireModest } from './input/modest-input';

/** Checks every input against its class; fields that the class does not know are refused. */
export const validationPipe = () => new InputPipe();

/**
 * The one pipe through which everything passes that somebody sent: first the cheap look at the whole, then lengths, then
 * each field up to its first fault. What stands in an address stays the text it is: its own pipe reads it, so that `0x3`
 * or `1e1` is no number of a row.
 */
class InputPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => inputInvalid(fieldErrors(errors)),
    });
  }

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    requireModest(value);
    if (metadata.type === 'param') return value;
    if (metadata.metatype && this.toValidate(metadata)) {
      const breaks = breaksOfDeclared(metadata.metatype, value);
      if (breaks.length > 0) throw inputInvalid(breaks);
    }
    return super.transform(value, metadata);
  }
}
