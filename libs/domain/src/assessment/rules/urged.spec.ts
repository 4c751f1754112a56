import { aBodyYear, anEvent, somePolicy } from '../a-body-year.fixture';
import { urged } from './urged';

const events = (count: number) => Array.from({ length: count }, (_, i) => anEvent(i + 1, 'urged'));
const points = (count: number) => urged(aBodyYear({ events: events(count) }), somePolicy()).map((line) => line.points);

describe('urgings', () => {
  it.each([
    [1, -0.5],
    [20, -10],
    [21, -10],
  ])('%i of them: %f points', (count, taken) => {
    expect(points(count)).toEqual([taken]);
  });

  it('none of them, no line', () => {
    expect(urged(aBodyYear({ events: [anEvent(1, 'returned')] }), somePolicy())).toEqual([]);
  });

  it('names the events and obligations behind it', () => {
    const facts = aBodyYear({
      events: [
        anEvent(8, 'urged', { obligation: 'b', clause: 2 }),
        anEvent(3, 'urged', { obligation: 'b', clause: 2 }),
        anEvent(5, 'urged', { clause: 7 }),
        anEvent(1, 'returned'),
      ],
    });
    expect(urged(facts, somePolicy())).toEqual([
      {
        rule: 'urged',
        points: -1.5,
        reason: {
          zh: '逾期被催办3次，每次扣0.5分（最多扣10分），共扣1.5分。',
          en: 'Urged after a missed date: 3. Each takes off 0.5, at most 10: 1.5 points.',
        },
        events: [3, 5, 8],
        obligations: ['b'],
      },
    ]);
  });
});
