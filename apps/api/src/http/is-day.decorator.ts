import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';
import { FIRST_NAMED_DAY, LAST_NAMED_DAY } from '@app/domain/calendar';

/** Written as a day, in a year that a person can mean. Whether the day exists the use case says, with a sentence of its own. */
const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= FIRST_NAMED_DAY && value <= LAST_NAMED_DAY;

/** A date that a person names, as `YYYY-MM-DD`: the one check for all of them. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDay',
      validator: {
        validate: isDay,
        defaultMessage: buildMessage(
          (each) =>
            `${each}$property 应为${FIRST_NAMED_DAY}至${LAST_NAMED_DAY}之间的日期，格式为年-月-日，例如 2026-12-31 / ` +
            `a date between ${FIRST_NAMED_DAY} and ${LAST_NAMED_DAY}, written as YYYY-MM-DD`,
          options,
        ),
      },
    },
    options,
  );
