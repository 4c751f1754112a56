import { scoreYear, whoMoves } from '@app/domain/assessment';
import { Assessment, AssessmentScore, CaseFile, Rehearsal, type Body } from '@app/persistence';
import { verifyYear } from '@app/use-cases';
import { leagueTables } from '../../apps/cli/src/assessment/league-tables';
import { startRehearsal } from '../../apps/cli/src/rehearsal/run-rehearsal';
import { TestHouse } from '../setup/house';
import { byLength } from '../setup/length';
import { planText } from '../setup/plan-text';

const TOWNS = ['三江镇', '大麦山镇', '寨岗镇', '三排镇', '涡水镇'];
const EACH_YEAR = (what: string) =>
  [2018, 2019, 2020].map((year) => `${year}年3月底前制定${what}计划。${year}年年底前完成${what}。`).join('');

const PLAN = planText(`一、主要任务

${TOWNS.map((town, nth) => `（${'一二三四五'[nth]}）${town}的耕地。${EACH_YEAR('耕地巡查')}（${town}负责）`).join('\n\n')}

（六）开展土壤调查。${EACH_YEAR('取样')}（县科农局牵头，县财政局参与）

（七）管护林地。${EACH_YEAR('林地管护')}（县林业局负责）

（八）保障资金。${EACH_YEAR('资金安排')}（县财政局负责）

二、保障措施

（九）督促检查。牵头部门组织督促检查，开展年度考核，较差的约谈主要负责人。（县国土环保局牵头）`);

/** The short form ends after the first year was signed; the long one has all three, and what follows from them. */
const LIFE = byLength({
  short: { until: '2019-03-15', years: [2018] },
  long: { until: '2021-06-30', years: [2018, 2019, 2020] },
});

describe('a plan with towns, from 2017 on', () => {
  let house: TestHouse;
  let planId: number;

  beforeAll(async () => {
    house = await TestHouse.open();
    await house.startWorker();
    const order = { from: '2017-06-29', until: LIFE.until, seed: 7, profile: 'mixed' as const, pace: 0 };
    planId = await startRehearsal(house.duban, { ...order, fileName: 'plan.txt', bytes: Buffer.from(PLAN) });
    await house.until(() => em().count(Rehearsal, { plan: planId, state: 'finished' }), Infinity);
  });
  afterAll(() => house?.close());

  const em = () => house.duban.orm.em.fork();
  const yearOf = (year: number) => em().findOneOrFail(Assessment, { plan: planId, year });

  it.each(LIFE.years)('%i ends in a league table of the towns and one of the departments', async (year) => {
    const { id, state, dossier } = await yearOf(year);
    expect(state).toBe('frozen');
    const rows = await em().find(AssessmentScore, { assessment: id }, { populate: ['body'] });
    const subjects = rows.map(({ body, groupId, place, score, grade, fewItems }) => ({
      body: (body as Body).name,
      group: groupId ?? null,
      place: place ?? null,
      score: Number(score),
      grade,
      fewItems,
    }));
    const towns = subjects.filter(({ group }) => group === 'towns');
    expect(towns.map(({ body }) => body).sort()).toEqual([...TOWNS].sort());
    for (const group of new Set(subjects.map((one) => one.group))) {
      const those = subjects.filter((one) => one.group === group).sort((a, b) => a.place! - b.place!);
      expect(those[0].place).toBe(1);
      those.forEach(({ score }, nth) => nth > 0 && expect(score).toBeLessThanOrEqual(those[nth - 1].score));
    }
    process.stderr.write(`\n${year}\n${leagueTables(dossier!.scheme.groups, subjects)}`);
  });

  it.each(LIFE.years)('%i comes out again from what it carries', async (year) => {
    const { id } = await yearOf(year);
    expect(await verifyYear(em(), house.duban.settings, id)).toMatchObject({ verdict: 'same', copy: true });
  });

  it('a correction that comes late moves whoever stands behind, and leaves the frozen year as it is', async () => {
    const { dossier } = await yearOf(2018);
    const { scheme, inputs } = dossier!;
    const before = scoreYear(scheme, 2018, inputs);
    const [first] = before.subjects.filter(({ group }) => group === 'towns');
    const found = { id: 1_000_000, kind: 'falsified' as const, on: '2018-11-02', obligation: null, clause: null };
    const corrected = inputs.map((one) => (one.body === first.body ? { ...one, events: [...one.events, found] } : one));
    const moved = whoMoves(before, scoreYear(scheme, 2018, corrected));
    expect(moved.find(({ body }) => body === first.body)).toMatchObject({
      score: [first.score, 0],
      grade: [first.grade, 'fail'],
    });
    expect(moved.every(({ group }) => group === 'towns')).toBe(true);
    for (const { body, score, place } of moved)
      process.stderr.write(`${body}：${score.join(' → ')} 分，第 ${place.join(' → ')} 名\n`);
  });

  it('a poor result becomes an order', async () => {
    const orders = await em().find(CaseFile, { plan: planId, cause: 'assessment' }, { populate: ['body'] });
    for (const { body, assessmentYear, kind, state } of orders)
      process.stderr.write(`${(body as Body).name}：${assessmentYear}年度，${kind}，${state}\n`);
    const failed = await em().count(AssessmentScore, { assessment: (await yearOf(2018)).id, grade: 'fail' });
    expect(orders.filter(({ assessmentYear }) => assessmentYear === 2018)).toHaveLength(failed);
  });
});
