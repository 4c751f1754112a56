import { countProgress } from '@app/domain/clause';
import { Event, Plan, Todo, verifyChain } from '@app/persistence';
import { standingOfYear } from '@app/use-cases';
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

describe('a headline figure of the plan', () => {
  const GOALS = planText(`到2018年，秸秆利用率达到90%以上，耕地面积以省下达指标为准。

一、提升质量

（一）推广有机肥。2018年年底前完成两个片区的推广。（县林业局负责）`);
  let goalsOf: number;
  const headlines = async (name: string) =>
    (await browser[name].get(`/api/plans/${goalsOf}/headline-indicators`).expect(200)).body;
  const post = async (name: string, path: string, body: object) => {
    const { status, body: answer } = await browser[name].post(`/api/${path}`).send(body);
    return status < 300 ? 'done' : (answer.code as string);
  };
  const today = (on: string) => api.em().nativeUpdate(Plan, goalsOf, { today: on });
  const named = { year: 2018, owner: '县林业局', checker: '县科农局', source: '统计年鉴' };
  const assign = (name: string, facts: object = {}) =>
    post(name, `plans/${goalsOf}/headline-indicators`, { ...named, indicator: '秸秆利用率', ...facts });
  /** What the assessment of the year reads of the owner. */
  const readings = async () => {
    const plan = await api.em().findOneOrFail(Plan, goalsOf);
    const [scheme] = api.duban.settings.schemes;
    const asked = { plan, scheme, year: 2018, asOf: '2019-03-01' };
    const { dossier } = await standingOfYear(api.em(), api.duban.settings, asked);
    return dossier.inputs.find(({ body }) => body === '县林业局')!.readings;
  };

  beforeAll(async () => {
    goalsOf = await runPlan(api, coordinator(), GOALS, '2018-06-01');
  });

  it('has an owner, another body that checks it, a source and a day in the year after', async () => {
    expect(
      (await headlines('读者')).map((one: { indicator: string; target: number | null }) => [one.indicator, one.target]),
    ).toEqual([
      ['秸秆利用率', 90],
      ['耕地面积', null],
    ]);
    expect(await readings()).toEqual([]); // nobody is named for it yet
    expect(await assign('县林业局')).toBe('not-permitted');
    expect(await assign('县国土环保局', { checker: '县林业局' })).toBe('headline-same-body');
    expect(await assign('县国土环保局', { dataBy: '2018-12-31' })).toBe('headline-data-date');
    expect(await assign('县国土环保局', { indicator: '出勤率' })).toBe('target-unknown');
    expect(await assign('县国土环保局')).toBe('done');
    const times = () => api.em().count(Event, { planId: goalsOf, kind: 'headline-assigned' });
    expect([await assign('县国土环保局'), await times()]).toEqual(['done', 1]); // the same again is nothing new
    for (const owner of ['县财政局', '县林业局']) expect(await assign('县国土环保局', { owner })).toBe('done');
    expect(await times()).toBe(3); // there and back
    const [straw] = await headlines('读者');
    expect(straw).toMatchObject({
      owner: '县林业局',
      checker: '县科农局',
      source: '统计年鉴',
      dataBy: '2019-01-31',
      last: null,
    });
  });

  it('that the plan left open gets its figure with title and number of the document', async () => {
    expect(await assign('县国土环保局', { indicator: '耕地面积' })).toBe('done');
    const [straw, film] = await headlines('县国土环保局');
    const set = (id: number, facts: object = {}) =>
      post('县国土环保局', `headline-indicators/${id}/target-figures`, {
        ...{ value: 80, unit: '%', title: '关于下达2018年指标的通知', number: '粤农〔2018〕12号', ...facts },
      });
    expect(await set(straw.id)).toBe('target-not-open');
    expect(await set(film.id, { number: ' ' })).toBe('text-missing');
    expect(await set(film.id)).toBe('done');
    expect((await headlines('读者'))[1]).toMatchObject({
      ...{ target: 80, figure: { source: '关于下达2018年指标的通知', documentNumber: '粤农〔2018〕12号' } },
    });
  });

  it('is missing until it was given in the year after and confirmed by the other body; only then it is reached or missed', async () => {
    const [{ id }] = await headlines('县林业局');
    const file = (name: string, value = 85) =>
      post(name, `headline-indicators/${id}/values`, { value, basis: '统计年鉴第三章' });
    expect(await file('县林业局')).toBe('headline-too-early');
    expect(await readings()).toMatchObject([
      { key: '秸秆利用率', value: null, target: 90 },
      { key: '耕地面积', value: null, target: 80 },
    ]);
    await today('2019-01-10');
    await api
      .em()
      .execute(
        `insert into assessment (plan_id, year, state, policy_version, opened_on, draft_on) values (?, 2018, 'open', '1', '2019-01-02', '2019-03-01')`,
        [goalsOf],
      );
    expect(await file('县科农局')).toBe('not-permitted');
    expect(await file('县林业局')).toBe('done');
    expect(await file('县林业局')).toBe('already-done');
    const waiting = (
      await api.em().find(Todo, { plan: goalsOf, assessment: { $ne: null }, openKey: { $ne: null } })
    ).map(({ act }) => act);
    expect(waiting.sort()).toEqual(['check-headline', 'file-headline']); // the other figure is still to be given
    const given = async (name: string) => (await headlines(name))[0].last;
    expect([await given('读者'), (await given('县科农局')).state]).toEqual([null, 'filed']);
    expect((await readings())[0].value).toBeNull(); // given is not confirmed
    const check = async (name: string, outcome: string, reason?: string) =>
      post(name, `headline-values/${(await given('县国土环保局')).id}/check`, { outcome, reason });
    expect(await check('县林业局', 'confirmed')).toBe('not-permitted');
    expect(await check('县科农局', 'returned')).toBe('text-missing');
    expect(await check('县科农局', 'returned', '请核对口径')).toBe('done');
    expect(await file('县林业局', 91)).toBe('done');
    expect(await assign('县国土环保局')).toBe('already-done'); // it waits for a check that can be made
    expect(await check('县科农局', 'confirmed')).toBe('done');
    expect(await given('读者')).toMatchObject({ value: 91, state: 'confirmed', verdict: 'met' });
    const [straw, film] = await readings();
    expect([straw, film.value]).toMatchObject([{ value: 91, target: 90, met: true, asOf: '2019-01-10' }, null]);
    expect(straw.events).toHaveLength(1);
    expect(straw.source).toContain('统计年鉴');
    expect(await assign('县国土环保局')).toBe('already-done');
  });

  it('two of one name in a year are two: each has its own bodies and its own figure, and both have to be reached', async () => {
    const TWICE = planText(`到2018年，秸秆利用率达到90%以上，秸秆利用率不超过99%。

一、提升质量

（一）推广有机肥。2018年年底前完成两个片区的推广。（县林业局负责）`);
    goalsOf = await runPlan(api, coordinator(), TWICE, '2018-06-01');
    const [low, high] = await headlines('县国土环保局');
    expect([low.indicator, high.indicator, low.text === high.text]).toEqual(['秸秆利用率', '秸秆利用率', false]);
    expect(await assign('县国土环保局')).toBe('target-unknown'); // which of the two?
    for (const { text } of [low, high]) expect(await assign('县国土环保局', { text })).toBe('done');
    const ids = (await headlines('县国土环保局')).map(({ id }: { id: number }) => id);
    expect(new Set(ids).size).toBe(2);
    await today('2019-01-10');
    const give = async (id: number, value: number) => {
      expect(await post('县林业局', `headline-indicators/${id}/values`, { value, basis: '统计年鉴' })).toBe('done');
      const one = (await headlines('县国土环保局')).find((each: { id: number }) => each.id === id);
      expect(await post('县科农局', `headline-values/${one.last.id}/check`, { outcome: 'confirmed' })).toBe('done');
    };
    await give(ids[1], 91);
    expect(await readings()).toMatchObject([{ key: '秸秆利用率', value: null }]); // one of them nobody has given
    await give(ids[0], 85);
    expect(await readings()).toMatchObject([{ key: '秸秆利用率', value: 85, target: 90, met: false }]);
  });
});
