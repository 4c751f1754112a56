import { buildCalendar } from '../calendar';
import { findDemands } from '../plan-text/demands';
import { parsePlan } from '../plan-text/parse-plan';
import { deriveContributions } from './derive-contributions';
import { draftsOfDemand } from './derive-demands';
import { deriveObligations } from './derive-obligations';
import { townsOfGroups, withTowns } from './each-town';
import type { ReportingPolicy } from './reporting-rhythm';
import { settleDemands, type DemandChoice } from './settled-demand';

const TOWNS = ['东镇', '西镇', '南镇'];
const reporting: ReportingPolicy = {
  version: 'test',
  default: 'yearly',
  dueWorkingDaysAfterPeriod: 10,
  firstPeriodMinimumDays: 60,
  phrases: [],
};
const context = {
  issuedOn: '2018-03-01',
  horizon: '2019-12-31',
  reporting,
  calendar: buildCalendar([]),
  coordinator: '县府办',
};
const read = (clauses: string) =>
  parsePlan(`某县人民政府\n\n2018年3月1日\n\n某县防汛工作方案\n\n一、任务\n\n${clauses}`).plan;

/** What a clause owes where its demands are settled so. */
function owed(clauses: string, choose: (found: ReturnType<typeof findDemands>) => DemandChoice[]) {
  const plan = read(clauses);
  const found = findDemands(plan);
  const settled = settleDemands(found, choose(found), TOWNS);
  const reading = withTowns(plan, townsOfGroups(settled));
  return reading.clauses.flatMap((clause) => [
    ...deriveObligations(clause, context),
    ...settled.filter((one) => one.clause === clause.number).flatMap((one) => draftsOfDemand(clause, one, context)),
  ]);
}
const rows = (drafts: ReturnType<typeof owed>, kind: string) =>
  drafts.filter((one) => one.kind === kind).map(({ owners, dueOn, key }) => `${owners.join('+')} ${dueOn} ${key}`);

describe('demands that a person settled', () => {
  it('give a duty of 各镇 to each town, with a key, a date and a report of its own', () => {
    const drafts = owed('（一）摸排。各镇要摸排低洼院落，2018年6月底前完成。（县水利局牵头）', () => [
      { clause: 1, nth: 1, towns: ['东镇', '南镇'] },
    ]);
    expect(rows(drafts, 'milestone')).toEqual([
      '县水利局 2018-06-30 milestone-2018-06-30-1',
      '东镇 2018-06-30 demand-1/each-东镇/milestone-2018-06-30',
      '南镇 2018-06-30 demand-1/each-南镇/milestone-2018-06-30',
    ]);
  });

  it('let each town report in the chosen rhythm where no date is named', () => {
    const drafts = owed('（一）摸排。各镇要摸排低洼院落。（县水利局牵头）', () => [
      { clause: 1, nth: 1, towns: ['东镇'], every: 6 },
    ]);
    const own = drafts.filter(({ owners }) => owners.includes('东镇'));
    expect(own.map(({ key, ladder }) => [key, ladder])).toEqual([
      ['demand-1/each-东镇/report-2018-H1', 'report'],
      ['demand-1/each-东镇/report-2018-H2', 'report'],
      ['demand-1/each-东镇/report-2019-H1', 'report'],
      ['demand-1/each-东镇/report-2019-H2', 'report'],
    ]);
  });

  it('put the towns in the place of their group, each apart, and leave the others together', () => {
    const group: DemandChoice[] = [{ clause: null, nth: 1, towns: ['东镇', '西镇'] }];
    const words = (who: string) => `（一）清淤。2018年9月底前完成清淤。（${who}）`;
    expect(
      rows(
        owed(words('各镇负责'), () => group),
        'milestone',
      ),
    ).toEqual(['东镇 2018-09-30 each-东镇/milestone-2018-09-30-1', '西镇 2018-09-30 each-西镇/milestone-2018-09-30-1']);
    expect(
      rows(
        owed(words('县水利局、各镇、县住建局负责'), () => group),
        'milestone',
      ).sort(),
    ).toEqual([
      '东镇 2018-09-30 each-东镇/milestone-2018-09-30-1',
      '县水利局+县住建局 2018-09-30 milestone-2018-09-30-1',
      '西镇 2018-09-30 each-西镇/milestone-2018-09-30-1',
    ]);
  });

  it('ask each town for a contribution where the group takes part', () => {
    const plan = read('（一）清淤。2018年9月底前完成清淤。（县水利局牵头，各镇配合）');
    const [clause] = withTowns(plan, new Map([['各镇', ['东镇', '西镇']]])).clauses;
    const policy = { contributions: { forKinds: ['milestone' as const], workingDaysBefore: 10 } };
    const helping = deriveContributions(clause, deriveObligations(clause, context), policy, context);
    expect(helping.map(({ owners }) => owners)).toEqual([['东镇'], ['西镇']]);
  });

  it('owe a filing by its date, and nothing of an event before it happens', () => {
    const drafts = owed(
      '（一）规划。规划报市局备案，2018年5月底前完成。发现险情的，要及时处置。（县水利局牵头）',
      (found) => found.map(({ clause, nth }) => ({ clause, nth })),
    );
    expect(rows(drafts, 'milestone')).toEqual([
      '县水利局 2018-05-31 milestone-2018-05-31-1',
      '县水利局 2018-05-31 demand-1/filing/milestone-2018-05-31',
    ]);
  });

  it('owe nothing where they were left out', () => {
    const drafts = owed('（一）摸排。各镇要摸排低洼院落。发现险情的，要立即处置。（县水利局牵头）', () => []);
    expect(drafts.every(({ key }) => !key.startsWith('demand-'))).toBe(true);
  });

  it.each<[string, DemandChoice]>([
    ['no town', { clause: 1, nth: 1, towns: [], every: 6 }],
    ['a town the directory lacks', { clause: 1, nth: 1, towns: ['北镇'], every: 6 }],
    ['no rhythm', { clause: 1, nth: 1, towns: ['东镇'] }],
    ['another rhythm', { clause: 1, nth: 1, towns: ['东镇'], every: 5 }],
    ['a demand that is not there', { clause: 1, nth: 2, towns: ['东镇'], every: 6 }],
    ['another clause', { clause: 2, nth: 1, towns: ['东镇'], every: 6 }],
  ])('are refused with %s', (_, choice) => {
    expect(() => owed('（一）摸排。各镇要摸排低洼院落。（县水利局牵头）', () => [choice])).toThrow(
      expect.objectContaining({ code: 'demand-not-fitting' }),
    );
  });

  it.each([
    ['a rule of more than a year', { kind: 'days', n: 366 }],
    ['half a day', { kind: 'days', n: 0.5 }],
    ['a day before none', { kind: 'days-before', n: -1 }],
  ] as const)('are refused with %s', (_, rule) => {
    expect(() =>
      owed('（一）险情。发现险情的，要及时处置。（县水利局牵头）', () => [{ clause: 1, nth: 1, rule }]),
    ).toThrow(expect.objectContaining({ code: 'demand-not-fitting' }));
  });
});
