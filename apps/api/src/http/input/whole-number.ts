import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt } from 'class-validator';

/** As a person writes a number: no sign, no point, and nothing that only a program takes for one (`1e3`, `0x10`). */
const WHOLE = /^\d{1,15}$/;

/** A whole number where all values are texts, as in a form or behind the question mark of an address. */
export const WholeNumber = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && WHOLE.test(value) ? Number(value) : value,
    ),
    IsInt(),
  );
