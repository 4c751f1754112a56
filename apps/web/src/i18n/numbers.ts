/** What a number may be; both bounds belong to it. */
export interface NumberBounds {
  min?: number;
  max?: number;
  whole?: boolean;
}

/** What a field of numbers asks for where something else was typed. */
export const numbersZh = {
  wanted: ({ min, max, whole }: NumberBounds) => {
    const kind = whole ? '整数' : '数字';
    if (min !== undefined && max !== undefined) return `请填写 ${min} 至 ${max} 之间的${kind}`;
    if (min !== undefined) return `请填写不小于 ${min} 的${kind}`;
    if (max !== undefined) return `请填写不大于 ${max} 的${kind}`;
    return `请填写${kind}，例如 ${whole ? '81' : '81.5'}`;
  },
};

export const numbersEn: typeof numbersZh = {
  wanted: ({ min, max, whole }) => {
    const kind = whole ? 'a whole number' : 'a number';
    if (min !== undefined && max !== undefined) return `Enter ${kind} from ${min} to ${max}`;
    if (min !== undefined) return `Enter ${kind} of at least ${min}`;
    if (max !== undefined) return `Enter ${kind} of at most ${max}`;
    return `Enter ${kind}, e.g. ${whole ? '81' : '81.5'}`;
  },
};
