import { deriveObligations, horizonOf } from '../clause/derive-obligations';
import { buildCalendar } from '../calendar';
import { applyDecisions } from './apply-decisions';
import { numberedDoubts } from './numbered-doubts';
import { parsePlan } from './parse-plan';
import type { DoubtAnswer, ParsedPlan } from './parsed-plan';

const planOf = (words: string, issued = '2032年5月10日', from = '县渔业局'): ParsedPlan =>
  parsePlan(`鹭洲县渔港工作方案\n鹭洲县人民政府办公室\n${issued}\n一、任务\n（一）清塘。${words}（${from}负责）`).plan;
const daysOf = (plan: ParsedPlan): string[] =>
  plan.clauses[0].deadlines.map((d) => [d.kind, d.firstDueOn ?? d.date, d.until].filter(Boolean).join(' '));
const doubtsOf = (plan: ParsedPlan): string[] =>
  [...plan.doubts, ...plan.clauses[0].doubts].map(({ code, proposal }) =>
    [code, proposal && 'date' in proposal ? proposal.date : ''].join(' ').trim(),
  );

const quarters = (year: number): string[] => ['03', '06', '09', '12'].map((month) => `${year}-${month}-20`);

/** The days on which the first clause owes something again and again. */
function recurring(plan: ParsedPlan, horizon: string): string[] {
  const reporting = {
    version: '1',
    default: 'yearly' as const,
    dueWorkingDaysAfterPeriod: 5,
    firstPeriodMinimumDays: 30,
    phrases: [],
  };
  const context = {
    issuedOn: plan.issuedOn!,
    horizon,
    reporting,
    calendar: buildCalendar([]),
    coordinator: '县政府办',
  };
  return deriveObligations(plan.clauses[0], context)
    .filter(({ kind }) => kind === 'recurring')
    .map(({ dueOn }) => dueOn)
    .sort();
}

describe('when, in further texts', () => {
  it.each([
    // Dates in figures.
    ['2032.8.15前换完网片。', ['by 2032-08-15']],
    ['2032/10/20前验收，2032-11-30前移交。', ['by 2032-10-20', 'by 2032-11-30']],
    ['2032.9底前拆完旧牌。', ['by 2032-09-30']],
    // Dates that are no days to meet.
    ['对表现突出的渔村，在三年之内实行免检。', []],
    ['2033年新增补贴主要用于换船。', []],
    ['2034年完成1998年前建成的老码头改造。', ['by 2034-12-31']],
    // Days of the month, and months of some year.
    ['每月28日前报送。', ['recurring 2032-05-28']],
    ['每季度末月20日前报送。', ['recurring 2032-06-20']],
    ['每月5日、20日前报送。', ['recurring 2032-06-05', 'recurring 2032-05-20']],
    ['2033年3月至5月每月15日前报送。', ['recurring 2033-03-15 2033-05-31']],
    ['每年5月底和11月底前各报送一次。', ['recurring 2032-05-31', 'recurring 2032-11-30']],
  ])('%s', (words, expected) => expect(daysOf(planOf(words))).toEqual(expected));

  it.each([
    ['每月30日前报送。', '2032-09-30', ['2032-05-30', '2032-06-30', '2032-07-30', '2032-08-30', '2032-09-30']],
    ['每月29日前更新台账。', '2033-03-31', ['2033-01-29', '2033-02-28', '2033-03-29'], '2033年1月4日'],
    ['每季度末月15日前通报。', '2033-04-01', ['2032-06-15', '2032-09-15', '2032-12-15', '2033-03-15']],
    ['每月8日、22日前报送。', '2032-07-10', ['2032-05-22', '2032-06-08', '2032-06-22', '2032-07-08']],
    ['2033年1月至3月每月12日前报送。', '2034-01-01', ['2033-01-12', '2033-02-12', '2033-03-12']],
    ['每年4月底和10月底前各清点一次。', '2033-12-31', ['2032-10-31', '2033-04-30', '2033-10-31']],
  ])('%s is owed until %s on the days named', (words, horizon, expected, issued = '2032年5月10日') => {
    const plan = planOf(words, issued);
    const due = recurring(plan, horizon);
    expect(due).toEqual(expected);
  });

  it.each(['每年3月底前报送年报。', '每月6日前报送月报。', '每季度末月20日前通报。'])(
    'asks until when a duty comes again where nothing says it: %s',
    (words) => {
      expect(planOf(words, '2032年11月20日').doubts.map(({ code }) => code)).toEqual(['recurrence-horizon']);
      const bounded = planOf(`${words}实施期至2034年12月31日。`, '2032年11月20日');
      expect(bounded.doubts).toEqual([]);
      expect(horizonOf(bounded, '2032-11-20')).toBe('2034-12-31');
    },
  );

  it.each([
    ['每年3月底前报送年报。', ['2033-03-31', '2034-03-31', '2035-03-31', '2036-03-31']],
    ['每年9月15日前清点。', ['2033-09-15', '2034-09-15', '2035-09-15']],
    ['每季度末月20日前通报。', ['2032-12-20', ...[2033, 2034, 2035].flatMap(quarters), '2036-03-20', '2036-06-20']],
    ['每3年演练一次。', ['2035-11-20']],
    ['每两年清点一次。', ['2034-11-20']],
  ])('owes %s until the day a person names', (words, expected) => {
    const plan = planOf(words, '2032年11月20日');
    const answers = numberedDoubts(plan).map(({ number, doubt }): [number, DoubtAnswer] => [
      number,
      doubt.code === 'recurrence-horizon' ? { kind: 'date', date: '2036-06-30' } : doubt.proposal!,
    ]);
    const settled = applyDecisions(plan, new Map(answers));
    expect(recurring(settled, horizonOf(settled, '2032-11-20'))).toEqual(expected);
  });

  it.each([
    // Before the day of issue.
    ['3月底前排查。', 'past-date 2033-03-31'],
    ['一季度末前清点。', 'past-date 2033-03-31'],
    ['5月8日前报送总结。', 'past-date 2033-05-08'],
    // Words of time that no calendar knows.
    ['15日内配齐救生衣。', 'ambiguous-date 2032-05-25'],
    ['20天内配齐救生衣。', 'ambiguous-date 2032-05-30'],
    ['中秋节前检查一次。', 'ambiguous-date'],
    ['清明节前检查一次。', 'ambiguous-date'],
    ['月末前更换标牌。', 'ambiguous-date 2032-05-31'],
    ['本月底前更换标牌。', 'ambiguous-date 2032-05-31'],
    ['半年之内检验锅炉。', 'ambiguous-date 2032-11-10'],
    ['3个月内检验锅炉。', 'ambiguous-date 2032-08-10'],
  ])('asks what is meant by %s', (words, expected) => expect(doubtsOf(planOf(words))).toEqual([expected]));

  it.each([
    ['每双月12日前更新台账。', 'recurring 2032-06-12'],
    ['每单月3日前报送。', 'recurring 2032-07-03'],
  ])('reads every other month: %s', (words, expected) => expect(daysOf(planOf(words))).toEqual([expected]));

  it.each([
    ['一、控费。把水费控制在全县平均水平的85%以内，电费占比控制在总支出的12%以内。', ['<= 85 %', '<= 12 %']],
    ['一、入学。就近入学率稳定在92%左右，在60%左右的乡试点。', ['~ 92 %', '~ 60 %']],
    ['一、投资。2032年完成投资4亿元，2033年完成投资7亿元。', ['= 4 亿元', '= 7 亿元']],
    ['一、用人。招募护渔员120名左右，每个渔村至少有3名救生员。', ['~ 120 名', '>= 3 名']],
    ['一、驻塘。每年驻塘90天以上，值守150个工作日以上，时间不少于三年。', ['>= 90 天', '>= 150 个工作日', '>= 3 年']],
    ['一、定标。修订30个鱼种的标准，75%以上的渔场执行。', ['= 30 个', '>= 75 %']],
  ])('how much: %s', (text, expected) =>
    expect(
      parsePlan(`鹭洲县工作方案（2032年）\n${text}（县渔业局负责）`).plan.clauses[0].targets.map((t) =>
        [t.operator, t.value, t.unit].join(' '),
      ),
    ).toEqual(expected),
  );
});
