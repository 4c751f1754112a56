import type { Light } from '../../api/types';
import { groupRows, type Grouping } from './group-rows';

const row = (id: number, section: string | null, leads: string[], light: Light) => ({ id, section, leads, light });
const rows = [
  row(1, '一', ['县林业局'], 'green'),
  row(2, '一', ['县财政局', '县林业局'], 'red'),
  row(3, null, [], 'red'),
];
const lines = (by: Grouping) =>
  groupRows(rows, by).map((line) => (line.kind === 'group' ? [line.group, line.count] : line.row.id));

describe('the rows of a board in groups', () => {
  it('by section, in the order of the plan', () => {
    expect(lines('section')).toEqual([['一', 2], 1, 2, [null, 1], 3]);
  });

  it('by the body that leads first, and what nobody leads last', () => {
    expect(lines('body')).toEqual([['县财政局', 1], 2, ['县林业局', 1], 1, [null, 1], 3]);
  });

  it('by light, the worst first', () => {
    expect(lines('light')).toEqual([['red', 2], 2, 3, ['green', 1], 1]);
  });

  it('hold every row once', () => {
    for (const by of ['section', 'body', 'light'] as const) {
      const shown = groupRows(rows, by).flatMap((line) => (line.kind === 'clause' ? [line.row.id] : []));
      expect(shown.sort()).toEqual([1, 2, 3]);
    }
  });
});
