import type { PaperTerms } from '@app/domain/escalation';
import { termsOf, type DocumentKind } from '@app/domain/vocabulary';
import type { Plan } from '@app/persistence';

/** Used where the plan's own number shows no 机关代字. */
const DEFAULT_PREFIX = '督办';

/**
 * 机关代字 of a document: that of the plan's issuer (南府办 of 南府办〔2017〕24号), or of the county government above it, and a
 * character for the kind; letters have a series of their own.
 */
export function seriesOf(
  plan: Pick<Plan, 'documentNumber'>,
  kind: DocumentKind,
  { form, issuer }: Pick<PaperTerms, 'form' | 'issuer'>,
): string {
  const office = /^([^〔[（(\d]+)/.exec(plan.documentNumber ?? '')?.[1]?.trim() || DEFAULT_PREFIX;
  const prefix = issuer === 'county-government' ? office.replace(/办$/u, '') : office;
  const { series, form: always } = termsOf(kind);
  return `${prefix}${series}${form === 'letter' || always === 'letter' ? '函' : ''}`;
}

/** GB/T 9704—2012, 7.2.5: full year in 〔〕, no leading zero, no 第. */
export function documentNumber(series: string, year: number, serial: number): string {
  return `${series}〔${year}〕${serial}号`;
}
