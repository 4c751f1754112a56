import type { AssessmentYear } from '../../api/types';

type Year = Pick<AssessmentYear, 'stage'> & Record<'desk' | 'tasks' | 'league', readonly unknown[]>;

/**
 * Which of the tabs of a year is open: the one the address names, else the one of the stage the year is in now, whichever it was
 * when somebody looked last.
 *
 * @param keys the tabs there are
 */
export const tabOf = (year: Year, keys: readonly string[], named: string | null): string =>
  named !== null && keys.includes(named) ? named : firstTab(year);

/** What this person most likely came for. */
function firstTab({ stage, desk, tasks, league }: Year): string {
  if (stage === 'frozen' && league.length === 0) return 'publication';
  if (stage === 'self-assessment') return 'self';
  if (stage === 'verification' && tasks.length > 0) return 'tasks';
  if (stage === 'scoring' && desk.length > 0) return 'desk';
  return 'league';
}
