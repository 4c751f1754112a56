import type { BodyView } from '../../api/types';
import type { Owed } from './DutySelect';

/** The plans in which a body owes something. */
export const owedBy = ({ id: bodyId, work }: Pick<BodyView, 'id' | 'work'>): Owed[] =>
  work.filter(({ duties }) => duties > 0).map(({ planId, plan }) => ({ bodyId, planId, plan }));
