import { Body, DoubtDecision, Event, Obligation } from '@app/persistence';
import { settleAsProposed, startApi, type Agent, type TestApi } from './support';
import { planText } from '../setup/plan-text';
import { AS_WRITTEN } from '../setup/as-written';

/** One doubt that blocks for its date, one for its body, one that does not block; numbers 1 to 3 in the text. */
const PLAN = planText(
  `一、任务

（一）普查河道。2020年前完成普查。（县林业局负责）

（二）清理堆场。2018年年底前清空堆场。（县国土局环保局负责）

（三）巡查河道。尽快巡查河道。（县科农局负责）`,
  '某县河道整治工作方案',
);

let api: TestApi;
let coordinator: Agent;
let reader: Agent;
let planId: number;

beforeAll(async () => {
  api = await startApi();
  [coordinator, reader] = [await api.signedIn('县国土环保局'), await api.signedIn('读者')];
  const file = Buffer.from(PLAN);
  planId = (await coordinator.post('/api/plans').attach('file', file, '方案.txt').expect(201)).body.planId;
}, 60_000);
afterAll(() => api?.stop());

const doubts = async () => (await reader.get(`/api/plans/${planId}/doubts`).expect(200)).body;
const settle = (number: number, answer: object) =>
  coordinator.put(`/api/plans/${planId}/doubts/${number}/decision`).send(answer);

describe('the doubts of an imported plan', () => {
  it('are listed in the order of the text, each with its place, its proposal and who may know', async () => {
    const view = await doubts();
    expect(view).toMatchObject({ open: 3, blocking: 2 });
    expect(view.doubts.map((one: Record<string, unknown>) => [one.number, one.code, one.quote, one.blocking])).toEqual([
      [1, 'ambiguous-date', '2020年前', true],
      [2, 'unknown-body', '县国土局环保局', true],
      [3, 'vague-period', '尽快', false],
    ]);
    expect(view.doubts[1]).toMatchObject({
      clause: 2,
      ordinal: '（二）',
      answers: ['body'],
      proposal: { kind: 'body', body: '县国土环保局' },
      decision: null,
    });
    expect(view.doubts[0].messageEn).toMatch(/2019.*2020/);
    await reader.get('/api/plans/4711/doubts').expect(404);
  });

  it('keep the plan from starting, and the refusal names those that do', async () => {
    const { body } = await coordinator.post(`/api/plans/${planId}/confirm`).expect(409);
    expect(body.code).toBe('doubts-open');
    expect(body.errors.map(({ doubt, clause }: { doubt: number; clause: string }) => [doubt, clause])).toEqual([
      [1, '（一）'],
      [2, '（二）'],
    ]);
    expect((await reader.get(`/api/plans/${planId}`)).body.state).toBe('imported');
  });

  it.each([
    ['no kind', { date: '2019-12-31' }, 400, 'input-invalid'],
    ['a kind without its field', { kind: 'date' }, 400, 'input-invalid'],
    ['a field nobody knows', { kind: 'accept', force: true }, 400, 'input-invalid'],
    ['a kind for another doubt', { kind: 'lead', body: '县林业局' }, 422, 'answer-not-fitting'],
    ['a day that does not exist', { kind: 'date', date: '2019-02-30' }, 422, 'invalid-date'],
    ['a day before the plan was issued', { kind: 'date', date: '2001-12-31' }, 422, 'date-too-early'],
    ['a day that nothing is watched until', { kind: 'date', date: '2099-12-31' }, 422, 'date-too-late'],
  ])('refuse %s', async (_, answer, status, code) => {
    const { body } = await settle(1, answer).expect(status);
    expect(body.code).toBe(code);
    expect((await doubts()).open).toBe(3);
  });

  it('are not answered by a name that stands neither in the directory nor in the plan', async () => {
    const { body } = await settle(2, { kind: 'body', body: '县子虚局' }).expect(422);
    expect(body.code).toBe('answer-names-nobody');
    expect((await doubts()).open).toBe(3);
  });

  it('are settled one by one, and the answer may be changed', async () => {
    await settle(4, { kind: 'accept' }).expect(404);
    await settle(1, { kind: 'date', date: '2019-12-31' }).expect(200);
    await settle(1, { kind: 'date', date: '2020-12-31' }).expect(200);
    await settle(1, { kind: 'date', date: '2020-12-31' }).expect(200); // the same again is nothing new
    const [{ decision }] = (await doubts()).doubts;
    expect(decision).toMatchObject({ answer: { kind: 'date', date: '2020-12-31' }, proposed: false });
    expect(decision.as).toContain('县国土环保局');
    const events = await api.em().find(Event, { planId, kind: 'doubt-settled' }, { orderBy: { id: 'asc' } });
    expect(events.map(({ data, actor }) => [(data.answer as { date: string }).date, actor])).toEqual([
      ['2019-12-31', decision.by],
      ['2020-12-31', decision.by],
    ]);
    expect(events[1].data.replaced).toEqual({ kind: 'date', date: '2019-12-31' });
  });

  it('are settled together by accepting what is proposed; what was decided before stays', async () => {
    const { body } = await coordinator.post(`/api/plans/${planId}/doubts/proposals`).expect(201);
    expect(body).toEqual({ settled: 1, open: 1, blocking: 1 }); // a body nobody knows is a person's to look at
    await coordinator.post(`/api/plans/${planId}/confirm`).expect(409);
    await settle(2, { kind: 'body', body: '县国土环保局' }).expect(200);
    expect((await doubts()).doubts.map((one: { decision: { proposed: boolean } }) => one.decision.proposed)).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('the confirmed plan', () => {
  it('is what was decided, and its doubts are closed for good', async () => {
    await coordinator.post(`/api/plans/${planId}/confirm`).send(AS_WRITTEN).expect(201);
    const milestones = await api.em().find(Obligation, { plan: planId, kind: 'milestone' }, { orderBy: { id: 'asc' } });
    expect(milestones.map(({ dueOn }) => dueOn)).toEqual(['2020-12-31', '2018-12-31']);
    const clause = (await reader.get(`/api/plans/${planId}/clauses/2`).expect(200)).body;
    expect(clause.roles.map((role: { body: string }) => role.body)).toEqual(['县国土环保局']);
    expect(clause.doubts[0].decision).toMatchObject({ answer: { kind: 'body', body: '县国土环保局' } });
    await settle(1, { kind: 'date', date: '2019-12-31' }).expect(403);
    await coordinator.post(`/api/plans/${planId}/doubts/proposals`).expect(403);
    expect(await api.em().count(DoubtDecision, { plan: planId })).toBe(3);
  });
});

describe('words that stand twice', () => {
  const TWICE = '（一）开展调查。开展全县土壤调查开展全县土壤调查。2018年年底前完成。（县林业局负责）';

  it('are left as they are written, or struck out of the clause as it runs', async () => {
    const texts: string[] = [];
    for (const kind of ['accept', 'drop']) {
      const text = Buffer.from(planText(`一、任务\n\n${TWICE}`, `某县调查方案之${kind === 'drop' ? '二' : '一'}`));
      const { planId: id } = (await coordinator.post('/api/plans').attach('file', text, '方案.txt').expect(201)).body;
      const { doubts: asked } = (await coordinator.get(`/api/plans/${id}/doubts`).expect(200)).body;
      const [{ number, answers, quote }] = asked.filter(({ code }: { code: string }) => code === 'repeated-fragment');
      expect([answers, quote]).toEqual([['accept', 'drop'], '开展全县土壤调查']);
      await coordinator.put(`/api/plans/${id}/doubts/${number}/decision`).send({ kind }).expect(200);
      await settleAsProposed(coordinator, id);
      await coordinator.post(`/api/plans/${id}/confirm`).send(AS_WRITTEN).expect(201);
      texts.push((await reader.get(`/api/plans/${id}/clauses/1`).expect(200)).body.text);
    }
    expect(texts).toEqual([TWICE, TWICE.replace('开展全县土壤调查', '')]);
  });
});

describe('the names in a plan', () => {
  const NAMES = `某县人民政府办公室关于印发沟渠管护工作方案的通知

各镇人民政府：
为做好沟渠管护，制定本方案。

一、任务

（一）清理沟渠。2026年12月31日前完成清理。（县科农局牵头）

（二）检修闸门。2026年12月31日前完成检修。（县农业农村局牵头）

（三）核对台账。2026年12月31日前完成核对。（县财证局牵头）

某县人民政府办公室
2026年12月1日
`;

  it('are those of the day of issue, as changes of bodies have left them; one that is only alike is proposed to nobody', async () => {
    const em = api.em();
    await em.nativeUpdate(Body, { name: '县科农局' }, { to: '2026-11-29' });
    const fresh = { name: '县农业农村局', kind: 'department' as const, subordinateToCounty: true, aliases: [] };
    await em.insert(Body, { ...fresh, fullName: null, from: '2026-11-30', to: null, heirId: null });
    const { planId: id } = (
      await coordinator.post('/api/plans').attach('file', Buffer.from(NAMES), '方案.txt').expect(201)
    ).body;
    const { doubts: open } = (await coordinator.get(`/api/plans/${id}/doubts`).expect(200)).body;
    const names = open.filter(({ code }: { code: string }) => code === 'unknown-body');
    expect(names.map((one: Record<string, unknown>) => [one.quote, one.proposal])).toEqual([
      ['县科农局', null],
      ['县财证局', null],
    ]);
    expect(names[1].message).toContain('县财政局');
    await coordinator.post(`/api/plans/${id}/doubts/proposals`).send({}).expect(201);
    await coordinator.post(`/api/plans/${id}/confirm`).expect(409);
    await em.nativeUpdate(Body, { name: '县科农局' }, { to: null });
  });

  it('take one answer for every clause that writes the same name, but for those that were answered otherwise', async () => {
    const clause = (nth: string, body: string) => `（${nth}）整修沟渠。2026年12月31日前完成整修。（${body}牵头）`;
    const all = [
      clause('一', '县渠道处'),
      clause('二', '县渠道处'),
      clause('三', '县渠道处'),
      clause('四', '县闸门处'),
    ];
    const text = planText(`一、任务\n\n${all.join('\n\n')}`, '某县沟渠整修方案').replace(
      '2017年6月29日',
      '2026年11月20日',
    );
    const { planId: id } = (await coordinator.post('/api/plans').attach('file', Buffer.from(text), '方案.txt')).body;
    const answer = (number: number, body: string, everywhere?: boolean) =>
      coordinator
        .put(`/api/plans/${id}/doubts/${number}/decision`)
        .send({ kind: 'body', body, everywhere })
        .expect(200);
    const answers = async () =>
      (await coordinator.get(`/api/plans/${id}/doubts`).expect(200)).body.doubts.map(
        ({ decision }: { decision: { answer: { body: string } } | null }) => decision?.answer.body ?? null,
      );
    await answer(2, '县住建局');
    expect((await answer(1, '县水利局', true)).body).toEqual({ doubt: 1, settled: 2 });
    expect(await answers()).toEqual(['县水利局', '县住建局', '县水利局', null]);
    expect((await answer(3, '县林业局', true)).body.settled).toBe(2); // changed together as well
    expect(await answers()).toEqual(['县林业局', '县住建局', '县林业局', null]);
    expect(await api.em().count(Event, { planId: id, kind: 'doubt-settled' })).toBe(5);
  });

  it('are answered by a body that the directory lacks, once a second person has confirmed it', async () => {
    const clause = (nth: string, body: string) => `（${nth}）整修沟渠。2027年12月31日前完成整修。（${body}牵头）`;
    const all = [clause('一', '县沟渠站'), clause('二', '县沟渠站'), clause('三', '县水闸站')];
    const text = planText(`一、任务\n\n${all.join('\n\n')}`, '某县沟渠养护方案').replace(
      '2017年6月29日',
      '2026年11月20日',
    );
    const { planId: id } = (await coordinator.post('/api/plans').attach('file', Buffer.from(text), '方案.txt')).body;
    const [office, cadres] = [await api.signedIn('县政府办'), await api.signedIn('县委组织部')];
    const add = (who: typeof office, changes: object = {}) =>
      who.post('/api/bodies').send({
        ...{ name: '县沟渠站', kind: 'institution', subordinateToCounty: true, reason: '某编〔2020〕3号' },
        ...{ asked: { planId: id, doubt: 1 }, ...changes },
      });
    const answers = async () =>
      (await coordinator.get(`/api/plans/${id}/doubts`).expect(200)).body.doubts.map(
        ({ decision }: { decision: { answer: { body: string } } | null }) => decision?.answer.body ?? null,
      );
    expect(await answers()).toEqual([null, null, null]);
    await add(coordinator).expect(403);
    expect((await add(office, { name: '县住建局' }).expect(409)).body.code).toBe('body-name-taken');
    expect((await add(office, { asked: { planId: id, doubt: 99 } }).expect(404)).body.code).toBe('doubt-not-found');
    const { entryId } = (await add(office).expect(201)).body;
    expect([await answers(), await api.em().count(Body, { name: '县沟渠站' })]).toEqual([[null, null, null], 0]);

    // It waits in the inbox and on the badge of the second person, and of nobody else.
    const count = async (who: typeof office) => (await who.get('/api/inbox/count').expect(200)).body.total;
    const task = (await cadres.get('/api/inbox').expect(200)).body.tasks.find(
      ({ kind }: { kind: string }) => kind === 'confirm-entry',
    );
    expect(task).toMatchObject({ entryId, planId: null, title: '补入单位名录：县沟渠站', dueOn: expect.any(String) });
    const before = [await count(cadres), await count(office)];
    await office.post(`/api/authority-entries/${entryId}/confirmation`).send({}).expect(403);
    await cadres.post(`/api/authority-entries/${entryId}/confirmation`).send({}).expect(201);
    expect([await count(cadres), await count(office)]).toEqual([before[0] - 1, before[1]]);
    expect(await answers()).toEqual(['县沟渠站', '县沟渠站', null]);
    expect(await api.em().findOneOrFail(Body, { name: '县沟渠站' })).toMatchObject({ kind: 'institution', from: null });
    const told = (await cadres.get('/api/inbox').expect(200)).body.notifications;
    expect(told[0]).toMatchObject({ kind: 'authority', planId: null, title: expect.stringContaining('县沟渠站') });
  });
});

describe('correcting what was read', () => {
  const TEXT = planText(
    `一、任务

（一）加高围堤。2018年6月底前完成。（县林业局牵头）更换闸门。2018年9月底前完成。（县住建局负责）

（二）巡查围堤。定期巡查围堤，尽快清障。`,
    '某县围堤整修方案',
  );
  let id: number;
  let text: string;
  const source = async (plan = id) => (await reader.get(`/api/plans/${plan}/source`).expect(200)).body;
  const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length];
  const correct = (correction: object, status = 201) =>
    coordinator.post(`/api/plans/${id}/corrections`).send(correction).expect(status);
  const shown = async (plan = id) =>
    (await source(plan)).parsed.clauses.map((clause: { heading: string; roles: { role: string; body: string }[] }) => [
      clause.heading,
      ...clause.roles.map(({ role, body }) => `${role} ${body}`),
    ]);

  beforeAll(async () => {
    id = (await coordinator.post('/api/plans').attach('file', Buffer.from(TEXT), '围堤.txt').expect(201)).body.planId;
    ({ text } = await source());
  });

  it('says in the text what is a clause, a body and a date; an answered doubt keeps its answer', async () => {
    const open = (await reader.get(`/api/plans/${id}/doubts`)).body.doubts;
    const soon = open.find(({ quote }: { quote: string }) => quote === '尽快');
    const answer = { kind: 'date', date: '2018-12-31' };
    await coordinator.put(`/api/plans/${id}/doubts/${soon.number}/decision`).send(answer).expect(200);

    const glued = at('更换闸门。2018年9月底前完成。（县住建局负责）');
    expect((await correct({ kind: 'clause', span: glued })).body).toEqual({ number: 1, clauses: 3 });
    expect((await correct({ kind: 'clause', span: glued })).body).toEqual({ number: 1, clauses: 3 });
    await correct({ kind: 'role', span: at('县林业局'), role: 'cooperator', body: '县林业局' });
    await correct({ kind: 'role', span: at('加高围堤'), role: 'lead', body: '县水利局' });
    await correct({ kind: 'role', span: at('巡查围堤'), role: 'responsible', body: '县公安局' });
    expect(await shown()).toEqual([
      ['加高围堤', 'lead 县水利局', 'cooperator 县林业局'],
      ['更换闸门', 'responsible 县住建局'],
      ['巡查围堤', 'responsible 县公安局'],
    ]);
    const { doubts: left } = (await reader.get(`/api/plans/${id}/doubts`)).body;
    expect(left.find(({ number }: { number: number }) => number === soon.number)).toMatchObject({
      quote: '尽快',
      decision: { answer },
    });
    expect(left.filter(({ blocking }: { blocking: boolean }) => blocking)).toEqual([]);
  });

  it('refuses what does not fit, and who does not run the plan', async () => {
    const outside = { kind: 'role', span: at('某县人民政府办公室'), role: 'lead', body: '县公安局' };
    expect((await correct(outside, 422)).body.code).toBe('correction-outside-clauses');
    expect((await correct({ kind: 'clause', span: [0, 999_999] }, 422)).body.code).toBe('correction-not-fitting');
    await correct({ kind: 'role', span: at('加高围堤') }, 400);
    await reader
      .post(`/api/plans/${id}/corrections`)
      .send({ kind: 'clause', span: [0, 9] })
      .expect(403);
    await coordinator.delete(`/api/plans/${id}/corrections/77`).expect(404);
    expect((await reader.get(`/api/plans/${id}/corrections`).expect(200)).body).toHaveLength(4);
  });

  it('is there again when the same file is read again, and can be exported and taken back', async () => {
    const again = (await coordinator.post('/api/plans').attach('file', Buffer.from(TEXT), '围堤.txt').expect(201)).body;
    expect(await shown(again.planId)).toEqual(await shown());

    const file = (await coordinator.get(`/api/plans/${id}/annotated`).expect(200)).body;
    expect(file).toMatchObject({ format: 'duban-annotated-plan/1', text });
    expect(file.corrections.map(({ words }: { words: string }) => words)).toContain('县林业局');
    expect(JSON.stringify(file)).not.toContain('madeBy');

    // An answer to what a correction raised stays with its question, whatever else is taken back.
    await correct({ kind: 'none', span: at('加高围堤'), of: 'role' });
    const raised = async () =>
      (await reader.get(`/api/plans/${id}/doubts`)).body.doubts.filter(
        ({ blocking }: { blocking: boolean }) => blocking,
      );
    const [{ number, code }] = await raised();
    const lead = { kind: 'lead', body: '县水利局' };
    await coordinator.put(`/api/plans/${id}/doubts/${number}/decision`).send(lead).expect(200);
    await coordinator.delete(`/api/plans/${id}/corrections/1`).expect(200);
    expect(await raised()).toMatchObject([{ number, code, decision: { answer: lead } }]);
    await coordinator.delete(`/api/plans/${id}/corrections/5`).expect(200);
    expect((await shown())[0]).toEqual(['加高围堤', 'lead 县水利局', 'cooperator 县林业局', 'responsible 县住建局']);
    const events = await api.em().find(Event, { kind: 'reading-corrected', planId: id }, { orderBy: { id: 'asc' } });
    expect(events.map(({ data }) => [data.correction, data.withdrawn ?? false])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, false],
      [5, false],
      [1, true],
      [5, true],
    ]);
  });

  it('is what the plan is confirmed with, and ends with it', async () => {
    await settleAsProposed(coordinator, id);
    await coordinator
      .post(`/api/plans/${id}/confirm`)
      .send({ ...AS_WRITTEN, watchEvery: 3 })
      .expect(201);
    const clause = (await reader.get(`/api/plans/${id}/clauses/1`).expect(200)).body;
    expect(clause.roles.find(({ role }: { role: string }) => role === 'lead').body).toBe('县水利局');
    await correct({ kind: 'none', span: at('县林业局'), of: 'role' }, 403);
  });

  it('does not refuse a later version that its corrections would leave without a clause, but asks', async () => {
    const title = '某县清障方案';
    const drop = '（一）清理滩地。2018年9月底前完成。（县住建局负责）';
    const keep = '（二）巡查水闸。2018年6月底前完成。（县林业局负责）';
    const sent = (clauses: string) => Buffer.from(planText(`一、任务\n\n${clauses}`, title));
    const load = async (clauses: string): Promise<number> =>
      (await coordinator.post('/api/plans').attach('file', sent(clauses), '清障.txt').expect(201)).body.planId;
    const first = await load(`${drop}\n\n${keep}`);
    const whole = (await source(first)).text as string;
    const span = [whole.indexOf(drop), whole.indexOf(drop) + drop.length];
    await coordinator.post(`/api/plans/${first}/corrections`).send({ kind: 'none', span, of: 'clause' }).expect(201);
    await coordinator.post(`/api/plans/${first}/confirm`).send(AS_WRITTEN).expect(201);
    const later = await load(drop);
    expect((await source(later)).parsed.clauses).toHaveLength(1);
    const { doubts: asked } = (await reader.get(`/api/plans/${later}/doubts`).expect(200)).body;
    expect(asked).toMatchObject([{ code: 'file-part', blocking: true, quote: title }]);
    expect((await reader.get(`/api/plans/${later}/corrections`).expect(200)).body).toEqual([]);
  });
});
