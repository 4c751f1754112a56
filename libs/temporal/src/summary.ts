import type { Letter } from '@app/persistence';

/** One line by which a person knows a clause in Temporal's own page: its number and who leads it. Others have their id. */
export function summaryOf({ shown }: Pick<Letter, 'shown'>): string | undefined {
  return shown ? [`第${shown.DubanClause}条`, ...shown.DubanLead].join(' · ') : undefined;
}
