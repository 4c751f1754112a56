import { aBodyYear, anEvent, somePolicy } from '../a-body-year.fixture';
import { supervisionNotice } from './supervision-notice';

const events = (count: number) => Array.from({ length: count }, (_, i) => anEvent(i + 1, 'supervision-notice'));
const points = (count: number) =>
  supervisionNotice(aBodyYear({ events: events(count) }), somePolicy()).map((line) => line.points);

describe('supervision notices', () => {
  it.each([
    [1, -2],
    [10, -20],
    [11, -20],
  ])('%i of them: %f points', (count, taken) => {
    expect(points(count)).toEqual([taken]);
  });

  it('none of them, no line', () => {
    expect(supervisionNotice(aBodyYear({ events: [anEvent(1, 'urged')] }), somePolicy())).toEqual([]);
  });

  it('names the events and obligations behind it', () => {
    const facts = aBodyYear({
      events: [
        anEvent(8, 'supervision-notice', { obligation: 'b', clause: 2 }),
        anEvent(3, 'supervision-notice', { obligation: 'b', clause: 2 }),
        anEvent(5, 'supervision-notice', { clause: 7 }),
        anEvent(1, 'urged'),
      ],
    });
    expect(supervisionNotice(facts, somePolicy())).toEqual([
      {
        rule: 'supervision-notice',
        points: -6,
        reason: {
          zh: '被督办通知3次，每次扣2分（最多扣20分），共扣6分。',
          en: 'Supervision notices: 3. Each takes off 2, at most 20: 6 points.',
        },
        events: [3, 5, 8],
        obligations: ['b'],
      },
    ]);
  });
});
