import fc from 'fast-check';
import { requireAllAnswered, requireKeepable, verdictOf } from './commitments';
import type { ItemState } from './rectification-plan';

const code = (act: () => void) => {
  try {
    act();
    return 'fine';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const someStates = fc.array(fc.constantFrom<ItemState>('open', 'reported', 'accepted'), { minLength: 1, maxLength: 6 });

describe('what was agreed in an interview', () => {
  it('is kept by a date that the day of the talk has not passed', () => {
    expect(code(() => requireKeepable(['2019-06-03', '2019-06-04'], '2019-06-03'))).toBe('fine');
    expect(code(() => requireKeepable(['2019-06-03', '2019-06-02'], '2019-06-03'))).toBe('commitment-limit-passed');
  });

  it('is reported on point by point: whatever is open and has no word refuses the report', () => {
    fc.assert(
      fc.property(someStates, fc.array(fc.nat(6)), (states, answered) => {
        const commitments = states.map((state, id) => ({ id, nth: id + 1, state }));
        const missing = commitments.some(({ id, state }) => state === 'open' && !answered.includes(id));
        expect(code(() => requireAllAnswered(commitments, answered))).toBe(missing ? 'commitments-unanswered' : 'fine');
      }),
    );
  });

  it('is settled when the last point is: accepted if all are kept, sent back if one is not', () => {
    fc.assert(
      fc.property(someStates, (states) => {
        const verdict = verdictOf(states);
        expect(verdict === null).toBe(states.includes('reported'));
        expect(verdict === 'accept').toBe(states.every((state) => state === 'accepted'));
      }),
    );
  });
});
