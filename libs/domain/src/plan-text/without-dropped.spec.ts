import { applyDecisions } from './apply-decisions';
import { numberedDoubts } from './numbered-doubts';
import { parsePlan } from './parse-plan';
import type { DoubtAnswer } from './parsed-plan';
import { withoutDropped } from './without-dropped';

const TEXT =
  '（一）查。开展全县土壤调查开展全县土壤调查，治理面积达到91%。担起责任。\n任。2018年底前完成。（县甲局负责）';

describe('words that stand twice', () => {
  const { plan } = parsePlan(TEXT);
  const repeated = numberedDoubts(plan).filter(({ doubt }) => doubt.code === 'repeated-fragment');
  const settle = (answer: DoubtAnswer, ...which: number[]) => {
    const decided = which.map((nth) => [repeated[nth].number, answer] as const);
    return withoutDropped(applyDecisions(plan, new Map(decided)).clauses[0]);
  };

  it('are found twice in this one', () => {
    expect(repeated.map(({ doubt: { span } }) => TEXT.slice(...span))).toEqual(['开展全县土壤调查', '任。']);
  });

  it('stay as they are written where that was decided, or nothing', () => {
    expect(settle({ kind: 'accept' }, 0, 1).text).toBe(TEXT);
    expect(settle({ kind: 'accept' }).text).toBe(TEXT);
  });

  it('are struck out where that was decided, and only there', () => {
    expect(settle({ kind: 'drop' }, 0).text).toBe(TEXT.replace('开展全县土壤调查', ''));
    expect(settle({ kind: 'drop' }, 0, 1).text).toBe(TEXT.replace('开展全县土壤调查', '').replace('\n任。', '\n'));
  });

  it('leave what was read after them at its place', () => {
    const { text, span, targets, doubts } = settle({ kind: 'drop' }, 0, 1);
    const before = plan.clauses[0];
    const words = (whole: string, from: number) => (one: { span: readonly [number, number] }) =>
      whole.slice(one.span[0] - from, one.span[1] - from);
    expect(targets.map(words(text, span[0]))).toEqual(before.targets.map(words(before.text, before.span[0])));
    expect(targets.map(words(text, span[0]))).not.toEqual([]);
    expect(span[1] - span[0]).toBe(text.length);
    const others = (of: typeof doubts) => of.filter(({ code }) => code !== 'repeated-fragment');
    expect(others(doubts).map(words(text, span[0]))).toEqual(
      others(before.doubts).map(words(before.text, before.span[0])),
    );
  });
});
