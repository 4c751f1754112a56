import type { YearReport } from '@app/use-cases';
import { yearLines } from './year-lines';

const report = (change: Partial<YearReport> = {}): YearReport => ({
  planId: 3,
  year: 2018,
  verdict: 'same',
  scheme: 'assessment-2018.1',
  subjects: 29,
  engine: { then: 2, now: 2 },
  difference: null,
  schemeFile: null,
  copy: true,
  ...change,
});

describe('what verifying a year prints', () => {
  it('is two lines where all is as it was', () => {
    expect(yearLines(report())).toBe(
      '✔ 方案 / plan 3，2018：29 个单位 / bodies，考核方案 / scheme assessment-2018.1，程序版本 / engine 2\n' +
        '    重算结果与冻结时一致 / comes out as it was frozen\n',
    );
  });

  it('names the first difference', () => {
    const place = 'inputs[县科农局].obligations[c1/a].submittedOn';
    const difference = { place, frozen: '2018-12-20', now: '2018-12-21' };
    expect(yearLines(report({ verdict: 'inputs-changed', difference }))).toContain(
      `第一处不同 / first difference：${place}："2018-12-20" → "2018-12-21"`,
    );
    expect(yearLines(report({ verdict: 'inputs-changed' }))).toContain('nobody can say where');
  });

  it('says plainly that an older version kept nothing', () => {
    const old = yearLines(report({ verdict: 'no-inputs', engine: { then: null, now: 2 }, copy: false }));
    expect(old).toMatch(/^– /);
    expect(old).toContain('未保存评分依据，无法重算');
  });

  it('warns of another engine, a changed file and a lost copy', () => {
    const schemeFile = { place: 'scheme.grades[pass].from', frozen: 60, now: 70 };
    const said = yearLines(report({ engine: { then: 2, now: 3 }, schemeFile, copy: false }));
    expect(said).toContain('engine 2 → 3');
    expect(said).toContain('scheme.grades[pass].from：60 → 70');
    expect(said).toContain('the copy in the file store is missing');
  });
});
