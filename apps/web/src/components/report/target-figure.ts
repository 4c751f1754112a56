import type { TargetView } from '../../api/types';
import type { Dictionary } from '../../i18n/zh';

const SIGNS = { '>=': '≥', '<=': '≤', '~': '≈', '=': '=' } as const;

/** The figure of a target in one line, e.g. `≥ 60—70%` or `比 2013 年变化 约 -10%`. */
export function targetFigure(
  { operator, value, unit, upTo, baseYear, bound, approximate }: Omit<TargetView, 'text' | 'indicator' | 'may'>,
  t: Dictionary,
): string {
  if (value === null) return t.clause.targetOpen;
  const figure = `${value}${upTo === null ? '' : `—${upTo}`}${unit ?? ''}`;
  if (operator !== 'change') return `${SIGNS[operator]} ${figure}`;
  const since = baseYear === null ? '' : t.indicators.since(baseYear);
  // 下降10%以上 is a change of at most -10: the sign of the bound turns round with the direction.
  const down = value < 0;
  const sign = bound === null ? '' : SIGNS[(bound === '>=') !== down ? '>=' : '<='];
  return [since, t.indicators.change, approximate ? t.indicators.about : sign, figure].filter(Boolean).join(' ');
}
