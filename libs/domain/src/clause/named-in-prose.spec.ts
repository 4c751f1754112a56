import { buildCalendar } from '../calendar';
import { applyDecisions, numberedDoubts, parsePlan, strictAnswer, type DoubtAnswer } from '../plan-text';
import { deriveContributions, deriveObligations } from '.';

const COORDINATOR = '县甲局';
const issuedOn = '2026-11-12';
const calendar = buildCalendar([]);
const REPORTING = {
  version: 'v1',
  phrases: [],
  default: 'yearly',
  firstPeriodMinimumDays: 30,
  dueWorkingDaysAfterPeriod: 10,
} as const;
const HELP = { contributions: { forKinds: ['milestone' as const], workingDaysBefore: 10 } };

const { plan } = parsePlan(
  `某县人民政府办公室关于印发码头整治工作方案的通知

各镇人民政府：
现印发给你们。
一、主要任务
（一）修缮码头。由县乙局牵头，县丙局配合，2027年5月31日前完成修缮。
（二）编写手册。县丁委负责，2027年2月26日前编写手册。
（三）抽检设备。2027年4月20日前由县戊局负责完成抽检。

某县人民政府办公室
2026年11月12日
`,
  undefined,
);

function owed(answers: (doubt: string) => DoubtAnswer | null) {
  const decided = numberedDoubts(plan).flatMap((one) => {
    const answer = answers(one.doubt.code) ?? strictAnswer(one, COORDINATOR);
    return answer ? [[one.number, answer] as const] : [];
  });
  const context = {
    issuedOn,
    horizon: '2027-12-31',
    reporting: { ...REPORTING, phrases: [] },
    calendar,
    coordinator: COORDINATOR,
  };
  return applyDecisions(plan, new Map(decided)).clauses.map((clause) => {
    const own = deriveObligations(clause, context);
    const helpers = deriveContributions(clause, own, HELP, context);
    return { owners: [...new Set(own.flatMap((one) => one.owners))], helpers: helpers.flatMap((one) => one.owners) };
  });
}
const NAMED = [
  { owners: ['县乙局'], helpers: ['县丙局'] },
  { owners: ['县丁委'], helpers: [] },
  { owners: ['县戊局'], helpers: [] },
];

describe('a body that only running text names', () => {
  it('is asked about before the plan may start, with itself as the proposal', () => {
    const doubts = plan.clauses.map((clause) => clause.doubts.map(({ code, proposal }) => [code, proposal]));
    expect(doubts).toEqual(['县乙局', '县丁委', '县戊局'].map((body) => [['named-in-prose', { kind: 'lead', body }]]));
  });

  it('owes what it is named for once that is confirmed, and so does whoever helps', () => {
    expect(owed(() => null)).toEqual(NAMED);
  });

  it('owes it as well where the text is taken as written', () => {
    expect(owed((code) => (code === 'named-in-prose' ? { kind: 'accept' } : null))).toEqual(NAMED);
  });

  it('gives way to another lead, whom those that help still help', () => {
    const other = owed((code) => (code === 'named-in-prose' ? { kind: 'lead', body: '县己局' } : null));
    expect(other).toEqual([
      { owners: ['县己局'], helpers: ['县丙局'] },
      { owners: ['县己局'], helpers: [] },
      { owners: ['县己局'], helpers: [] },
    ]);
  });
});
