import type { Found, World } from '../../api/types';

/** Where something that was found is. */
export function addressOfFound({ kind, id, planId, clauseNumber }: Omit<Found, 'title'>, world: World): string {
  switch (kind) {
    case 'clause':
    case 'report':
      return `/plans/${planId}/clauses/${clauseNumber}`;
    case 'document':
      return `/plans/${planId}/documents?document=${id}`;
    case 'case':
      return `/plans/${planId}/cases/${id}`;
    case 'body':
      return `/bodies/${id}${world === 'sandbox' ? '?world=sandbox' : ''}`;
  }
}
