import { parsePlan } from './parse-plan';

describe('explaining what was read', () => {
  it('names stage, rule and words of each result, and quotes them', () => {
    const raw =
      '（一）甲事。2021年底前，覆盖率达到90%以上。（县甲局、县乙局负责。列第一位者为牵头单位，下同）\n（二）乙事。做。';
    const { text, trace } = parsePlan(raw, undefined, { trace: true });
    for (const { span, words } of trace!) expect(text.slice(...span)).toBe(words);
    expect(trace!.map(({ stage, rule }) => `${stage} ${rule}`)).toEqual([
      'segment carries-responsibility',
      'responsibility bracket-role-word',
      'first-listed first-listed-leads',
      'responsibility bracket-role-word',
      expect.stringMatching(/^dates [a-z-]{4,}$/),
      expect.stringMatching(/^figures [a-z-]{4,}$/),
      'segment could-carry-responsibility',
      'doubt clause-without-responsibility',
    ]);
  });

  it('costs nothing where nobody asks', () => {
    expect(parsePlan('（一）甲事。').trace).toBeUndefined();
  });
});
