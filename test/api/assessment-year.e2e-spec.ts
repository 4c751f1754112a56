import { nextStage } from '@app/domain/assessment';
import {
  Account,
  type AccountRole,
  Assessment,
  AssessmentMark,
  AssessmentScore,
  Body,
  CaseFile,
  Event,
  Notification,
  OfficeHolder,
  OfficialDocument,
  Plan,
  Process,
  recordOnce,
  ScoreObjection,
  SelfAssessment,
  Todo,
} from '@app/persistence';
import {
  beginStage,
  draftResultPapers,
  fileSelfAssessment,
  objectToScore,
  perform,
  receiveScore,
  reorganiseBodies,
  inTransaction,
  yearInHand,
  yearInView,
} from '@app/use-cases';
import { AssessmentEffects } from '../../apps/worker/src/activities/assessment.activities';
import { urgeYear } from '../../apps/worker/src/activities/urge-year';
import { scoreByHand } from '../setup/score-by-hand';
import { planText } from '../setup/plan-text';
import { runPlan, startApi, type Agent, type TestApi } from './support';

const PLAN = planText(`一、查清底数

（一）开展土壤调查。2018年年底前完成农用地土壤污染状况详查。（县林业局负责）

（二）建立监测网络。2018年年底前建成土壤环境监测网络。（县科农局牵头，县经促局参与）

（三）落实资金。2018年年底前落实专项资金。（县财政局负责）`);

const PLAN_OF_HEIRS = planText(`一、摸清底数

（一）摸清林地。2018年6月底前完成林地调查。2018年年底前建立林地台账。（县林业局负责）

（二）摸清耕地。2018年3月底前制定取样计划。2018年年底前完成耕地取样。（县科农局负责）`);

const PLAN_OF_GOALS = planText(`主要指标

2020年年底前，受污染耕地安全利用率不低于90%，污染地块安全利用率不低于90%。

一、摸清底数

（一）摸清耕地。2020年年底前完成耕地取样。（县林业局负责）

（二）落实资金。2020年年底前落实专项资金。（县财政局负责）`);

const VERSION = 'assessment-2018.panel.1';

/** The year of the organization department, from its announcement to the notices, by its people. */
describe('a year by an announced scheme', () => {
  let api: TestApi;
  let planId: number;
  let assessmentId: number;
  const people: Record<string, Agent> = {};
  const of = (name: string) => people[name];

  beforeAll(async () => {
    api = await startApi({ people: ['县审计局', '县经促局'] });
    const names = ['县国土环保局', '县委组织部', '县委组织部考核办主任', '县委组织部副部长', '县政府办'];
    for (const name of [...names, '县林业局', '县科农局', '县财政局', '县审计局', '县经促局'])
      people[name] = await api.signedIn(name);
    planId = await runPlan(api, of('县国土环保局'), PLAN, '2017-12-30');
  }, 120_000);
  afterAll(() => api?.stop());

  const today = (on: string) => api.em().nativeUpdate(Plan, planId, { today: on });
  const year = async (name: string) => (await of(name).get(`/api/assessments/${assessmentId}/year`).expect(200)).body;
  const post = async (name: string, path: string, body: object = {}) => {
    const { status, body: answer } = await of(name).post(`/api/${path}`).send(body);
    return status < 300 ? 'done' : (answer.code as string);
  };
  const ofYear = (name: string, path: string, body: object = {}) =>
    post(name, `assessments/${assessmentId}/${path}`, body);
  const announce = (name: string, of: number, version = VERSION) =>
    post(name, `plans/${planId}/assessment-schemes`, { year: of, version });
  /** What the workflow does on a day: it goes on as far as it can. */
  const goOn = async (on: string): Promise<string> => {
    await today(on);
    for (;;) {
      const { settings } = api.duban;
      const inView = await yearInView({ em: api.em(), now: new Date() }, assessmentId);
      const { stage } = nextStage(await yearInHand(api.em(), settings, inView), on);
      if (stage === null) return inView.assessment.stage!;
      await inTransaction(api.duban, (em, inForce) =>
        beginStage({ em, settings: inForce, now: new Date() }, assessmentId, stage, 2018),
      );
    }
  };
  const bodyId = async (name: string) => {
    const { league, tasks } = await year('县委组织部');
    return [...league, ...tasks].find(({ body }: { body: string }) => body === name).bodyId as number;
  };
  const taskOf = async (name: string) =>
    (await year('县委组织部')).tasks.find(({ body }: { body: string }) => body === name);

  it('is announced by the organization department before it begins, and not changed while it runs', async () => {
    expect(await announce('县政府办', 2018)).toBe('not-permitted');
    expect(await announce('县委组织部考核办主任', 2018)).toBe('not-permitted');
    expect(await announce('县委组织部', 2018, 'none')).toBe('scheme-unknown');
    expect(await announce('县委组织部', 2018, 'assessment-2018.1')).toBe('done');
    expect(await announce('县委组织部', 2018)).toBe('done');
    expect(await announce('县委组织部', 2018, 'assessment-2018.1')).toBe('done');
    expect(await announce('县委组织部', 2018)).toBe('done');
    expect(await announce('县委组织部', 2018)).toBe('done'); // changes nothing
    expect(await api.em().count(Event, { planId, kind: 'scheme-announced' })).toBe(4);
    await today('2018-01-01');
    expect(await announce('县委组织部', 2018, 'assessment-2018.1')).toBe('scheme-year-begun');
    const ifDone = async (name: string) => (await of(name).get(`/api/plans/${planId}/if-done`).expect(200)).body;
    const [{ year: running, tasks, ...more }] = await ifDone('县林业局');
    expect([running, more, await ifDone('县委组织部')]).toEqual([2018, {}, []]);
    const adds = tasks.reduce((sum: number, task: { adds: number }) => sum + task.adds, 0);
    expect(Math.abs(adds - 80)).toBeLessThan(0.5); // all of them by their days: the whole of what the scheme gives for tasks
    const { announced, schemes, nextYear } = (
      await of('县委组织部').get(`/api/plans/${planId}/assessment-schemes`).expect(200)
    ).body;
    expect(announced).toMatchObject([{ year: 2018, version: VERSION, announcedBy: '房拟山' }]);
    expect(nextYear).toBe(2019);
    const panel = schemes.find(({ version }: { version: string }) => version === VERSION);
    expect(panel.items.every(({ sentence }: { sentence: { zh: string } }) => sentence.zh.length > 4)).toBe(true);
    // Whoever is assessed by it reads all of it from that day on.
    const read = (await of('县林业局').get(`/api/plans/${planId}/assessment-schemes`).expect(200)).body;
    expect(read.announced[0].scheme).toEqual(panel);
    expect(panel.terms.map(({ words }: { words: { zh: string } }) => words.zh)).toEqual([
      ...['等次', '计分', '排名', '程序和时限', '公布'],
    ]);
    expect(schemes.filter(({ version }: { version: string }) => !version.includes('2018'))).toEqual([]);
  });

  it('is opened once, however many open it', async () => {
    await today('2019-01-02');
    const effects = new AssessmentEffects(api.duban);
    await Promise.all([1, 2, 3].map(() => effects.openAssessment(planId, 2018)));
    const [opened, ...more] = await api.em().find(Assessment, { plan: planId });
    expect([opened.stage, opened.selfAssessmentBy, more.length]).toEqual(['self-assessment', '2019-01-31', 0]);
    expect(await api.em().count(Process, { planId, kind: 'assessment-cycle' })).toBe(1);
    assessmentId = opened.id;
    await api.em().execute(
      `update obligation o set submitted_on = o.due_on, closed_on = o.due_on, state = 'accepted'
         from clause c where c.id = o.clause_id and c.plan_id = ? and c.number = 1`,
      [planId],
    );
  });

  it('has self-assessments filled from what was reported, filed by the head until the last day', async () => {
    const { selfAssessments, may } = await year('县林业局');
    expect(may).toEqual(['file-self-assessment']);
    expect(selfAssessments).toMatchObject([{ body: '县林业局', filedOn: null }]);
    for (const task of selfAssessments[0].tasks)
      expect(task).toMatchObject({ clause: 1, outcome: 'completed', remark: null });
    const [{ key }] = selfAssessments[0].tasks;
    await today('2019-01-31');
    const own = { statement: '全年任务按期完成。', remarks: { [key]: '已通过验收' } };
    expect(await ofYear('县审计局', 'self-assessment', own)).toBe('not-permitted'); // owes nothing this year
    for (const remarks of [{ [key]: 5 }, { [key]: { text: '甲' } }, { 'of another year': '甲' }])
      expect(await ofYear('县林业局', 'self-assessment', { ...own, remarks })).toBe('input-invalid');
    expect(await ofYear('县林业局', 'self-assessment', own)).toBe('done');
    expect(await ofYear('县林业局', 'self-assessment', own)).toBe('self-assessment-filed');
    await today('2019-02-01');
    expect(await ofYear('县科农局', 'self-assessment', own)).toBe('self-assessment-too-late');
    expect((await year('县科农局')).selfAssessments).toMatchObject([{ body: '县科农局', filedOn: null }]);
    const [filed, ...others] = (await year('县审计局')).selfAssessments;
    expect([filed.body, filed.tasks[0].remark, others]).toEqual(['县林业局', '已通过验收', []]);
  });

  it('is verified by bodies without a part in the clause, what was drawn by a seed first', async () => {
    expect(await goOn('2019-02-01')).toBe('verification');
    const early = { bodyId: await bodyId('县林业局'), item: 'cooperation', points: 8, reason: '先评' };
    expect(await ofYear('县审计局', 'marks', early)).toBe('stage-not-begun');
    expect(await ofYear('县林业局', 'marks', early)).toBe('not-permitted'); // scores nobody, and learns nothing
    const { seed, tasks } = await year('县审计局');
    expect(seed).toBe(2018);
    expect((await year('县林业局')).seed).toBeNull(); // it could work out which of its tasks are looked at
    expect(tasks.filter(({ drawn }: { drawn: boolean }) => drawn)).toMatchObject([{ body: '县林业局' }]);
    const found = async (name: string, points: number | null = null) => {
      const { bodyId, obligationId } = await taskOf(name);
      return { bodyId, obligationId, outcome: points === null ? 'confirmed' : 'corrected', points, reason: '现场查看' };
    };
    expect(await ofYear('县经促局', 'checks', await found('县科农局'))).toBe('score-conflict'); // its clause
    expect(await ofYear('县审计局', 'checks', await found('县财政局'))).toBe('score-conflict'); // its group
    expect(await ofYear('县财政局', 'checks', await found('县财政局'))).toBe('score-conflict'); // itself
    expect(await ofYear('县林业局', 'checks', await found('县科农局'))).toBe('not-permitted');
    expect(await ofYear('县审计局', 'checks', { ...(await found('县科农局', 3)), reason: ' ' })).toBe('text-missing');
    for (const alone of [5.5, -5.5])
      // nobody turns a year alone
      expect(await ofYear('县审计局', 'checks', await found('县林业局', alone))).toBe('points-out-of-range');
    // What was never reported gets no points by being looked at.
    expect(await ofYear('县审计局', 'checks', await found('县科农局', 3))).toBe('nothing-to-raise');
    // All checks of one body together are bounded, up as down.
    const [first, ...tasksOfBody] = (await year('县委组织部')).tasks.filter(
      ({ body }: { body: string }) => body === '县林业局',
    );
    expect(tasksOfBody.length).toBeGreaterThan(1);
    const raise = ({ bodyId, obligationId }: typeof first, points: number) =>
      ofYear('县审计局', 'checks', { bodyId, obligationId, outcome: 'corrected', points, reason: '现场查看' });
    expect(await raise(first, 5)).toBe('done');
    expect(await raise(tasksOfBody[0], 5)).toBe('done');
    expect(await raise(tasksOfBody[1], 0.5)).toBe('points-beyond-body');
    expect(await raise(tasksOfBody[1], -0.5)).toBe('done');
    for (const one of tasksOfBody.slice(0, 2)) {
      const { bodyId, obligationId } = one;
      const confirmed = { bodyId, obligationId, outcome: 'confirmed', points: null, reason: '现场查看' };
      expect(await ofYear('县审计局', 'checks', confirmed)).toBe('done');
    }
    expect(await ofYear('县审计局', 'checks', await found('县林业局', -2))).toBe('done');
    expect(await ofYear('县财政局', 'checks', await found('县林业局'))).toBe('already-done'); // found by another
    expect(await ofYear('县审计局', 'checks', await found('县林业局', -2))).toBe('done');
    expect(await ofYear('县委组织部', 'checks', await found('县财政局'))).toBe('done');
    const { obligationId } = await taskOf('县科农局');
    const notIts = { ...(await found('县林业局')), obligationId };
    expect(await ofYear('县审计局', 'checks', notIts)).toBe('not-permitted');
    const bodies = (await year('县财政局')).tasks.map(({ body }: { body: string }) => body);
    expect([...new Set(bodies)].sort()).toEqual(['县林业局', '县科农局'].sort()); // nothing of itself
  });

  it('gets points by hand from two persons at least, none of whom sees the others', async () => {
    expect(await goOn('2019-03-20')).toBe('scoring'); // the day of the draft, and no points yet
    const { desk } = await year('县审计局');
    expect(new Set(desk.map(({ body }: { body: string }) => body))).toEqual(new Set(['县林业局', '县科农局']));
    const mark = async (who: string, whom: string, item: string, points: number | string) => {
      const given = typeof points === 'number' ? { points } : { choice: points };
      return ofYear(who, 'marks', { bodyId: await bodyId(whom), item, ...given, reason: '依据平时情况' });
    };
    expect(await mark('县审计局', '县财政局', 'cooperation', 8)).toBe('score-conflict');
    expect(await mark('县委组织部', '县林业局', 'cooperation', 8)).toBe('not-permitted');
    expect(await mark('县审计局', '县林业局', 'cooperation', 11)).toBe('points-out-of-range');
    expect(await mark('县审计局', '县林业局', 'responsibility', '极好')).toBe('item-unknown');
    expect(await mark('县审计局', '县林业局', 'completion', 1)).toBe('item-unknown');
    for (const [whom, scorers] of [
      ['县林业局', ['县审计局', '县经促局']],
      ['县科农局', ['县审计局', '县经促局']],
      ['县财政局', ['县委组织部', '县委组织部考核办主任']],
    ] as const) {
      for (const [nth, who] of scorers.entries()) {
        expect(await mark(who, whom, 'cooperation', 8 + nth)).toBe('done');
        expect(await goOn('2019-03-20')).toBe('scoring');
        expect(await mark(who, whom, 'responsibility', nth === 0 ? '优' : '良')).toBe('done');
      }
    }
    expect(JSON.stringify(await year('县财政局'))).not.toContain('依据平时情况');
    const seen = (await year('县经促局')).desk.find(({ body }: { body: string }) => body === '县林业局');
    expect(seen).toMatchObject({ given: 2, needed: 2, points: 9 });
    expect(await api.em().count(AssessmentMark, { assessment: assessmentId })).toBe(12);
  });

  it('two who give points at the same instant both count, and the same person twice is one', async () => {
    const whom = await bodyId('县林业局');
    const mark = { bodyId: whom, item: 'cooperation', points: 9, reason: '再评' };
    const both = await Promise.all(['县审计局', '县经促局', '县经促局'].map((who) => ofYear(who, 'marks', mark)));
    expect(both).toEqual(['done', 'done', 'done']);
    const marks = await api.em().find(AssessmentMark, { body: whom, item: 'cooperation' });
    expect(marks.map(({ points }) => Number(points))).toEqual([9, 9]);
  });

  it('is drafted, and each body sees its own with the days to object', async () => {
    expect(await goOn('2019-03-20')).toBe('objection');
    const { league, objections, may } = await year('县林业局');
    expect(league).toMatchObject([{ body: '县林业局', score: 96, objectBy: '2019-04-26', receivedOn: null }]);
    expect(league[0].steps[0].reason.zh).toBe('各项得分之和。');
    expect(league[0].steps.at(-1).after).toBe(96);
    expect(objections).toEqual([]);
    expect(may).toEqual(['receive-score', 'object-to-score']);
    expect((await year('县审计局')).league).toEqual([]);
    expect((await year('县委组织部')).league).toHaveLength(3);
    // Who comes too late is told so, and what can still change a draft.
    const late = { bodyId: await bodyId('县林业局'), reason: '补评' };
    const given = { ...late, item: 'cooperation', points: 8 };
    expect(await ofYear('县审计局', 'marks', given)).toBe('stage-over');
    const { title } = (await of('县审计局').post(`/api/assessments/${assessmentId}/marks`).send(given)).body;
    expect(title).toContain('已于2019-03-20结束');
    const { obligationId: task } = await taskOf('县林业局');
    const found = { ...late, obligationId: task, outcome: 'corrected', points: 1 };
    expect(await ofYear('县审计局', 'checks', found)).toBe('stage-over');
    await today('2019-03-21');
    expect(await ofYear('县林业局', 'receipt')).toBe('done');
    expect((await year('县林业局')).league[0]).toMatchObject({ receivedOn: '2019-03-21', objectBy: '2019-04-22' });
  });

  it('is objected to in time, and decided by somebody who scored nothing of it; who is moved is shown', async () => {
    const text = '该项评分与实际不符';
    const item = 'cooperation';
    expect(await ofYear('县审计局', 'objections', { text })).toBe('not-permitted');
    expect(await ofYear('县财政局', 'objections', { item: 'none', text })).toBe('item-unknown');
    const { obligationId } = await taskOf('县林业局');
    expect(await ofYear('县财政局', 'objections', { obligationId, text })).toBe('not-found'); // of another body
    expect(await ofYear('县财政局', 'objections', { item, text })).toBe('done');
    expect(await ofYear('县财政局', 'objections', { item, text })).toBe('already-done');
    expect(await ofYear('县财政局', 'objections', { item: 'completion', text })).toBe('done');
    await today('2019-04-22');
    expect(await ofYear('县林业局', 'objections', { text })).toBe('done');
    await today('2019-04-23');
    expect(await ofYear('县林业局', 'objections', { text })).toBe('score-objection-too-late');
    expect(await goOn('2019-04-29')).toBe('objection'); // three are open
    await inTransaction(api.duban, (em, settings) =>
      beginStage({ em, settings, now: new Date() }, assessmentId, 'sign-off', 2018),
    );
    expect((await year('县委组织部')).stage).toBe('objection'); // asked before the last of them was filed
    const { objections } = await year('县委组织部');
    const idOf = (name: string, of: string | null) =>
      objections.find(
        (one: { body: string; item: string | null }) => one.body === name && (of ?? one.item) === one.item,
      ).id as number;
    const decide = (
      who: string,
      whom: string,
      decision: object,
      of: string | null = whom === '县财政局' ? item : null,
    ) => post(who, `score-objections/${idOf(whom, of)}/decision`, { reason: '经复核', ...decision });
    const upheld = { outcome: 'upheld', points: 1 };
    expect(await decide('县委组织部', '县财政局', upheld)).toBe('score-same-person'); // gave points for it
    expect(await decide('县委组织部考核办主任', '县林业局', upheld)).toBe('not-permitted'); // decides nothing
    expect(await decide('县委组织部副部长', '县财政局', { outcome: 'upheld' })).toBe('points-out-of-range');
    expect(await decide('县委组织部副部长', '县财政局', { ...upheld, points: 11 })).toBe('points-out-of-range'); // of ten
    expect(await decide('县委组织部副部长', '县财政局', { ...upheld, points: 0 })).toBe('upheld-for-nothing');
    const asked = (await year('县委组织部')).objections.find((one: { item: string }) => one.item === item);
    expect(asked).toMatchObject({ most: 10, present: 8.5, scoredBy: ['房拟山', expect.any(String)] });
    expect((await year('县财政局')).objections[0].scoredBy).toEqual([]);
    expect(await decide('县委组织部副部长', '县财政局', upheld)).toBe('done');
    expect(await decide('县委组织部副部长', '县财政局', upheld)).toBe('already-done'); // says who decided it
    const rejected = { outcome: 'rejected', reason: '评分依据充分' };
    expect(await decide('县委组织部', '县林业局', rejected)).toBe('done');
    expect(await decide('县委组织部', '县财政局', rejected, 'completion')).toBe('score-same-person'); // verified it
    expect(await decide('县委组织部副部长', '县财政局', rejected, 'completion')).toBe('done');
    const [own] = (await year('县财政局')).league;
    expect([own.drafted.score, own.score]).toEqual([own.score - 1, own.score]);
    const { moved } = await year('县委组织部');
    const [from, to] = [own.score - 1, own.score];
    expect(moved).toMatchObject([{ body: '县财政局', score: { from, to }, items: [{ item, to: 9.5, from: 8.5 }] }]);
    expect((await year('县林业局')).moved).toEqual([]); // nobody learns what became of a rival
    expect(own.items.find((one: { item: string }) => one.item === item)).toMatchObject({ weight: 10, points: 9.5 });
    expect([own.lastYear, own.history]).toEqual([null, []]); // the first year
    expect(own.rules.some(({ reason }: { reason: { zh: string } }) => reason.zh.includes('采纳申诉'))).toBe(true);
  });

  it('a draft that changes for a reason its body was not heard of is received anew, by that body alone', async () => {
    const about = { planId, bodyId: await bodyId('县科农局'), key: 'found-late', on: '2018-12-31' };
    const found = { ...about, kind: 'falsification-established' } as const;
    await inTransaction(api.duban, (em) => recordOnce(em, { ...found, data: {} }));
    expect(await goOn('2019-04-29')).toBe('objection'); // all is decided and the time is over, but for who was not heard
    const anew = { score: 0, grade: 'fail', redraftedOn: '2019-04-29', receivedOn: null };
    expect(await year('县科农局')).toMatchObject({ league: [anew], may: ['receive-score', 'object-to-score'] });
    expect((await year('县林业局')).may).toEqual([]);
    expect(await ofYear('县科农局', 'receipt')).toBe('done');
    await api
      .em()
      .nativeUpdate(AssessmentScore, { assessment: assessmentId, body: about.bodyId }, { receivedOn: null });
    expect(await ofYear('县科农局', 'receipt')).toBe('done'); // of a second draft on the same day
    expect(await api.em().count(Event, { planId, kind: 'score-received', bodyId: about.bodyId })).toBe(2);
    expect((await year('县科农局')).league).toMatchObject([{ receivedOn: '2019-04-29', objectBy: '2019-05-29' }]);
    expect(await ofYear('县科农局', 'objections', { text: '认定尚在复核' })).toBe('done');
    const { objections } = await year('县委组织部');
    const { id } = objections.find(({ state }: { state: string }) => state === 'pending');
    expect(
      await post('县委组织部', `score-objections/${id}/decision`, { outcome: 'rejected', reason: '认定有效' }),
    ).toBe('done');
    expect((await year('县科农局')).league).toMatchObject([{ ...anew, receivedOn: '2019-04-29' }]); // no third time
    expect(await goOn('2019-05-29')).toBe('objection');
  });

  it('is presented, reviewed and signed by three persons, frozen, and each gets its notice', async () => {
    expect(await goOn('2019-05-30')).toBe('sign-off');
    expect(await ofYear('县委组织部', 'signature')).toBe('not-permitted');
    expect(await ofYear('县委组织部考核办主任', 'presentation')).toBe('done');
    expect(await ofYear('县委组织部考核办主任', 'review')).toBe('score-same-person');
    expect(await ofYear('县委组织部副部长', 'review')).toBe('done');
    // Whoever signs may find that it has to be presented anew.
    expect(await ofYear('县审计局', 'withdrawal')).toBe('not-permitted');
    expect((await year('县委组织部')).may).toEqual(['take-back-assessment', 'sign-assessment']);
    expect(await ofYear('县委组织部', 'withdrawal')).toBe('done');
    expect(await ofYear('县委组织部', 'withdrawal')).toBe('already-done');
    expect(await ofYear('县委组织部', 'signature')).toBe('not-permitted');
    expect(await ofYear('县委组织部考核办主任', 'presentation')).toBe('done');
    expect(await ofYear('县委组织部副部长', 'review')).toBe('done');
    const steps = { planId, kind: { $in: ['assessment-presented', 'assessment-taken-back'] } } as const;
    expect(await api.em().count(Event, steps)).toBe(3);
    expect(await ofYear('县委组织部副部长', 'signature')).toBe('score-same-person');
    // What nobody judged is not passed over in silence.
    const words = { zh: '协作配合', en: 'cooperation' };
    const missing = [{ item: 'cooperation', words, reason: { zh: '还没有人评分', en: 'nobody has given points' } }];
    await api
      .em()
      .execute(
        `update assessment_score set breakdown = jsonb_set(breakdown, '{missing}', ?::jsonb) where assessment_id = ? and body_id = ?`,
        [JSON.stringify(missing), assessmentId, await bodyId('县林业局')],
      );
    expect((await year('县林业局')).league).toMatchObject([{ missing }]);
    expect(await ofYear('县委组织部', 'signature')).toBe('inputs-missing');
    expect(await ofYear('县委组织部', 'signature', { missingReason: ' ' })).toBe('inputs-missing');
    const missingReason = '评分人员调离，经研究按现有分数审定';
    expect(await ofYear('县委组织部', 'signature', { missingReason })).toBe('done');
    expect((await year('县委组织部')).missingReason).toBe(missingReason);
    const signed = await api
      .em()
      .findOneOrFail(Event, { planId, kind: 'assessment-signed' }, { orderBy: { id: 'asc' } });
    expect(signed.data).toEqual({ year: 2018, missing: 1, missingReason });
    expect(await ofYear('县委组织部', 'withdrawal')).toBe('already-done'); // it is signed
    expect(await ofYear('县委组织部', 'signature')).toBe('already-done');
    expect(await goOn('2019-05-30')).toBe('frozen');
    await new AssessmentEffects(api.duban).freeze(assessmentId);
    await inTransaction(api.duban, (em, settings) =>
      draftResultPapers({ em, settings, now: new Date() }, assessmentId),
    );
    await inTransaction(api.duban, (em, settings) =>
      draftResultPapers({ em, settings, now: new Date() }, assessmentId),
    );
    const papers = await api.em().find(OfficialDocument, { plan: planId }, { orderBy: { id: 1 } });
    expect(papers.map(({ kind }) => kind).sort()).toEqual([
      ...['assessment-report', 'assessment-result', 'assessment-result', 'assessment-result'],
    ]);
    const circular = { kind: 'assessment-circular', subject: { id: assessmentId } };
    expect(await post('县政府办', `plans/${planId}/papers`, circular)).toBe('assessment-not-published');
    const { league } = await year('县审计局'); // it is not published, and what is published stands apart
    expect(league).toEqual([]);
    const own = (await year('县林业局')).league.find(({ body }: { body: string }) => body === '县林业局');
    expect((await year('县林业局')).league).toEqual([own]);
    const all = await of('县审计局').get(`/api/plans/${planId}/assessments`).expect(200);
    expect(all.body[0].scores).toEqual([]);
    const rows = async (name: string) =>
      (await of(name).get(`/api/plans/${planId}/assessments`).expect(200)).body[0].scores as { body: string }[];
    expect((await rows('县林业局')).map(({ body }) => body)).toEqual(['县林业局']);
    expect(await rows('县委组织部')).toHaveLength(3);
    for (const words of ['依据平时情况', '现场查看', '经复核']) {
      expect(JSON.stringify([league, all.body])).not.toContain(words);
      expect(JSON.stringify((await year('县委组织部')).league)).toContain(words);
    }
    expect(JSON.stringify(own)).toContain('依据平时情况');
    const sheet = await of('县林业局').get(`/api/assessments/${assessmentId}/sheet`).expect(200);
    expect(sheet.headers['content-type']).toContain('spreadsheetml');
    expect(await ofYear('县林业局', 'objections', { text: '迟了' })).toBe('not-permitted');
  });

  it('is published once each body has its notice, and by nobody who presented it', async () => {
    const publication = async () =>
      (await of('县委组织部').get(`/api/assessments/${assessmentId}/publication`).expect(200)).body;
    expect((await publication()).untold.sort()).toEqual(['县林业局', '县科农局', '县财政局'].sort());
    expect(await ofYear('县委组织部', 'publication')).toBe('results-not-told');
    const notices = { plan: planId, kind: 'assessment-result' } as const;
    const [last] = await api.em().find(OfficialDocument, notices, { orderBy: { id: 'desc' } });
    await api.em().nativeUpdate(OfficialDocument, notices, { state: 'issued', issuedOn: '2019-05-30' });
    await api.em().nativeUpdate(OfficialDocument, { id: last.id }, { state: 'signed' });
    expect(await ofYear('县委组织部', 'publication')).toBe('results-not-told'); // one is on its way
    expect((await publication()).untold).toHaveLength(1);
    await api.em().nativeUpdate(OfficialDocument, { id: last.id }, { state: 'issued' });
    expect(await publication()).toMatchObject({ untold: [], may: true });
    const { drafter } = await api.em().findOneOrFail(Assessment, assessmentId);
    const { id: head } = await api.em().findOneOrFail(Account, { username: '县委组织部' });
    await api
      .em()
      .nativeUpdate(Assessment, assessmentId, { drafter: { ...drafter!, accountId: head, name: '房拟山' } });
    expect((await publication()).may).toBe(false);
    expect(await ofYear('县委组织部', 'publication')).toBe('score-same-person');
    await api.em().nativeUpdate(Assessment, assessmentId, { drafter });
  });

  it('is published by the organization department: places and grades by group, no reasons, no persons', async () => {
    const seen = async (name: string) =>
      (await of(name).get(`/api/assessments/${assessmentId}/publication`).expect(200)).body;
    expect(await seen('县林业局')).toMatchObject({ groups: [], publishedOn: null, may: false });
    const before = await seen('县委组织部');
    expect(before).toMatchObject({ publishedOn: null, may: true });
    expect(await ofYear('县政府办', 'publication')).toBe('not-permitted');
    expect(await ofYear('县委组织部考核办主任', 'publication')).toBe('not-permitted');
    expect(await ofYear('县委组织部', 'publication')).toBe('done');
    expect(await ofYear('县委组织部', 'publication')).toBe('already-done'); // once
    const { groups, publishedOn } = await seen('县林业局');
    expect([publishedOn, groups]).toEqual(['2019-05-30', before.groups]);
    const rows = groups.flatMap(({ rows: those }: { rows: object[] }) => those);
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(['body', 'grade', 'place', 'reconsidered', 'score']);
      expect(row).toMatchObject({ score: null, reconsidered: false, place: expect.any(Number) });
    }
    expect(await api.em().count(Event, { planId, kind: 'assessment-published' })).toBe(1);
    const circular = await api.em().findOneOrFail(OfficialDocument, { plan: planId, kind: 'assessment-circular' });
    for (const row of (circular.facts as unknown as { scores: object[] }).scores)
      expect(row).toMatchObject({ score: null, place: expect.any(Number) });
    const report = await api
      .em()
      .findOneOrFail(OfficialDocument, { plan: planId, kind: 'assessment-report' }, { orderBy: { id: 'asc' } });
    const told = (report.facts as unknown as { groups: { rows: { place: number; body: string }[] }[] }).groups;
    expect(told.flatMap(({ rows: those }) => those.map(({ body }) => body)).sort()).toEqual(
      rows.map(({ body }: { body: string }) => body).sort(),
    );
  });

  it('keeps the cadre section for the organization department: what was left undone and by how much, who led when, nobody ranked', async () => {
    const section = (name: string) => of(name).get(`/api/assessments/${assessmentId}/cadre-section`);
    for (const name of ['县政府办', '县林业局', '县审计局', '县国土环保局']) await section(name).expect(403);
    const at = { body: await bodyId('县林业局') };
    // A change of head in June: each answers for the own days.
    await api.em().nativeUpdate(OfficeHolder, { ...at, to: null }, { to: '2018-06-14' });
    await api.em().insert(OfficeHolder, { ...at, name: '盘拟林', post: '局长', from: '2018-06-15', to: null });
    await api.em().insert(CaseFile, {
      ...{ plan: planId, key: 'talk-of-2018', kind: 'interview', cause: 'overdue', body: await bodyId('县科农局') },
      ...{ findings: [], openedOn: '2018-09-03', heldOn: '2018-09-10', chair: '房拟山' },
      ...{ state: 'closed', closedOn: '2018-11-01', outcome: 'unmet' },
    });
    const { rows } = (await section('县委组织部考核办主任').expect(200)).body;
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).not.toHaveProperty('place'); // nobody is ranked
      for (const leader of row.leaders) expect(Object.keys(leader)).not.toContain('score');
    }
    const row = (name: string) => rows.find(({ body }: { body: string }) => body === name);
    const forestry = row('县林业局');
    expect(forestry.leaders.map(({ from, to, days }: Record<string, unknown>) => [from, to, days])).toEqual([
      ['2018-01-01', '2018-06-14', 165],
      ['2018-06-15', '2018-12-31', 200],
    ]);
    expect(forestry.tasks.every(({ ended }: { ended: string }) => ended === 'completed')).toBe(true);
    // By their days: all that fell due is counted once among them.
    const [first, second] = forestry.leaders;
    expect(first.completed + second.completed).toBe(forestry.tasks.length);
    const fields = row('县科农局');
    const undone = fields.tasks.find(({ dueOn }: { dueOn: string }) => dueOn === '2018-12-31');
    expect(undone).toMatchObject({ clause: 2, ended: 'not-completed', doneOn: null, reported: false, daysLate: 79 });
    expect(undone.led).toEqual(fields.leaders.map(({ name }: { name: string }) => name));
    expect(fields.cases).toMatchObject([
      { kind: 'interview', heldOn: '2018-09-10', chair: '房拟山', outcome: 'unmet', led: undone.led },
    ]);
    expect(fields.steps).toMatchObject([{ words: { zh: '弄虚作假' }, on: '2018-12-31' }]);
  });

  it('a year of no announced scheme has none of this', async () => {
    await new AssessmentEffects(api.duban).openAssessment(planId, 2019);
    const { id, stage } = await api.em().findOneOrFail(Assessment, { plan: planId, year: 2019 });
    expect(stage).toBeNull();
    await of('县委组织部').get(`/api/assessments/${id}/year`).expect(404);
    expect(await post('县林业局', `assessments/${id}/self-assessment`, { statement: '甲', remarks: {} })).toBe(
      'not-found',
    );
  });

  it('a figure that comes when the year is presented enters the draft: whom it fails is heard, and the year goes back', async () => {
    planId = await runPlan(api, of('县国土环保局'), PLAN_OF_GOALS, '2019-12-20');
    expect(await announce('县委组织部', 2020, 'assessment-2020.panel.1')).toBe('done');
    const goal = { year: 2020, indicator: '受污染耕地安全利用率', owner: '县林业局', checker: '县政府办' };
    expect(await post('县国土环保局', `plans/${planId}/headline-indicators`, { ...goal, source: '统计年鉴' })).toBe(
      'done',
    );
    await today('2021-01-04');
    const other = { ...goal, indicator: '污染地块安全利用率', owner: '县财政局', source: '统计年鉴' };
    expect(await post('县国土环保局', `plans/${planId}/headline-indicators`, other)).toBe('done');
    // One of the two did all of its key work, the other none of it.
    await api.em().execute(
      `update obligation o set submitted_on = o.due_on, closed_on = o.due_on, state = 'accepted'
         from clause c where o.plan_id = ? and c.id = o.clause_id and c.number = 1`,
      [planId],
    );
    await new AssessmentEffects(api.duban).openAssessment(planId, 2020);
    assessmentId = (await api.em().findOneOrFail(Assessment, { plan: planId, year: 2020 })).id;
    expect(await goOn('2021-02-26')).toBe('scoring');
    const awaited = async (name: string) => (await year(name)).awaited;
    const one = { body: '县林业局', item: 'cooperation', given: 0, needed: 2 };
    expect(await awaited('县委组织部')).toContainEqual({ ...one, by: expect.arrayContaining(['县审计局']) });
    expect(await awaited('县林业局')).toEqual([]); // it does not learn who scores it
    const actor = (name: string, role: AccountRole = 'department') => api.actor(name, role);
    await scoreByHand({ house: api, actor }, assessmentId);
    expect(await awaited('县委组织部')).toEqual([]);
    expect(await goOn('2021-03-22')).toBe('objection');
    expect(await goOn('2021-05-10')).toBe('sign-off');
    expect(await ofYear('县委组织部考核办主任', 'presentation')).toBe('done');
    expect(await ofYear('县委组织部副部长', 'review')).toBe('done');
    const own = async () => (await year('县林业局')).league[0];
    const { missing, grade: before } = await own();
    expect(missing).toMatchObject([{ item: goal.indicator }]);

    const given = async (nth = 0) =>
      (await of('县政府办').get(`/api/plans/${planId}/headline-indicators`).expect(200)).body[nth] as {
        id: number;
        last: { id: number };
      };
    const value = { value: 81, basis: '统计年鉴' };
    expect(await post('县林业局', `headline-indicators/${(await given()).id}/values`, value)).toBe('done');
    expect((await year('县委组织部')).may).toEqual(['take-back-assessment', 'sign-assessment']); // given is not confirmed
    const check = `headline-values/${(await given()).last.id}/check`;
    expect(await post('县政府办', check, { outcome: 'confirmed' })).toBe('done');
    expect(await own()).toMatchObject({ missing: [], grade: 'fail', redraftedOn: '2021-05-10', receivedOn: null });
    expect(before).not.toBe('fail');
    expect(await year('县委组织部')).toMatchObject({ stage: 'objection', may: [] });
    expect((await year('县林业局')).may).toEqual(['receive-score', 'object-to-score']);
    expect(await goOn('2021-05-10')).toBe('objection');
    // Reached, with key work below 60: one grade less than the goal is worth.
    const reached = { value: 95, basis: '统计年鉴' };
    expect(await post('县财政局', `headline-indicators/${(await given(1)).id}/values`, reached)).toBe('done');
    const confirmed = { outcome: 'confirmed' };
    expect(await post('县政府办', `headline-values/${(await given(1)).last.id}/check`, confirmed)).toBe('done');
    const [finance] = (await year('县财政局')).league;
    expect([finance.score < 60, finance.grade]).toEqual([true, 'good']);
    const { gradeSteps } = (
      await api.em().findOneOrFail(AssessmentScore, { assessment: assessmentId, body: await bodyId('县财政局') })
    ).breakdown!;
    expect(gradeSteps.at(-1)!.reason.zh).toBe(
      '指标均已达到（“污染地块安全利用率”95），重点工作低于60分，降一等，为良好。',
    );
    process.stderr.write(`2020 县财政局 ${finance.score}分：${gradeSteps.at(-1)!.reason.zh}\n`);
    expect(await goOn('2021-06-21')).toBe('sign-off');
    const begun = { planId, kind: 'assessment-stage-begun', key: { $like: '%/stage/sign-off%' } } as const;
    expect(await api.em().count(Event, begun)).toBe(2);
    expect((await year('县委组织部考核办主任')).may).toEqual(['present-assessment']);
  });

  it('tells the organization department and the county office, once, of a result that is late', async () => {
    const late = async (on: string) => {
      await today(on);
      const next = await inTransaction(api.duban, async (em, settings) =>
        urgeYear(em, settings, await yearInView({ em, now: new Date() }, assessmentId)),
      );
      const lines = await api.em().find(Notification, { plan: planId, kind: 'decision-urged' }, { populate: ['body'] });
      return [next, ...lines.map(({ body }) => (body as Body).name).sort()];
    };
    expect(await late('2021-06-30')).toEqual(['2021-07-01']);
    const told = [null, '县委组织部', '县政府办'];
    expect([await late('2021-07-01'), await late('2021-07-02')]).toEqual([told, told]);
  });

  it('a body that ended in the year is heard by its heir', async () => {
    planId = await runPlan(api, of('县国土环保局'), PLAN_OF_HEIRS, '2017-12-30');
    expect(await announce('县委组织部', 2018)).toBe('done');
    await today('2018-07-10');
    const bodyOf = async (name: string) => (await api.em().findOneOrFail(Body, { name })).id;
    const [forestry, fields] = [await bodyOf('县林业局'), await bodyOf('县科农局')];
    await perform(api.duban, reorganiseBodies, await api.actor('县政府办', 'county-office'), {
      ...{ kind: 'merge', on: '2018-07-10', before: [forestry, fields], basis: '某机改〔2018〕1号' },
      successors: [{ name: '县自然资源局', fullName: '某县自然资源局', kind: 'department', subordinateToCounty: true }],
      shares: { obligations: [], clauses: [], rest: null },
    });
    await today('2019-01-02');
    await new AssessmentEffects(api.duban).openAssessment(planId, 2018);
    assessmentId = (await api.em().findOneOrFail(Assessment, { plan: planId, year: 2018 })).id;
    const heir = await api.actor('县自然资源局', 'department');
    const own = { assessmentId, statement: '上半年任务由原单位完成。', remarks: {} };
    for (const bodyId of [forestry, fields, null])
      await perform(api.duban, fileSelfAssessment, heir, { ...own, bodyId });
    const filed = await api.em().find(SelfAssessment, { assessment: assessmentId }, { orderBy: { id: 1 } });
    expect(filed.map(({ body }) => body.id)).toEqual([forestry, fields, heir.bodyId]);
    const reports = (all: SelfAssessment) => all.tasks.filter(({ dueOn }) => dueOn === '2018-06-30').length;
    expect(filed.map(reports)).toEqual([1, 0, 0]); // judged with who had it on its day
    await expect(perform(api.duban, fileSelfAssessment, heir, { ...own, bodyId: forestry })).rejects.toMatchObject({
      code: 'self-assessment-filed',
    });

    expect(await goOn('2019-02-26')).toBe('scoring');
    // A body that scores has another name by now: its heir does, and its points count for the share of the name in the scheme.
    await perform(api.duban, reorganiseBodies, await api.actor('县政府办', 'county-office'), {
      ...{ kind: 'rename', on: '2019-02-26', before: [await bodyOf('县审计局')], basis: '某机改〔2019〕2号' },
      successors: [{ name: '县审计监督局', fullName: '某县审计监督局', kind: 'department', subordinateToCounty: true }],
      shares: { obligations: [], clauses: [], rest: null },
    });
    const toScore = async () => {
      const asked = { subject: `assessment-${assessmentId}`, act: 'give-points', openKey: { $ne: null } } as const;
      return (await api.em().find(Todo, asked)).map(({ body }) => body?.id ?? 0).sort();
    };
    const seats = await Promise.all(['县经促局', '县审计监督局', '县财政局'].map(bodyOf));
    expect(await toScore()).toEqual([...seats].sort()); // and nothing falls to the organization department
    const actor = (name: string, role: AccountRole = 'department') => api.actor(name, role);
    await scoreByHand({ house: api, actor }, assessmentId);
    const gave = await api.em().find(AssessmentMark, { assessment: assessmentId });
    const silent = seats.filter((id) => !gave.some(({ scorerBody }) => scorerBody.id === id));
    expect(silent).toHaveLength(1);
    expect(await toScore()).toEqual(silent);
    expect(await goOn('2019-03-20')).toBe('objection');
    const scores = () => api.em().find(AssessmentScore, { assessment: assessmentId }, { orderBy: { body: { id: 1 } } });
    const inOrder = [forestry, fields, heir.bodyId!].sort((a, b) => a - b);
    expect((await scores()).map(({ body, breakdown }) => [body.id, breakdown!.missing])).toEqual(
      inOrder.map((id) => [id, []]),
    );
    await perform(api.duban, receiveScore, heir, { assessmentId });
    expect((await scores()).map(({ receivedOn }) => receivedOn)).toEqual(Array(3).fill('2019-03-20'));
    const about = { assessmentId, bodyId: forestry, item: 'cooperation', obligationId: null, text: '原单位配合到位' };
    const { objectionId } = await perform(api.duban, objectToScore, heir, about);
    expect((await api.em().findOneOrFail(ScoreObjection, objectionId)).body.id).toBe(forestry);
    const stranger = await api.actor('县财政局', 'department');
    await expect(perform(api.duban, objectToScore, stranger, about)).rejects.toMatchObject({ code: 'not-permitted' });

    await api.em().nativeUpdate(Assessment, assessmentId, { signedOn: '2019-03-20', signedBy: '房拟山' });
    await inTransaction(api.duban, (em, settings) =>
      draftResultPapers({ em, settings, now: new Date() }, assessmentId),
    );
    const notices = await api.em().find(OfficialDocument, { plan: planId, kind: 'assessment-result' });
    expect(notices.map(({ addressee }) => addressee.id)).toEqual(Array(3).fill(heir.bodyId));
    const whose = notices.map(({ facts }) => (facts as { whose?: string }).whose ?? '');
    expect(whose.sort()).toEqual(['', '县林业局', '县科农局']);
  });
});
