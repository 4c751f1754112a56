import type { DocumentKind } from '@app/domain/escalation';
import type { Plan } from '@app/persistence';

const SUFFIX: Record<DocumentKind, string> = {
  'supervision-notice': '督',
  'rectification-order': '整',
  'interview-notification': '约',
  'restriction-proposal': '限',
  'early-warning': '警',
  'referral-letter': '移',
};

/** Used where the plan's own number shows no 机关代字. */
const DEFAULT_PREFIX = '督办';

/**
 * 机关代字 of a document: that of the plan's issuer (南府办 of 南府办〔2017〕24号) and a character for the kind; letters to
 * bodies that are not subordinate to the county have a series of their own.
 */
export function seriesOf(plan: Pick<Plan, 'documentNumber'>, kind: DocumentKind, subordinate: boolean): string {
  const prefix = /^([^〔[（(\d]+)/.exec(plan.documentNumber ?? '')?.[1]?.trim() || DEFAULT_PREFIX;
  const letter = !subordinate || kind === 'referral-letter'; // a referral is a letter, also to an organ of the county
  return `${prefix}${SUFFIX[kind]}${letter ? '函' : ''}`;
}

/** GB/T 9704—2012, 7.2.5: full year in 〔〕, no leading zero, no 第. */
export function documentNumber(series: string, year: number, serial: number): string {
  return `${series}〔${year}〕${serial}号`;
}
