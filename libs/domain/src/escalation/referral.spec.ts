import fc from 'fast-check';
import { afterReferralMove, answerReminderOn, REFERRAL_LIFECYCLE, requireOrgan, type ReferralMove } from './referral';
import type { ReferralState } from './referral';

const STATES = Object.keys(REFERRAL_LIFECYCLE) as ReferralState[];
const MOVES: ReferralMove[] = ['approve', 'decline', 'issue', 'hand-over', 'answer', 'close'];
const ENDS: ReferralState[] = ['closed', 'not-referred'];

describe('the lifecycle of a referral', () => {
  it('reaches every state from the proposal, and from each of them an end', () => {
    const reach = (from: ReferralState, seen = new Set<ReferralState>()): Set<ReferralState> => {
      if (seen.has(from)) return seen;
      seen.add(from);
      for (const to of Object.values(REFERRAL_LIFECYCLE[from])) reach(to, seen);
      return seen;
    };
    expect([...reach('proposed')].sort()).toEqual([...STATES].sort());
    for (const state of STATES) expect([...reach(state)].some((end) => ENDS.includes(end))).toBe(true);
  });

  it('takes whatever moves come in whatever order, and never an organ before a person has approved', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 12 }), (moves) => {
        let state: ReferralState = 'proposed';
        const taken: ReferralMove[] = [];
        for (const move of moves) {
          const allowed = REFERRAL_LIFECYCLE[state][move] !== undefined;
          if (allowed) {
            state = afterReferralMove(state, move);
            taken.push(move);
          } else {
            expect(() => afterReferralMove(state, move)).toThrow(expect.objectContaining({ code: 'move-not-allowed' }));
          }
        }
        expect(new Set(taken).size).toBe(taken.length); // nothing happens twice
        const at = (move: ReferralMove) => taken.indexOf(move);
        if (at('issue') >= 0) expect(at('approve')).toBeLessThan(at('issue'));
        if (at('hand-over') >= 0) expect(at('issue')).toBeLessThan(at('hand-over'));
        if (at('close') >= 0) expect(at('answer')).toBeLessThan(at('close'));
        if (at('decline') >= 0) expect(at('issue')).toBe(-1);
      }),
    );
  });
});

describe('an organ that does not answer', () => {
  const policy = { answerMonths: 3 };
  const waiting = { state: 'handed-over' as const, handedOverOn: '2018-11-30', reminders: 0 };

  it('is asked about after the months of the policy, and after as many again; a month end stays one', () => {
    expect(answerReminderOn(waiting, policy)).toBe('2019-02-28');
    expect(answerReminderOn({ ...waiting, reminders: 1 }, policy)).toBe('2019-05-30');
  });

  it('is not asked about before the handover, nor once it has answered', () => {
    for (const state of STATES.filter((each) => each !== 'handed-over')) {
      expect(answerReminderOn({ ...waiting, state }, policy)).toBeNull();
    }
    expect(answerReminderOn({ ...waiting, handedOverOn: null }, policy)).toBeNull();
  });
});

describe('the organ that receives a referral', () => {
  const policy = { organs: ['县监察局', '县委组织部'] };

  it('is one of the policy, and never the body it is about', () => {
    expect(requireOrgan('县监察局', '县林业局', policy)).toBe('县监察局');
    for (const organ of ['县林业局', '县委组织部']) {
      expect(() => requireOrgan(organ, '县委组织部', policy)).toThrow(
        expect.objectContaining({ code: 'referral-organ' }),
      );
    }
  });
});
