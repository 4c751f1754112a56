import type { DutiesCounted } from '../../api/types';

/** The numbers of a body that count duties, as the table has them from left to right. */
export const DUTIES_COUNTED = ['open', 'overdue', 'closed', 'late'] as const satisfies readonly DutiesCounted[];
