import type { AssessmentYear } from '../../api/types';
import { tabOf } from './year-tab';

describe('the tab of a year', () => {
  const KEYS = ['league', 'self', 'tasks', 'desk', 'scheme'];
  const year = (stage: AssessmentYear['stage']) => ({ stage, desk: [1], tasks: [1], league: [1] });

  it.each([
    ['self-assessment', 'self'],
    ['verification', 'tasks'],
    ['scoring', 'desk'],
    ['objection', 'league'],
  ] as const)('is in the stage %s: %s, whichever it was before', (stage, tab) => {
    expect(tabOf(year(stage), KEYS, null)).toBe(tab);
  });

  it('is the one the address names, where there is such a one', () => {
    expect(tabOf(year('scoring'), KEYS, 'scheme')).toBe('scheme');
    expect(tabOf(year('scoring'), KEYS, 'cadre')).toBe('desk');
  });

  it('is the result of a frozen year for whoever has no score in it', () => {
    expect(tabOf({ ...year('frozen'), league: [] }, ['publication'], null)).toBe('publication');
  });
});
