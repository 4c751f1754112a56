import { parseDate } from '@app/domain/calendar';
import type { Problem } from '../read-checked';

type Keys = Record<string, unknown>;

/** Looks at the values of a file one by one and notes what is wrong with each, by its place; reading goes on with a stand-in. */
export function fileChecks() {
  const problems: Problem[] = [];
  const fault = (place: string, zh: string, en: string) => void problems.push({ place, zh, en });
  const keysAt = (place: string, value: unknown, known?: readonly string[]): Keys => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      fault(place, '应为一组键值', 'must be a set of keys and values');
      return {};
    }
    for (const key of Object.keys(value)) {
      if (known && !known.includes(key))
        fault(`${place && `${place}.`}${key}`, '不认识这个键，请检查拼写', 'is no known key; check the spelling');
    }
    return value as Keys;
  };
  const text = (place: string, value: unknown): string => {
    if (typeof value === 'string' && value.trim() !== '') return value;
    fault(place, '应为文字', 'must be text');
    return '';
  };
  const day = (place: string, value: unknown): string => {
    try {
      return parseDate(String(value));
    } catch {
      fault(place, '应为有效日期，例如 2018-12-31', 'must be a date of the calendar, for example 2018-12-31');
      return '0001-01-01';
    }
  };
  const oneOf = <T extends string>(place: string, value: unknown, values: readonly T[]): T => {
    if (values.includes(value as T)) return value as T;
    fault(place, `应为 ${values.join('、')} 之一`, `must be one of ${values.join(', ')}`);
    return values[0];
  };
  const flag = (place: string, value: unknown): boolean => {
    if (value === undefined || typeof value === 'boolean') return value ?? false;
    fault(place, '应为 true 或 false', 'must be true or false');
    return false;
  };

  return { problems, fault, keysAt, text, day, oneOf, flag };
}

export type FileChecks = ReturnType<typeof fileChecks>;
