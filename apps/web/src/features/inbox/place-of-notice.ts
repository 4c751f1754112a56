import type { NotificationView } from '../../api/types';

type Said = Pick<NotificationView, 'planId' | 'documentId' | 'clauseNumber' | 'area' | 'kind'>;

/** What lines of these kinds are about where neither a document nor a clause says it, by how the kind begins. */
const PAGES: readonly [prefix: RegExp, page: string][] = [
  [/^(assessment|score|points|self-assessment|scheme|work-list|headline|sign-request)(-|$)/, 'scores'],
  [/^(case|interview|rectification|plan|item|commitment|warning|head)-/, 'cases'],
];

/** The page a line of an inbox leads to; null where it is about nothing that has one. */
export function placeOfNotice({ planId, documentId, clauseNumber, area, kind }: Said): string | null {
  if (planId === null) return '/bodies';
  const plan = `/plans/${planId}`;
  if (area !== null) return `${plan}/restrictions?area=${encodeURIComponent(area)}`;
  if (kind.startsWith('reconsideration-')) return `${plan}/reconsiderations`;
  if (kind.startsWith('referral-')) return `${plan}/referrals`;
  if (documentId !== null) return `${plan}/documents?document=${documentId}`;
  if (clauseNumber !== null) return `${plan}/clauses/${clauseNumber}`;
  const page = PAGES.find(([prefix]) => prefix.test(kind))?.[1];
  return page === undefined ? null : `${plan}/${page}`;
}
