import { DubanError } from '../errors';
import { parsePlan } from './parse-plan';

describe('parsing a plan', () => {
  it.each(['', ' \n\u3000\n', '\ufeff'])('refuses an empty text', (text) => {
    expect(() => parsePlan(text)).toThrow(expect.objectContaining({ code: 'plan-empty' }));
  });

  it('refuses a text without any clause', () => {
    expect(() => parsePlan('这里只有几句话，没有编号。')).toThrow(DubanError);
    expect(() => parsePlan('这里只有几句话，没有编号。')).toThrow(
      expect.objectContaining({ code: 'plan-without-clauses' }),
    );
  });

  it('keeps goals and headline figures outside the clauses', () => {
    const { plan } = parsePlan(
      '某县清河方案\n目标\n到2020年，水质达标率达到90%以上。到本世纪中叶全面好转。\n一、总则\n（一）甲事。（县甲局负责）',
    );
    expect(plan.outsideClauses.deadlines.map((d) => d.date)).toEqual(['2020-12-31', null]);
    expect(plan.outsideClauses.targets.map((t) => t.value)).toEqual([90]);
    expect(plan.doubts.map((d) => d.code)).toEqual(['vision-date']);
  });

  it('does not take the date of issue for a deadline, nor a year of the notice', () => {
    const { plan } = parsePlan('某县人民政府\n2017年6月29日\n（一）甲事。（县甲局负责）');
    expect(plan.outsideClauses.deadlines).toEqual([]);
    expect(plan.issuedOn).toBe('2017-06-29');
  });

  it('takes the year of the document where a date names none', () => {
    const { plan } = parsePlan('某县人民政府\n2022年4月14日\n（一）甲事。5月底前做完。（县甲局负责）');
    expect(plan.clauses[0].deadlines[0].date).toBe('2022-05-31');
  });
});
