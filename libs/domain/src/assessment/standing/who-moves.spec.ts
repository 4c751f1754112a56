import { aBodyYear, aReading, anItem, schemeOfItems } from '../a-body-year.fixture';
import { scoreYear } from './score-year';
import { whoMoves } from './who-moves';

const scheme = schemeOfItems([
  anItem('relative', 60, { kind: 'relative-to-best', reading: 'output' }),
  anItem('ranked', 40, { kind: 'rank', reading: 'output', better: 'higher', step: 0.25 }),
]);
const year = (outputs: Record<string, number>) =>
  scoreYear(
    scheme,
    2018,
    Object.entries(outputs).map(([body, value]) => aBodyYear({ body, readings: [aReading('output', value)] })),
  );

describe('whom a correction moves', () => {
  it('is nobody where nothing changed', () => {
    expect(whoMoves(year({ 甲: 80, 乙: 60 }), year({ 甲: 80, 乙: 60 }))).toEqual([]);
  });

  it('is everybody whose points hang on the one that was corrected, with how much and where to', () => {
    // 甲 was found to have 50 and not 100: the best is 乙 now, and the points of all are relative to it.
    const moved = whoMoves(year({ 甲: 100, 乙: 80, 丙: 40 }), year({ 甲: 50, 乙: 80, 丙: 40 }));
    expect(moved.map(({ body, score, place, grade }) => [body, score, place, grade])).toEqual([
      ['乙', [78, 100], [2, 1], ['pass', 'excellent']],
      ['甲', [100, 67.5], [1, 2], ['excellent', 'pass']],
      ['丙', [44, 50], [3, 3], ['fail', 'fail']],
    ]);
    expect(moved[2].items).toEqual([{ item: 'relative', points: [24, 30] }]);
  });

  it('names who came and who went', () => {
    expect(whoMoves(year({ 甲: 80 }), year({ 乙: 80 })).map(({ body, score }) => [body, score])).toEqual([
      ['乙', [null, 100]],
      ['甲', [100, null]],
    ]);
  });
});
