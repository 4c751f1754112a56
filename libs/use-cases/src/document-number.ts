import { termsOf, type DocumentKind } from '@app/domain/vocabulary';
import type { Plan } from '@app/persistence';

/** Used where the plan's own number shows no 机关代字. */
const DEFAULT_PREFIX = '督办';

/**
 * 机关代字 of a document: that of the plan's issuer (南府办 of 南府办〔2017〕24号) and a character for the kind; letters to
 * bodies that are not subordinate to the county have a series of their own.
 */
export function seriesOf(plan: Pick<Plan, 'documentNumber'>, kind: DocumentKind, subordinate: boolean): string {
  const prefix = /^([^〔[（(\d]+)/.exec(plan.documentNumber ?? '')?.[1]?.trim() || DEFAULT_PREFIX;
  const { series, form } = termsOf(kind);
  return `${prefix}${series}${!subordinate || form === 'letter' ? '函' : ''}`;
}

/** GB/T 9704—2012, 7.2.5: full year in 〔〕, no leading zero, no 第. */
export function documentNumber(series: string, year: number, serial: number): string {
  return `${series}〔${year}〕${serial}号`;
}
