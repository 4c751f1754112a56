import { paperFor } from '@app/domain/escalation';
import type { DocumentFacts } from './facts';
import { definitionOf } from './kinds';

const WORD = { notice: '通知', letter: '函' } as const;

/**
 * Issuing body + subject + kind (条例 art. 9). A body the county cannot order gets a 函, everybody else a 通知;
 * 督办单 or 整改通知书 are working forms, not kinds of document (条例 art. 8).
 */
export function documentTitle(facts: DocumentFacts): string {
  return `${facts.issuer}关于${definitionOf(facts).subject(facts)}的${WORD[paperFor({ subordinateToCounty: facts.addressee.subordinate })]}`;
}
