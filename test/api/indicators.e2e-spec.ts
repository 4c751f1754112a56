import { countProgress } from '@app/domain/clause';
import { verifyChain } from '@app/persistence';
import { runPlan, startApi, type Agent, type TestApi } from './support';
import { planText } from '../setup/plan-text';

const PLAN = planText(
  `一、提升质量

（一）推广有机肥。2018年年底前完成两个片区的推广，覆盖率达到80%以上；2019年年底前完成其余片区的推广，甲类农药用量比2015年下降10%。（县林业局负责）

（二）管护耕地。2018年年底前完成耕地管护，耕地面积以省下达指标为准，合格率达到90%左右。（县科农局负责）`,
  '某县耕地质量提升方案',
);

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;
const who = ['县国土环保局', '县政府办', '县林业局', '县科农局', '读者'];

beforeAll(async () => {
  api = await startApi();
  for (const name of who) browser[name] = await api.signedIn(name);
}, 60_000);
afterAll(() => api?.stop());

const coordinator = () => browser['县国土环保局'];

beforeEach(async () => {
  planId = await runPlan(api, coordinator(), PLAN, '2018-12-31');
});

const clause = async (number: number, agent = browser['读者']) =>
  (await agent.get(`/api/plans/${planId}/clauses/${number}`).expect(200)).body;
interface Target {
  indicator: string;
  text: string;
}
const targets = async (number: number, agent?: Agent) => (await clause(number, agent)).targets;
const milestone = async (number: number) =>
  (await clause(number)).obligations.find(({ kind }: { kind: string }) => kind === 'milestone');
async function report(name: string, number: number, measured: unknown, fields: object[] = []) {
  const { id } = await milestone(number);
  const form = browser[name]
    .post(`/api/obligations/${id}/reports`)
    .field('text', '已完成')
    .field('fields', JSON.stringify(fields));
  return form.field('measured', typeof measured === 'string' ? measured : JSON.stringify(measured));
}
const named = ({ indicator, text }: Target) => ({ indicator, text });

describe('a measured value', () => {
  it('goes with the report, is held against its target, and shows on clause and report; the chain covers it', async () => {
    const [coverage, pesticide] = await targets(1);
    expect([coverage, pesticide]).toMatchObject([
      { operator: '>=', value: 80, latest: null },
      { operator: 'change', value: -10, baseYear: 2015, latest: null },
    ]);
    const measured = [
      { ...named(coverage), value: 78.5 },
      { ...named(pesticide), value: 89, baseValue: 100 },
    ];
    const fields = [{ field: 'difficulties', value: '尚缺两处采样点' }];
    expect((await report('县林业局', 1, measured, [{ field: 'mood', value: '好' }])).status).toBe(400);
    expect((await report('县林业局', 1, measured, fields)).status).toBe(201);
    const shown = await targets(1);
    expect(shown[0].latest).toMatchObject({ value: 78.5, verdict: 'not-met', accepted: false, on: '2018-12-31' });
    expect(shown[1].latest).toMatchObject({ value: 89, baseValue: 100, verdict: 'met' });
    const [filed] = (await milestone(1)).reports;
    expect(filed.measured.map(({ verdict }: { verdict: string }) => verdict).sort()).toEqual(['met', 'not-met']);
    expect(filed.fields).toEqual([]); // for those involved only
    const full = await clause(1, coordinator());
    const reports = full.obligations.flatMap(({ reports }: { reports: { id: number; fields: object[] }[] }) => reports);
    expect(reports.find(({ id }: { id: number }) => id === filed.id)).toMatchObject({ fields });
    const filing = async (agent?: Agent) =>
      (await clause(1, agent)).events.find(({ kind }: { kind: string }) => kind === 'report-filed');
    expect((await filing(coordinator())).data.measured).toHaveLength(2);
    expect((await filing()).data).not.toHaveProperty('measured'); // a reader learns that it was filed
    expect((await verifyChain(api.em(), planId)).faults).toEqual([]);

    await coordinator().post(`/api/reports/${filed.id}/review`).send({ decision: 'return', reason: '复核数据' });
    expect((await targets(1))[0].latest).toBeNull();
  });

  it('of a base year that nobody gave cannot be judged, and it says why', async () => {
    const [, pesticide] = await targets(1);
    await report('县林业局', 1, [{ ...named(pesticide), value: 89 }]);
    expect((await targets(1))[1].latest).toMatchObject({
      verdict: 'cannot-judge',
      why: { zh: '未填写2015年的数值，不能计算变化' },
    });
  });

  it.each([
    ['no list', '{"value": 1}', 400, 'input-invalid'],
    ['no JSON', '[', 400, 'input-invalid'],
    ['a word for a figure', [{ indicator: '覆盖率', text: '覆盖率', value: '很多' }], 400, 'input-invalid'],
    ['a target of nobody', [{ indicator: '出勤率', text: '出勤率达到80%', value: 80 }], 409, 'target-unknown'],
  ])('is refused as %s, and no report is filed', async (_, measured, status, code) => {
    const sent = await report('县林业局', 1, measured);
    expect([sent.status, sent.body.code]).toEqual([status, code]);
    expect((await milestone(1)).reports).toEqual([]);
  });
});

describe('a target that is set later', () => {
  const set = (agent: Agent, clauseId: number, body: object) =>
    agent.post(`/api/clauses/${clauseId}/target-figures`).send(body);

  it('cannot be judged until its figure is there, with its document; then it is', async () => {
    const { id, targets: before } = await clause(2, coordinator());
    const [area, quality] = before;
    expect(area).toMatchObject({ value: null, may: ['set-target'], figure: null });
    expect(quality.may).toEqual([]);
    await report('县科农局', 2, [
      { ...named(area), value: 12.4 },
      { ...named(quality), value: 86 },
    ]);
    const [open, near] = await targets(2);
    expect(open.latest.verdict).toBe('cannot-judge');
    expect(near.latest.verdict).toBe('met'); // 90%左右, within five percent of it

    const figure = { ...named(area), value: 12.5, unit: '万亩', source: '某自然资〔2018〕7号' };
    await set(coordinator(), id, { ...figure, source: ' ' }).expect(422, /text-missing/);
    await set(coordinator(), id, figure).expect(201);
    const [now] = await targets(2);
    expect(now).toMatchObject({
      value: 12.5,
      unit: '万亩',
      figure: { source: '某自然资〔2018〕7号', setOn: '2018-12-31' },
    });
    expect(now.latest.verdict).toBe('not-met');
    await set(coordinator(), id, { ...figure, value: 12.4 }).expect(201);
    expect((await targets(2))[0]).toMatchObject({ value: 12.4, latest: { verdict: 'met' } });
    expect((await clause(2)).events.filter(({ kind }: { kind: string }) => kind === 'target-set')).toHaveLength(2);
  });

  it('is set by those who run the plan, and never where the plan gives the figure', async () => {
    const { id, targets: all } = await clause(2);
    const figure = { ...named(all[0]), value: 12.5, source: '某自然资〔2018〕7号' };
    expect(all[0].may).toEqual([]);
    await set(browser['县科农局'], id, figure).expect(403);
    await set(browser['县政府办'], id, { ...figure, ...named(all[1]) }).expect(409, /target-not-open/);
    await set(browser['县政府办'], id, { ...figure, indicator: '出勤率' }).expect(409, /target-unknown/);
  });
});

describe('progress', () => {
  it('is counted from milestones, the same on clause and board, and together on the plan', async () => {
    const board = async () => (await browser['读者'].get(`/api/plans/${planId}/board`).expect(200)).body;
    expect((await clause(1)).progress).toEqual({ all: 2, planned: 1, done: 0 });
    const [first] = (await clause(1)).obligations.filter(({ kind }: { kind: string }) => kind === 'milestone');
    await api.em().execute(`update obligation set state = 'accepted', closed_on = due_on where id = ?`, [first.id]);
    const { rows, progress } = await board();
    for (const { number, progress: shown } of rows) {
      const { obligations, today } = await clause(number);
      const own = obligations.filter(({ parentId }: { parentId: number | null }) => parentId === null);
      expect(shown).toEqual(countProgress(own, today));
      expect(shown).toEqual((await clause(number)).progress);
    }
    expect(progress).toEqual({ all: 3, planned: 2, done: 1 });
  });
});
