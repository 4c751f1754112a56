import fc from 'fast-check';
import { groupDoubts } from './group-doubts';

const aDoubt = fc.record({
  number: fc.nat(),
  code: fc.constantFrom('unknown-body', 'vague-deadline'),
  clause: fc.constantFrom(null, 1, 2, 3),
  quote: fc.constantFrom('县渠道处', '县水利站'),
  decision: fc.constantFrom(null, null, { answer: { kind: 'accept' } } as never),
});

describe('doubts in groups', () => {
  it('about one name stand together, and others by themselves', () => {
    const of = (number: number, code: string, quote: string) => ({ number, code, quote, clause: 1, decision: null });
    const doubts = [
      of(1, 'unknown-body', '县渠道处'),
      of(2, 'vague-deadline', '尽快'),
      of(3, 'unknown-body', '县渠道处'),
      of(4, 'unknown-body', '县水利站'),
      of(5, 'vague-deadline', '尽快'),
    ];
    const shown = groupDoubts(doubts).map(({ first, others }) => [first, ...others].map(({ number }) => number));
    expect(shown).toEqual([[1, 3], [2], [4], [5]]);
  });

  it('hold every doubt once; in a group all ask the same, and nobody has answered', () => {
    fc.assert(
      fc.property(fc.array(aDoubt), (doubts) => {
        const groups = groupDoubts(doubts);
        const all = groups.flatMap(({ first, others }) => [first, ...others]);
        expect(all).toHaveLength(doubts.length);
        expect(new Set(all)).toEqual(new Set(doubts));
        for (const { first, others } of groups.filter((one) => one.others.length > 0)) {
          for (const one of [first, ...others]) {
            expect([one.code, one.quote, one.decision]).toEqual(['unknown-body', first.quote, null]);
            expect(one.clause).not.toBeNull();
          }
        }
      }),
    );
  });
});
