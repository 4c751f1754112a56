import { aBodyYear, anEvent } from '../a-body-year.fixture';
import { falsified } from './falsified';

const facts = aBodyYear({
  events: [anEvent(7, 'falsified', { obligation: 'a', clause: 3 }), anEvent(2, 'urged')],
});

describe('falsified data', () => {
  it('takes all points there are, and names its source', () => {
    expect(falsified(facts, 83.5)).toEqual([
      {
        rule: 'falsified',
        points: -83.5,
        reason: {
          zh: '经查实弄虚作假1起，本年度记0分。',
          en: 'Falsified data was established (1): the year scores 0.',
        },
        events: [7],
        obligations: ['a'],
      },
    ]);
  });

  it('cannot take more than there is', () => {
    expect(falsified(facts, -4)[0].points).toBe(0);
  });

  it('is no line for an honest body', () => {
    expect(falsified(aBodyYear({ events: [anEvent(2, 'urged')] }), 83.5)).toEqual([]);
  });
});
