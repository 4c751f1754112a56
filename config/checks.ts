import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { parseDate } from '@app/domain/calendar';

/**
 * The checks of class-validator in the words of this project: what is wrong is said in both languages, so that the
 * person who edits a file under `config/` need not read English or code.
 */

export function says(zh: string, en: string, options: ValidationOptions = {}): ValidationOptions {
  return { ...options, message: en, context: { zh } };
}

const inLists = (each: boolean) => (each ? { zh: '每一项', en: 'each entry ' } : { zh: '', en: '' });

export function IsText({ each = false } = {}): PropertyDecorator {
  const entry = inLists(each);
  return all(
    ...(each ? [IsList()] : []),
    IsString(says(`${entry.zh}应为文字`, `${entry.en}must be text`, { each })),
    IsNotEmpty(says(`${entry.zh}不能为空`, `${entry.en}must not be empty`, { each })),
  );
}

export function IsFlag(): PropertyDecorator {
  return IsBoolean(says('应为 true 或 false', 'must be true or false'));
}

export function IsOneOf(values: readonly unknown[], { each = false } = {}): PropertyDecorator {
  const entry = inLists(each);
  const listed = values.map(String);
  return all(
    ...(each ? [IsList()] : []),
    IsIn(
      values,
      says(`${entry.zh}应为 ${listed.join('、')} 之一`, `${entry.en}must be one of ${listed.join(', ')}`, { each }),
    ),
  );
}

/** A whole number, as days, months and counts are. */
export function IsWhole(min: number, max = Number.MAX_SAFE_INTEGER): PropertyDecorator {
  return all(IsInt(says('应为整数', 'must be a whole number')), ...range(min, max));
}

export function IsAmount(min: number, max: number): PropertyDecorator {
  return all(IsNumber({}, says('应为数字', 'must be a number')), ...range(min, max));
}

export function IsDay(): PropertyDecorator {
  return ValidateBy(
    { name: 'isDay', validator: { validate: isDay } },
    says('应为有效日期，例如 2018-12-31', 'must be a date of the calendar, for example 2018-12-31'),
  );
}

/** `MM-DD`, a day every year has. */
export function IsDayOfYear(): PropertyDecorator {
  return all(
    Matches(/^\d\d-\d\d$/, says('应为“月-日”，例如 03-01', 'must be month and day, for example 03-01')),
    ValidateBy(
      { name: 'isDayOfYear', validator: { validate: (value) => isDay(`2019-${value}`) } },
      says('应为每年都有的日期', 'must be a day that every year has'),
    ),
  );
}

/** A plain object from date to name. */
export function IsDaysByDate(): PropertyDecorator {
  const days = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return ValidateBy(
    {
      name: 'isDaysByDate',
      validator: {
        validate: (value) =>
          days(value) && Object.entries(value).every(([date, name]) => isDay(date) && typeof name === 'string'),
      },
    },
    says('应为“日期: 名称”对照表，日期形如 2018-12-31', 'must map dates such as 2018-12-31 to names'),
  );
}

/** Exactly one of these keys is given. */
export function HasExactlyOne(keys: readonly string[]): PropertyDecorator {
  return ValidateBy(
    {
      name: 'hasExactlyOne',
      validator: {
        validate: (value) =>
          typeof value === 'object' && value !== null && keys.filter((key) => value[key] !== undefined).length === 1,
      },
    },
    says(`应在 ${keys.join('、')} 中恰好填写一项`, `must give exactly one of ${keys.join(', ')}`),
  );
}

/** Every value is named once, nowhere twice, and nothing else. */
export function HasEachOnce<T>(values: readonly string[], namesIn: (given: T) => string[]): PropertyDecorator {
  const validate = (given: T) => {
    try {
      return [...namesIn(given)].sort().join() === [...values].sort().join();
    } catch {
      return false; // what is no list at all is said by the other checks
    }
  };
  return ValidateBy(
    { name: 'hasEachOnce', validator: { validate } },
    says(`应把 ${values.join('、')} 各列出一次`, `must name each of ${values.join(', ')} once`),
  );
}

/** A nested part with checks of its own. */
export function Part(of: () => new () => object): PropertyDecorator {
  return all(Type(of), IsObject(says('缺少此项', 'is missing')), ValidateNested());
}

/** A list of parts with checks of their own. */
export function Parts(of: () => new () => object): PropertyDecorator {
  return all(
    Type(of),
    IsList(),
    IsObject(says('每一项应为一组键值', 'each entry must be a set of keys and values', { each: true })),
    ValidateNested({ each: true }),
  );
}

export function IsList(): PropertyDecorator {
  return IsArray(says('应为列表', 'must be a list'));
}

function range(min: number, max: number): PropertyDecorator[] {
  return [
    Min(min, says(`不得小于 ${min}`, `must not be less than ${min}`)),
    Max(max, says(`不得大于 ${max}`, `must not be more than ${max}`)),
  ];
}

function isDay(value: unknown): boolean {
  try {
    return typeof value === 'string' && parseDate(value) === value;
  } catch {
    return false;
  }
}

function all(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}
