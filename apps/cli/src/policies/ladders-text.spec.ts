import { laddersText } from './ladders-text';

const NOW = new Date('2026-11-24T04:00:00Z');

describe('duban policies show', () => {
  it('prints every rung with what ends it and what a vacant post means, in Chinese and in English', () => {
    const lines = laddersText({}, NOW).split('\n');
    expect(lines[0]).toBe('督办阶梯 escalation-2017.2，自 2017-06-29 起生效；依据按 2026-11-24');
    const interview = lines.find((line) => line.startsWith('B') && line.includes('约谈通知'))!;
    for (const words of [
      '整改到期不到位',
      '当即',
      '《政府督查工作条例》',
      '县政府办',
      '他人核查通过',
      '待有人任职或代行',
    ])
      expect(interview).toContain(words);
    expect(laddersText({ english: true }, NOW)).toMatch(/^B +annual assessment +the year was failed, or last in rank/m);
  });

  it('names the legal bases of the day that was asked for', () => {
    const of = (on: string) => laddersText({ on }, NOW);
    expect(of('2021-01-31')).not.toContain('政府督查工作条例');
    expect(of('2021-02-01')).toContain('政府督查工作条例');
  });

  it('is JSON for another program, and refuses a version that is not there', () => {
    const { version, rungs } = JSON.parse(laddersText({ json: true }, NOW));
    expect([version, rungs[0].ladder]).toEqual(['escalation-2017.2', 'A']);
    expect(() => laddersText({ version: 'none' }, NOW)).toThrow(
      expect.objectContaining({ code: 'policy-version-missing' }),
    );
  });
});
