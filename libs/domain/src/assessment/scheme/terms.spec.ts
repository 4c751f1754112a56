import { anItem, someScheme } from '../a-body-year.fixture';
import { termsOf } from './terms';

const zh = (scheme: Parameters<typeof someScheme>[0]) =>
  termsOf(someScheme(scheme)).flatMap(({ sentences }) => sentences.map(({ zh: sentence }) => sentence));

describe('the terms of a scheme', () => {
  it('name the grades, from the best to what is below all others', () => {
    expect(zh({})).toContain('90分以上为优秀；80分以上不满90分为良好；60分以上不满80分为合格；不满60分为不合格。');
    expect(termsOf(someScheme())[0].sentences[0].en).toBe(
      'Excellent from 90; good from 80 to below 90; pass from 60 to below 80; fail below 60.',
    );
  });

  it('say what sets the whole score, what caps a grade, and how many may have one', () => {
    const when = { reading: '特别重大土壤污染事件', atLeast: 1 };
    const said = zh({
      caps: [{ when, grade: 'good', words: { zh: '发生特别重大土壤污染事件', en: 'An especially serious event' } }],
      quotas: [{ group: 'towns', grade: 'excellent', most: 2, atTie: 'none' }],
    });
    expect(said).toContain('经查实弄虚作假（弄虚作假，以主管机关认定为准），全年记0分。');
    expect(said).toContain('发生特别重大土壤污染事件（特别重大土壤污染事件不少于1），等次不高于良好。');
    expect(said).toContain('各镇优秀不超过2个，按名次取；末位并列时均不列入。');
  });

  it('say what decides when the plan ends', () => {
    expect(zh({ final: { years: [2020], goals: ['甲', '乙'], keyWorkBelow: 60 } })).toContain(
      '2020年度为终期考核：甲、乙均达到目标的为优秀，有一项未达到的为不合格；重点工作低于60分的降一等。',
    );
  });

  it('say the bounds and the rounding only where the scheme has that step', () => {
    expect(zh({})).toContain('得分不低于0分。');
    expect(zh({ order: ['items', 'grade'] }).filter((one) => /不低于|四舍五入/.test(one))).toEqual([]);
  });

  it('say who gives points by hand only where somebody does', () => {
    const byHand = { ...anItem('cooperation', 10, { kind: 'by-hand' }), scorers: ['县审计局'] };
    const who = '评议项目由2人分别评分，互不知晓；涉及本单位和同组单位的不参加评分。';
    expect(zh({})).not.toContain(who);
    expect(zh({ bonuses: [byHand] })).toContain(who);
  });

  it('say each day of the year, and what one check may change', () => {
    const said = zh({});
    expect(said).toContain(
      '上一年12月31日前公布考核办法；次年1月31日前自评，2月25日前核验，3月1日形成草案，6月30日前报告结果（均含当日）。',
    );
    expect(said).toContain('核验一项任务，加分、减分均不超过5分。');
    expect(said).toContain('一个单位全年核验合计，加分、减分各不超过10分；没有报送的任务不加分。');
  });
});
