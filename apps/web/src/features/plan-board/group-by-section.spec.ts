import { groupBySection } from './group-by-section';

describe('groupBySection', () => {
  it('announces each section once, with the number of its rows', () => {
    const lines = groupBySection([
      { id: 1, section: '一' },
      { id: 2, section: '一' },
      { id: 3, section: null },
    ]);
    expect(lines.map((line) => (line.kind === 'section' ? [line.section, line.count] : line.row.id))).toEqual([
      ['一', 2],
      1,
      2,
      [null, 1],
      3,
    ]);
  });
});
