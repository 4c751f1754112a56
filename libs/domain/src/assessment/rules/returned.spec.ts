import { aBodyYear, anEvent, somePolicy } from '../a-body-year.fixture';
import { returned } from './returned';

const events = (count: number) => Array.from({ length: count }, (_, i) => anEvent(i + 1, 'returned'));
const points = (count: number) =>
  returned(aBodyYear({ events: events(count) }), somePolicy()).map((line) => line.points);

describe('reports sent back', () => {
  it.each([
    [1, -0.5],
    [10, -5],
    [11, -5],
  ])('%i of them: %f points', (count, taken) => {
    expect(points(count)).toEqual([taken]);
  });

  it('none of them, no line', () => {
    expect(returned(aBodyYear({ events: [anEvent(1, 'urged')] }), somePolicy())).toEqual([]);
  });

  it('names the events and obligations behind it', () => {
    const facts = aBodyYear({
      events: [
        anEvent(8, 'returned', { obligation: 'b', clause: 2 }),
        anEvent(3, 'returned', { obligation: 'b', clause: 2 }),
        anEvent(5, 'returned', { clause: 7 }),
        anEvent(1, 'urged'),
      ],
    });
    expect(returned(facts, somePolicy())).toEqual([
      {
        rule: 'returned',
        points: -1.5,
        reason: {
          zh: '报告被退回3次，每次扣0.5分（最多扣5分），共扣1.5分。',
          en: 'Reports sent back: 3. Each takes off 0.5, at most 5: 1.5 points.',
        },
        events: [3, 5, 8],
        obligations: ['b'],
      },
    ]);
  });
});
