import { Assessment, AssessmentScore, Body, CaseFile, Plan, Reconsideration, type AccountRole } from '@app/persistence';
import { runPlan, SHORT_PLAN, startApi, type Agent, type TestApi } from './support';

/** The result of a year, looked at again: the computed points stay, what was decided stands beside them. */
describe('a reconsideration of the result of a year', () => {
  let api: TestApi;
  let planId: number;
  let assessmentId: number;
  let owner: Agent;
  let organization: Agent;
  let office: Agent;

  beforeAll(async () => {
    api = await startApi();
    const coordinator = await api.signedIn('县国土环保局');
    [owner, organization, office] = [
      await api.signedIn('县林业局'),
      await api.signedIn('县委组织部'),
      await api.signedIn('县政府办'),
    ];
    planId = await runPlan(api, coordinator, SHORT_PLAN, '2019-04-30');
    const em = api.em();
    const year = { plan: em.getReference(Plan, planId), year: 2018, state: 'frozen' as const, policyVersion: 'x' };
    const days = { openedOn: '2019-01-02', draftOn: '2019-03-01', draftedOn: '2019-03-01', signedOn: '2019-04-01' };
    const assessment = em.create(Assessment, { ...year, ...days, frozenOn: '2019-04-01', signedBy: '签发的人' });
    for (const name of ['县林业局', '县科农局']) {
      const body = await em.findOneOrFail(Body, { name });
      em.create(AssessmentScore, { assessment, body, score: 52, grade: 'fail', fewItems: false, rules: [] });
      const about = { kind: 'rectification' as const, cause: 'assessment' as const, assessmentYear: 2018, body };
      em.create(CaseFile, { plan: year.plan, key: `test/${name}`, ...about, findings: ['甲'], openedOn: '2019-04-01' });
    }
    await em.flush();
    assessmentId = assessment.id;
  }, 120_000);
  afterAll(() => api?.stop());

  const today = (on: string) => api.em().nativeUpdate(Plan, planId, { today: on });
  const list = async (agent: Agent) => (await agent.get(`/api/plans/${planId}/reconsiderations`).expect(200)).body;
  const ask = (agent: Agent, reason = '两项任务已按延期后的时限办结') =>
    agent.post(`/api/assessments/${assessmentId}/reconsideration`).send({ reason });
  const decide = (agent: Agent, decision: object) => agent.post('/api/reconsiderations/1/decision').send(decision);

  it('is offered to the bodies that were assessed until the thirtieth day, and not on the day after the days of rest', async () => {
    // Thirty days from 1 April end on 1 May; the holidays of 2019 run until 4 May, and Sunday, 5 May is worked.
    await today('2019-05-05');
    expect((await list(owner)).askable).toEqual([
      {
        about: 'assessment',
        id: assessmentId,
        title: '2018年度考核结果',
        receivedOn: '2019-04-01',
        applyBy: '2019-05-05',
      },
    ]);
    expect((await list(organization)).askable).toEqual([]);
    await today('2019-05-06');
    expect((await list(owner)).askable).toEqual([]);
    const late = await ask(owner);
    expect([late.status, late.body.code]).toEqual([409, 'reconsideration-too-late']);
    await today('2019-05-05');
  });

  it('is asked for with a reason, by a body that has a result, once', async () => {
    expect((await ask(owner, ' ')).body.code).toBe('text-missing');
    expect((await ask(office)).body.code).toBe('not-permitted');
    expect((await ask(owner)).body).toMatchObject({ decideBy: '2019-06-04' });
    expect((await ask(owner)).body.code).toBe('already-done');
  });

  it('is read by who asked and by those who issue, run and assess, and by no other body', async () => {
    const seen: Partial<Record<AccountRole, number>> = {};
    for (const [role, name] of [
      ['county-office', '县政府办'],
      ['coordinator', '县国土环保局'],
      ['organization', '县委组织部'],
      ['department', '县科农局'],
      ['town', '三排镇'],
    ] as const) {
      seen[role] = (await list(await api.signedIn(name))).reconsiderations.length;
    }
    expect(seen).toEqual({ 'county-office': 1, coordinator: 1, organization: 1, department: 0, town: 0 });
    expect((await list(owner)).reconsiderations).toMatchObject([{ state: 'pending', may: [], decideBy: '2019-06-04' }]);
    expect((await list(organization)).reconsiderations[0].may).toEqual(['decide-reconsideration']);
    expect((await list(office)).reconsiderations[0].may).toEqual([]);
  });

  it('is decided by the organization department, by another person than who signed, with what a change needs', async () => {
    const upheld = { outcome: 'upheld', reason: '甲' };
    expect((await decide(office, upheld)).body.code).toBe('not-permitted');
    await api.em().nativeUpdate(Assessment, assessmentId, { signedBy: '房拟山' }); // who is signed in
    const same = await decide(organization, upheld);
    expect([same.status, same.body.code]).toEqual([403, 'reconsideration-same-person']);
    await api.em().nativeUpdate(Assessment, assessmentId, { signedBy: '签发的人' });
    const changed = { outcome: 'changed', reason: '一项任务的延期未计入' };
    expect((await decide(organization, { ...upheld, reason: ' ' })).body.code).toBe('text-missing');
    expect((await decide(organization, changed)).body.code).toBe('text-missing');
    expect((await decide(organization, { ...changed, changes: '加回5分' })).body.code).toBe('score-missing');
    expect((await decide(organization, { ...changed, newScore: 'x' })).body.code).toBe('input-invalid');
    await decide(organization, { ...changed, changes: '加回10分', newScore: 62 }).expect(201);
    expect((await decide(organization, upheld)).body.code).toBe('already-done');
  });

  it('stands beside the computed points, and a result that is no failure any more ends the case it opened', async () => {
    const [{ scores }] = (await organization.get(`/api/plans/${planId}/assessments`).expect(200)).body;
    const of = (name: string) => scores.find(({ body }: { body: string }) => body === name);
    expect(of('县林业局')).toMatchObject({
      score: 52,
      grade: 'fail',
      reconsidered: { outcome: 'changed', score: 62, grade: 'pass', reason: '一项任务的延期未计入', on: '2019-05-05' },
    });
    expect(of('县科农局')).toMatchObject({ score: 52, reconsidered: null });
    const states = await api
      .em()
      .execute<{ state: string; outcome: string | null }[]>(
        `select state, outcome from case_file where plan_id = ? order by id`,
        [planId],
      );
    expect(states).toEqual([
      { state: 'closed', outcome: 'revoked' },
      { state: 'drafting', outcome: null },
    ]);
    expect(await api.em().count(Reconsideration, { state: 'changed' })).toBe(1);
  });
});
