import type { Words } from '../../vocabulary';
import type { Check } from './rule';

const wrong = (zh: string, en: string): Words => ({ zh, en });
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const amount =
  (min: number, max = Infinity): Check =>
  (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('应为数字', 'must be a number');
    if (value < min) return wrong(`不得小于 ${min}`, `must not be less than ${min}`);
    return value > max ? wrong(`不得大于 ${max}`, `must not be more than ${max}`) : null;
  };

export const text: Check = (value) =>
  typeof value === 'string' && value.trim() !== '' ? null : wrong('应为文字', 'must be text');

export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
      ? null
      : wrong(`应为 ${values.join('、')} 之一`, `must be one of ${values.map(String).join(', ')}`);

/** May be left out. */
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined ? null : check(value);

export const nullable =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value);

/** A share of the whole, as a number or as a fraction that no decimal reaches: `1/3`. */
export const share: Check = (value) => {
  const given = typeof value === 'string' && /^\d+\/[1-9]\d*$/.test(value) ? shareOf(value) : value;
  return typeof given === 'number' && given >= 0 && given <= 1
    ? null
    : wrong('应为 0 到 1 之间的比例，例如 0.9 或 1/3', 'must be a share from 0 to 1, for example 0.9 or 1/3');
};

export function shareOf(value: number | string): number {
  if (typeof value === 'number') return value;
  const [part, whole] = value.split('/').map(Number);
  return part / whole;
}

export const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length === 0)
      return wrong('应为非空列表', 'must be a list with something in it');
    for (const [nth, entry] of value.entries()) {
      const found = check(entry);
      if (found) return wrong(`第 ${nth + 1} 项${found.zh}`, `entry ${nth + 1} ${found.en}`);
    }
    return null;
  };

/** A set of keys, each with a check of its own, and no other. */
export const keys =
  (checks: Record<string, Check>): Check =>
  (value) => {
    if (!isObject(value)) return wrong('应为一组键值', 'must be a set of keys and values');
    const other = Object.keys(value).find((key) => !(key in checks));
    if (other) return wrong(`的 ${other} 不是认识的键`, `has an unknown key ${other}`);
    for (const [key, check] of Object.entries(checks)) {
      const found = check(value[key]);
      if (found) return wrong(`的 ${key} ${found.zh}`, `has a wrong ${key}: it ${found.en}`);
    }
    return null;
  };

/** Names chosen by the file, each with a value of one sort. */
export const mapOf =
  (check: Check): Check =>
  (value) => {
    if (!isObject(value) || Object.keys(value).length === 0)
      return wrong('应为“名称: 值”对照表', 'must map names to values');
    for (const [key, entry] of Object.entries(value)) {
      const found = check(entry);
      if (found) return wrong(`的 ${key} ${found.zh}`, `has a wrong ${key}: it ${found.en}`);
    }
    return null;
  };
