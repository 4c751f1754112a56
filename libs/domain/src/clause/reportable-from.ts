import { addDays, type IsoDate } from '../calendar';
import type { ObligationKind } from './obligation';

/** What tells from when on an obligation may be reported. */
export interface Occurrence {
  kind: ObligationKind;
  /** The natural key, e.g. `plan-3/clause-14/report-2018-H1`. */
  key: string;
  /** When the occurrence before this one of a recurring duty is owed; null for the first, and for everything else. */
  previousDueOn: IsoDate | null;
}

/**
 * The first day on which an obligation may be reported; null for any day. A milestone may be reached early. What speaks of a
 * period cannot be told before that period has begun, and the next turn of a recurring duty begins after the one before.
 */
export function reportableFrom({ kind, key, previousDueOn }: Occurrence): IsoDate | null {
  const name = key.slice(key.lastIndexOf('/') + 1);
  switch (kind) {
    case 'progress-report':
      return beginOf(name.slice('report-'.length));
    case 'standing':
      return beginOf(name.slice(name.lastIndexOf('-') + 1));
    case 'recurring':
      return previousDueOn && addDays(previousDueOn, 1);
    default:
      return null;
  }
}

/** The first day of `2018`, `2018-H2`, `2018-Q3` or `2018-M07`. */
function beginOf(period: string): IsoDate | null {
  const found = /^(\d{4})(?:-([HQM])(\d{1,2}))?$/.exec(period);
  if (!found) return null;
  const [, year, unit = 'H', nth = '1'] = found;
  const month = (Number(nth) - 1) * { H: 6, Q: 3, M: 1 }[unit as 'H' | 'Q' | 'M'] + 1;
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

/** The key of the occurrence before one of a recurring duty; null for the first. */
export function previousKey(key: string): string | null {
  const [, series, nth] = /^(.*-)(\d+)$/.exec(key) ?? [];
  return nth && Number(nth) > 1 ? `${series}${Number(nth) - 1}` : null;
}
