import { aBodyYear, anEvent, somePolicy } from '../a-body-year.fixture';
import { rectificationOrder } from './rectification-order';

const events = (count: number) => Array.from({ length: count }, (_, i) => anEvent(i + 1, 'rectification-order'));
const points = (count: number) =>
  rectificationOrder(aBodyYear({ events: events(count) }), somePolicy()).map((line) => line.points);

describe('rectification orders', () => {
  it.each([
    [1, -2],
    [30, -60],
  ])('%i of them: %f points', (count, taken) => {
    expect(points(count)).toEqual([taken]);
  });

  it('none of them, no line', () => {
    expect(rectificationOrder(aBodyYear({ events: [anEvent(1, 'urged')] }), somePolicy())).toEqual([]);
  });

  it('names the events and obligations behind it', () => {
    const facts = aBodyYear({
      events: [
        anEvent(8, 'rectification-order', { obligation: 'b', clause: 2 }),
        anEvent(3, 'rectification-order', { obligation: 'b', clause: 2 }),
        anEvent(5, 'rectification-order', { clause: 7 }),
        anEvent(1, 'urged'),
      ],
    });
    expect(rectificationOrder(facts, somePolicy())).toEqual([
      {
        rule: 'rectification-order',
        points: -6,
        reason: {
          zh: '被责令限期整改3次，每次扣2分，共扣6分。',
          en: 'Rectification orders: 3. Each takes off 2: 6 points.',
        },
        events: [3, 5, 8],
        obligations: ['b'],
      },
    ]);
  });
});
