import { deriveObligations, horizonOf } from '../clause/derive-obligations';
import { buildCalendar } from '../calendar';
import { applyDecisions } from './apply-decisions';
import { parsePlan } from './parse-plan';
import type { ParsedClause, ParsedPlan } from './parsed-plan';

const ISSUED = '2031-04-15';
const planOf = (words: string, issued = '2031年4月15日', head = '青溪县工作方案'): ParsedPlan =>
  parsePlan(`${head}\n青溪县人民政府办公室\n${issued}\n一、任务\n（一）修渠。${words}（县甲局负责）`).plan;
const clauseOf = (words: string, issued?: string): ParsedClause => planOf(words, issued).clauses[0];
const datesOf = ({ deadlines }: ParsedClause): string[] =>
  deadlines.map((d) =>
    [d.text, d.kind, d.firstDueOn ?? d.date, d.until].filter((part) => part !== undefined).join(' '),
  );
const doubtsOf = ({ doubts }: ParsedClause): string[] =>
  doubts.map(({ code, proposal }) => [code, proposal && 'date' in proposal ? proposal.date : ''].join(' ').trim());

describe('when', () => {
  it.each([
    // Dates in figures.
    ['2031.6.30前完成。', ['2031.6.30前 by 2031-06-30']],
    ['2031/9/30之前报送。', ['2031/9/30之前 by 2031-09-30']],
    ['2031-12-31前验收，2032.3底前移交。', ['2031-12-31前 by 2031-12-31', '2032.3底前 by 2032-03-31']],
    ['版本2031.6.30不变，编号2031-06-12。', []],
    // Days of the month, several of them, in some months only.
    ['每月30日前报送。', ['每月30日前 recurring 2031-04-30']],
    ['每月10日、25日前报送。', ['每月10日 recurring 2031-05-10', '25日前 recurring 2031-04-25']],
    ['每双月8日前更新台账。', ['每双月8日前 recurring 2031-06-08']],
    ['每单月8日前报送。', ['每单月8日前 recurring 2031-05-08']],
    ['每季度末月25日前报送。', ['每季度末月25日前 recurring 2031-06-25']],
    ['每季度首月10日前报送。', ['每季度首月10日前 recurring 2031-07-10']],
    ['2032年6月至9月每月20日前报送。', ['2032年6月至9月每月20日前 recurring 2032-06-20 2032-09-30']],
    ['每年6月底和12月底前各报送一次。', ['每年6月底 recurring 2031-06-30', '12月底前 recurring 2031-12-31']],
    ['实行季度通报。', ['季度通报 recurring 2031-06-30']],
    // Years of work.
    ['逐步试点，2032年全面推开。', ['2032年 during 2032-12-31']],
    // What is no date of the plan.
    ['对成效突出的镇，在两年内实行直报。', []],
    ['2031年新增经费主要用于管护。', []],
    ['改造2005年前建成的水闸。', []],
    ['今年前三个月情况良好。', []],
  ])('%s', (words, expected) => expect(datesOf(clauseOf(words))).toEqual(expected));

  it('takes the day of publication for no date to meet', () =>
    expect(datesOf(clauseOf('做完。青溪县政府办2031年4月20日印发。'))).toEqual([]));

  it.each([
    ['30日内配齐。', 'ambiguous-date 2031-05-15'],
    ['半年内检修完毕。', 'ambiguous-date 2031-10-15'],
    ['20个工作日内报送。', 'ambiguous-date 2031-05-13'],
    ['春节前检查一次。', 'ambiguous-date'],
    ['国庆节前完工。', 'ambiguous-date 2031-09-30'],
    ['元旦前完工。', 'ambiguous-date 2031-12-31'],
    ['汛期前清淤。', 'ambiguous-date'],
    ['汛前完成清淤。', 'ambiguous-date'],
    ['月底前更换。', 'ambiguous-date 2031-04-30'],
    ['次月底前更换。', 'ambiguous-date 2031-05-31'],
    ['2月底前排查。', 'past-date 2032-02-29'],
    ['一季度末前整改。', 'past-date 2032-03-31'],
    ['发现险情后，3日内上报。', 'depends-on-event'],
  ])('asks what is meant by %s', (words, expected) => expect(doubtsOf(clauseOf(words))).toEqual([expected]));

  it('asks until when duties come again, where the plan does not say', () => {
    const plan = planOf('每月5日前报送。');
    expect(plan.doubts.map(({ code }) => code)).toEqual(['recurrence-horizon']);
    expect(horizonOf(plan, ISSUED)).toBe('2031-12-31');
    const settled = applyDecisions(plan, new Map([[1, { kind: 'date', date: '2033-06-30' }]]));
    expect(horizonOf(settled, ISSUED)).toBe('2033-06-30');
    expect(planOf('每月5日前报送，2033年底前完成。').doubts).toEqual([]);
    expect(planOf('2032年6月至9月每月20日前报送。').doubts).toEqual([]);
    expect(planOf('6月底前完成。').doubts).toEqual([]);
  });

  it.each([
    ['每月30日前报送。', ['2031-04-30', '2031-05-30', '2031-06-30', '2031-07-30'], '2031-07-31'],
    ['每月30日前报送。', ['2032-01-30', '2032-02-29', '2032-03-30'], '2032-03-31', '2032年1月5日'],
    ['每月31日前报送。', ['2031-04-30', '2031-05-31', '2031-06-30'], '2031-06-30'],
    ['每季度末月25日前报送。', ['2031-06-25', '2031-09-25', '2031-12-25'], '2032-01-31'],
    ['2032年6月至9月每月20日前报送。', ['2032-06-20', '2032-07-20', '2032-08-20', '2032-09-20'], '2033-12-31'],
    ['每年6月底和12月底前各报送一次。', ['2031-06-30', '2031-12-31', '2032-06-30', '2032-12-31'], '2032-12-31'],
  ])('owes %s on the days it names', (words, expected, horizon, issued = '2031年4月15日') => {
    const issuedOn = issued === '2031年4月15日' ? ISSUED : '2032-01-05';
    const reporting = {
      version: '1',
      default: 'yearly' as const,
      dueWorkingDaysAfterPeriod: 5,
      firstPeriodMinimumDays: 30,
      phrases: [],
    };
    const context = { issuedOn, horizon, reporting, calendar: buildCalendar([]), coordinator: '县政府办' };
    const due = deriveObligations(clauseOf(words, issued), context).filter(({ kind }) => kind === 'recurring');
    expect(due.map(({ dueOn }) => dueOn)).toEqual(expected);
  });

  it.each([
    ['the title of a table of tasks', '青溪县2032年重点任务分工表', '2032-06-30'],
    ['a title over two lines', '青溪县人民政府关于做好2032年\n水利工作的意见', '2032-06-30'],
  ])('takes the year of a month from %s', (_, head, expected) => {
    const { plan } = parsePlan(`${head}\n一、任务\n（一）修渠。6月底前完成。（县甲局负责）`);
    expect(plan.clauses[0].deadlines[0].date).toBe(expected);
    expect(plan.clauses[0].doubts).toEqual([]);
    expect(plan.title).toBe(head.replace('\n', ''));
  });

  it('takes the year of a month from the heading above it, and asks where only the text speaks of one', () => {
    const { plan } = parsePlan(
      '一、2032年任务\n（一）修渠。6月底前完成。（县甲局负责）\n二、2033年任务\n（一）护岸。9月底前完成。（县乙局负责）',
    );
    expect(plan.clauses.map(({ deadlines }) => deadlines[0].date)).toEqual(['2032-06-30', '2033-09-30']);
    const asked = parsePlan('会议于2032年召开，提出如下分工。\n一、修渠。年底前完成。（县甲局负责）').plan.clauses[0];
    expect(doubtsOf(asked)).toEqual(['ambiguous-date 2032-12-31']);
    const none = parsePlan('一、修渠。年底前完成。（县甲局负责）').plan.clauses[0];
    expect(doubtsOf(none)).toEqual(['ambiguous-date']);
  });
});
