import { parsePlan } from './parse-plan';

describe('explaining a reading', () => {
  const raw = '（一）甲事。2018年底前覆盖率达到90%以上，每季度报告。（县甲局牵头）';

  it('names the stage, the rule and the words of every date and figure', () => {
    const { text, trace } = parsePlan(raw, undefined, { trace: true });
    const steps = trace!.filter(({ stage }) => stage === 'dates' || stage === 'figures');
    expect(steps.map(({ stage, rule, words, result }) => [stage, rule, words, result])).toEqual([
      ['dates', 'before-end-of-year', '2018年底前', 'by 2018-12-31'],
      ['dates', 'every', '每季度', 'recurring no date'],
      ['figures', 'figure-to-reach', '覆盖率达到90%以上', '覆盖率 >= 90%'],
    ]);
    for (const { span, words } of trace!) expect(text.slice(...span)).toBe(words);
  });

  it('costs nothing where nobody asks', () => {
    expect(parsePlan(raw)).not.toHaveProperty('trace');
  });
});
