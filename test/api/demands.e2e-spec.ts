import { hashPassword } from '@app/identity';
import { Account, Body, Event, Notification, Plan } from '@app/persistence';
import { planText } from '../setup/plan-text';
import { settleAsProposed, startApi, type Agent, type TestApi } from './support';

const PLAN = planText(
  `一、任务

（一）摸排院落。各镇要摸排低洼院落，2018年年底前完成。（县林业局牵头；各镇配合）

（二）处置险情。发现管涌的，要在3个工作日内处置。（县科农局负责）

（三）编好规划。规划报市林业局备案，2018年年底前完成。责任人不明的，由所在镇承担。（县林业局负责）

（四）定期报告。定期向市林业局报告进展。（县林业局负责）`,
  '某县防汛工作方案',
);
const TOWNS = ['三江镇', '大麦山镇', '寨岗镇', '三排镇', '涡水镇', '大坪镇', '香坪镇'];

interface Owed {
  id: number;
  key: string;
  kind: string;
  title: string;
  owners: string[];
  dueOn: string;
  state: string;
  may: string[];
  filing: object | null;
  reports: { id: number; state: string; text: string; evidence: { id: number }[] }[];
}

/** What clauses ask of each town, upon an event or for a filing: from the question at confirmation to the report. */
describe('what clauses ask for besides their dates', () => {
  let api: TestApi;
  let planId: number;
  const browser = {} as Record<string, Agent>;
  const who = ['县国土环保局', '县政府办', '县林业局', '县科农局', '县财政局', '三排镇', '大坪镇'];
  const clause = async (number: number, name = '县国土环保局') =>
    (await browser[name].get(`/api/plans/${planId}/clauses/${number}`).expect(200)).body;
  const owed = async (number: number, name?: string): Promise<Owed[]> => (await clause(number, name)).obligations;
  const confirm = (choices: object) =>
    browser['县国土环保局'].post(`/api/plans/${planId}/confirm`).send({
      pastDates: 'as-written',
      watchEvery: null,
      ...choices,
    });

  beforeAll(async () => {
    api = await startApi();
    for (const name of who) browser[name] = await api.signedIn(name);
    const file = Buffer.from(PLAN);
    const coordinator = browser['县国土环保局'];
    planId = (await coordinator.post('/api/plans').attach('file', file, '方案.txt').expect(201)).body.planId;
    await settleAsProposed(coordinator, planId);
  }, 60_000);
  afterAll(() => api?.stop());

  it('are proposed before the plan starts, with the towns of the directory', async () => {
    const start = (await browser['县国土环保局'].get(`/api/plans/${planId}/start`).expect(200)).body;
    expect(start.towns.sort()).toEqual([...TOWNS].sort());
    expect(start.demands).toMatchObject([
      { kind: 'group', clause: null, nth: 1, words: '各镇', towns: true },
      { kind: 'each-town', clause: 1, nth: 1, dueOn: '2018-12-31' },
      { kind: 'event', clause: 2, nth: 1, by: ['县科农局'], rule: { kind: 'working-days', n: 3 } },
      { kind: 'filing', clause: 3, nth: 1, filedWith: '市林业局', dueOn: '2018-12-31' },
      { kind: 'event', clause: 3, nth: 2, towns: true },
    ]);
  });

  it('have to be settled: nothing starts without a word about them, or with a group that is nobody', async () => {
    await confirm({}).expect(409, /start-undecided/);
    await confirm({ demands: [] }).expect(409, /towns-undecided/);
    await confirm({ demands: [{ clause: null, nth: 1, towns: ['某镇'] }] }).expect(422, /demand-not-fitting/);
  });

  it('are given to seven towns, to the lead and to whoever it concerns', async () => {
    await confirm({
      demands: [
        { clause: null, nth: 1, towns: TOWNS },
        { clause: 1, nth: 1, towns: TOWNS },
        { clause: 2, nth: 1, rule: { kind: 'working-days', n: 3 } },
        { clause: 3, nth: 1 },
        { clause: 3, nth: 2, towns: TOWNS },
      ],
    }).expect(201);
    await api
      .em()
      .nativeUpdate(Plan, { id: planId }, { clock: 'rehearsal', startedOn: '2017-06-29', today: '2018-12-05' });
    const first = await owed(1);
    const own = first.filter(({ key }) => key.includes('/demand-1/each-'));
    expect(own.map(({ owners, dueOn }) => `${owners} ${dueOn}`).sort()).toEqual(
      TOWNS.map((town) => `${town} 2018-12-31`).sort(),
    );
    const helping = first.filter(({ kind }) => kind === 'contribution');
    expect(helping.map(({ owners }) => owners[0]).sort()).toEqual([...TOWNS].sort());
    const { roles, demands } = await clause(1);
    expect(roles.filter(({ written }: { written: string }) => written === '各镇')).toHaveLength(7);
    expect(demands).toMatchObject([{ kind: 'each-town', opened: 7, closed: 0, may: [] }]);
  });

  it('a town reports on its own duty and on no other; its to-do stands in its inbox', async () => {
    const mine = (await owed(1, '三排镇')).find(
      ({ owners, key }) => owners[0] === '三排镇' && key.includes('/demand-'),
    )!;
    const { tasks } = (await browser['三排镇'].get('/api/inbox').query({ planId })).body;
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'submit-report', obligationId: mine.id }));
    await browser['大坪镇'].post(`/api/obligations/${mine.id}/reports`).field('text', '代报').expect(403);
    await browser['三排镇'].post(`/api/obligations/${mine.id}/reports`).field('text', '已摸排。').expect(201);
    const states = (await owed(1)).filter(({ key }) => key.includes('/demand-1/each-')).map(({ state }) => state);
    expect(states.filter((state) => state === 'submitted')).toHaveLength(1);
  });

  it('an occurrence is opened when it happens, dated by its rule, and owed by who owes it', async () => {
    const { demands } = await clause(2, '县科农局');
    const open = (name: string, said: object) =>
      browser[name].post(`/api/demands/${demands[0].id}/occurrences`).send(said);
    const said = { what: '北堤三号桩管涌', happensOn: '2018-09-29' };
    await open('县财政局', said).expect(403);
    await open('县科农局', { ...said, what: ' ' }).expect(422);
    expect(demands[0].may).toEqual(['open-occurrence']);
    // The holiday of National Day lies between: three working days after 29 September.
    const { body } = await open('县科农局', said).expect(201);
    const [occurrence] = (await owed(2)).filter(({ key }) => key.includes('/occurrence-1'));
    expect(occurrence).toMatchObject({ id: body.obligationId, dueOn: body.dueOn, owners: ['县科农局'], state: 'open' });
    expect(occurrence).toMatchObject({ why: { from: '2018-09-29' } });
    const { tasks } = (await browser['县科农局'].get('/api/inbox').query({ planId })).body;
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'submit-report', obligationId: occurrence.id }));
    await open('县国土环保局', { ...said, what: '南堤渗水' }).expect(201);
    expect((await clause(2)).demands[0]).toMatchObject({ opened: 2, closed: 0 });
  });

  it('where one of several owes it, the town where it happens is named', async () => {
    const [, place] = (await clause(3)).demands;
    const open = (said: object) => browser['县林业局'].post(`/api/demands/${place.id}/occurrences`).send(said);
    const said = { what: '旧砖厂责任人不明', happensOn: '2018-10-08' };
    await open(said).expect(422, /body-not-in-clause/);
    await open({ ...said, body: '县财政局' }).expect(422, /body-not-in-clause/);
    await open({ ...said, body: '大坪镇' }).expect(201);
    const [occurrence] = (await owed(3)).filter(({ key }) => key.includes('/demand-2/'));
    expect(occurrence.owners).toEqual(['大坪镇']);
  });

  it('what is to be put on record is reported when it has been; the same record fulfils another duty', async () => {
    const [filing] = (await owed(3, '县林业局')).filter(({ key }) => key.includes('/demand-1/'));
    const report = () =>
      browser['县林业局'].post(`/api/obligations/${filing.id}/reports`).field('text', '规划已备案。');
    await report().expect(409, /filing-missing/);
    const others = (await browser['县林业局'].get(`/api/obligations/${filing.id}/fulfillable`).expect(200)).body;
    const periodic = others.find(
      ({ clause: number, likely }: { clause: number; likely: boolean }) => number === 4 && likely,
    );
    expect(periodic).toBeDefined();
    const record = (name: string, said: object) =>
      browser[name].post(`/api/obligations/${filing.id}/filing`).send(said);
    const said = { authority: '市林业局', number: '某林函〔2018〕7号', filedOn: '2018-09-30', fulfils: [periodic.id] };
    await record('县财政局', said).expect(403);
    await record('县林业局', { ...said, filedOn: '2018-12-06' }).expect(422, /record-date-ahead/);
    expect((await record('县林业局', said).expect(201)).body).toEqual({ fulfilled: 1 });
    await record('县林业局', { ...said, fulfils: [] }).expect(409, /already-done/);
    const fulfilled = (await owed(4)).find(({ id }) => id === periodic.id)!;
    expect(fulfilled).toMatchObject({
      state: 'submitted',
      filing: { number: '某林函〔2018〕7号', filedOn: '2018-09-30' },
    });
    expect(fulfilled.reports[0].text).toContain('某林函〔2018〕7号');
    await report().expect(201);
  });

  it('what a leader wrote becomes an obligation of the body that carries it out, on the ladder of dated duties', async () => {
    const { id, may } = await clause(1, '县政府办');
    expect(may).toEqual(['record-instruction']);
    const instruct = (name: string, said: object) => browser[name].post(`/api/clauses/${id}/instructions`).send(said);
    const said = {
      leader: '县长 陈某',
      text: '汛前务必落实经费，县财政局牵头。',
      body: '县财政局',
      dueOn: '2018-12-20',
    };
    await instruct('县国土环保局', said).expect(403);
    await instruct('县政府办', { ...said, body: '某某局' }).expect(422, /body-unknown/);
    await instruct('县政府办', { ...said, body: '县法院' }).expect(403, /issuer-not-superior/);
    await instruct('县政府办', { ...said, dueOn: '2018-01-05' }).expect(422, /date-not-ahead/);
    const { body } = await instruct('县政府办', said).expect(201);
    const [instruction] = (await owed(1, '县财政局')).filter(({ kind }) => kind === 'instruction');
    expect(instruction).toMatchObject({
      id: body.obligationId,
      title: '县长陈某批示事项（第1件）',
      sourcePhrase: null,
      dueOn: '2018-12-20',
      owners: ['县财政局'],
      state: 'open',
    });
    const [{ ladder }] = await api.em().execute('select ladder from obligation where id = ?', [instruction.id]);
    expect(ladder).toBe('duty');
    const { events } = await clause(1, '县政府办');
    expect(events).toContainEqual(expect.objectContaining({ kind: 'instruction-recorded' }));
    expect(JSON.stringify(await clause(1, '县科农局'))).not.toContain('落实经费'); // it has no part in it
  });

  it('a report is withdrawn by who filed it until somebody has checked it, and what was filed stays', async () => {
    const find = async () => (await owed(1, '县财政局')).find(({ kind }) => kind === 'instruction')!;
    const { id } = await find();
    const report = (text: string) => browser['县财政局'].post(`/api/obligations/${id}/reports`).field('text', text);
    const withdraw = (name: string, reportId: number) =>
      browser[name].post(`/api/reports/${reportId}/withdrawal`).send({});
    const { reportId } = (await report('经费已安排。').expect(201)).body;
    expect((await find()).may).toContain('withdraw-report');
    await withdraw('县林业局', reportId).expect(403);
    expect((await withdraw('县财政局', reportId).expect(201)).body).toEqual({ state: 'withdrawn' });
    const told = await api.em().find(Notification, { kind: 'report-withdrawn' }, { populate: ['body'] });
    expect(told.map(({ body }) => (body as { name: string }).name)).toEqual(['县国土环保局']); // which was asked to check it
    const bystander = (await owed(1, '县科农局')).find(({ kind }) => kind === 'instruction')!;
    expect(bystander.reports).toMatchObject([{ state: 'withdrawn', text: null }]); // that there was one is no secret
    expect(await find()).toMatchObject({
      state: 'open',
      dueOn: '2018-12-20',
      may: expect.arrayContaining(['submit-report']),
    });
    await withdraw('县财政局', reportId).expect(409, /already-done/);
    const again = (await report('经费三十万元已安排。').expect(201)).body.reportId;
    const verdict = { decision: 'accept' };
    await browser['县国土环保局'].post(`/api/reports/${again}/review`).send(verdict).expect(201);
    await withdraw('县财政局', again).expect(409, /already-done/);
    expect((await find()).reports.map(({ text }) => text)).toEqual(['经费三十万元已安排。', '经费已安排。']);
  });

  it('whoever runs the plan urges what is late by one act, is told what was left out, and nobody else may', async () => {
    const [late] = (await owed(1)).filter(({ kind, state }) => kind === 'milestone' && state === 'open');
    const { id } = await clause(1);
    const [{ today }] = await api
      .em()
      .execute<{ today: string }[]>('select today::text from plan where id = ?', [planId]);
    await api.em().execute('update obligation set due_on = ?::date - 10 where id = ?', [today, late.id]);
    const urge = (name: string, clauseIds: unknown = [id]) =>
      browser[name].post(`/api/plans/${planId}/urgings`).send({ clauseIds });
    await urge('县林业局').expect(403);
    await urge('县国土环保局', []).expect(400);
    await urge('县国土环保局', ['1']).expect(400);
    const first = (await urge('县国土环保局').expect(201)).body;
    const task = expect.objectContaining({ clauseNumber: 1, title: late.title });
    expect(first.urged).toContainEqual(task);
    const again = (await urge('县国土环保局').expect(201)).body;
    expect(again.urged).toEqual([]);
    expect(again.leftOut).toContainEqual(expect.objectContaining({ title: late.title, why: 'urged-lately' }));
    await api.em().execute('update obligation set due_on = original_due_on where id = ?', [late.id]);
  });

  describe('inside a body', () => {
    const handler: Record<'甲' | '乙', Agent> = {} as never;
    const bodyId = async () => (await api.em().findOneOrFail(Body, { name: '县财政局' })).id;
    const find = async (name: Agent) =>
      ((await name.get(`/api/plans/${planId}/clauses/1`).expect(200)).body.obligations as Owed[]).find(
        ({ title }) => title === '县长李某批示事项（第2件）',
      )!;
    const states = async (agent: Agent) => (await find(agent)).reports.map(({ state }) => state);
    const file = async (agent: Agent, text: string) =>
      (
        await agent
          .post(`/api/obligations/${(await find(agent)).id}/reports`)
          .field('text', text)
          .attach('evidence', Buffer.from(text), '凭证.txt')
          .expect(201)
      ).body;
    const decide = (agent: Agent, reportId: number, verdict: object) =>
      agent.post(`/api/reports/${reportId}/release`).send(verdict);
    const waiting = async (agent: Agent) =>
      ((await agent.get('/api/inbox?world=sandbox').expect(200)).body.tasks as { kind: string }[]).filter(
        ({ kind }) => kind === 'release-report',
      ).length;

    beforeAll(async () => {
      const password = '山高水长月明风清-93';
      const body = api.em().getReference(Body, await bodyId());
      for (const nth of ['甲', '乙'] as const) {
        const person = { username: `财政${nth}`, displayName: `经办${nth}`, post: '科员', role: 'department' as const };
        await api.em().insert(Account, { ...person, body, passwordHash: await hashPassword(password) });
        handler[nth] = api.visitor();
        await handler[nth].post('/api/session').send({ username: person.username, password }).expect(201);
      }
      const { id } = await clause(1, '县政府办');
      const said = { leader: '县长 李某', text: '再落实一次。', body: '县财政局', dueOn: '2018-12-24' };
      await browser['县政府办'].post(`/api/clauses/${id}/instructions`).send(said).expect(201);
    });

    it('its head alone says that reports wait for the head, and who stands in for whom', async () => {
      const id = await bodyId();
      const arrange = (agent: Agent) => agent.put(`/api/bodies/${id}/release`).send({ wanted: true });
      await arrange(handler.甲).expect(403);
      await arrange(browser['县政府办']).expect(403);
      await arrange(browser['县财政局']).expect(200);
      const shown = (await browser['县财政局'].get(`/api/bodies/${id}/arrangements`).expect(200)).body;
      expect(shown).toMatchObject({ release: { wanted: true }, standIns: [], may: ['arrange-work'] });
      expect(shown.persons).toEqual(expect.arrayContaining(['经办甲', '经办乙']));
      const other = (await browser['县林业局'].get(`/api/bodies/${id}/arrangements`).expect(200)).body;
      expect(other).toMatchObject({ release: { wanted: true }, persons: [], may: [] });
    });

    it('what somebody fills in waits for the head, is seen by nobody outside, and is withdrawn as any report', async () => {
      expect(await file(handler.甲, '经费在途。')).toMatchObject({ state: 'awaiting-release' });
      expect(await states(handler.甲)).toEqual(['awaiting-release']);
      expect(await states(browser['县国土环保局'])).toEqual([]);
      expect([await waiting(browser['县财政局']), await waiting(handler.甲)]).toEqual([1, 0]);
      const [{ id: reportId, evidence }] = (await find(handler.甲)).reports;
      const seenBy = async (agent: Agent) => [
        (await agent.get(`/api/evidence/${evidence[0].id}`)).status,
        (await agent.get(`/api/search?world=sandbox&q=${encodeURIComponent('经费在途')}`)).body.found.length,
      ];
      expect(await seenBy(handler.乙)).toEqual([200, 1]);
      expect(await seenBy(browser['县国土环保局'])).toEqual([404, 0]);
      await decide(handler.甲, reportId, { decision: 'accept' }).expect(403);
      await decide(browser['县国土环保局'], reportId, { decision: 'accept' }).expect(403);
      await handler.乙.post(`/api/reports/${reportId}/withdrawal`).send({}).expect(201);
      expect([await states(handler.甲), await waiting(browser['县财政局'])]).toEqual([['withdrawn'], 0]);
      expect([await states(browser['县国土环保局']), await seenBy(browser['县国土环保局'])]).toEqual([[], [404, 0]]);
    });

    it('the head gives it back with a reason, and releases what is right; only then anybody is asked to check it', async () => {
      const { reportId: first } = await file(handler.甲, '经费已下达。');
      await decide(browser['县财政局'], first, { decision: 'return', reason: ' ' }).expect(422, /text-missing/);
      await decide(browser['县财政局'], first, { decision: 'return', reason: '写明金额。' }).expect(201);
      const [returned] = (await find(handler.甲)).reports;
      expect(returned).toMatchObject({ state: 'handed-back', reviewReason: '写明金额。' });
      expect(JSON.stringify(await clause(1, '县国土环保局'))).not.toContain('写明金额');
      const { reportId } = await file(handler.甲, '三十万元已下达。');
      await decide(browser['县财政局'], reportId, { decision: 'accept' }).expect(201);
      expect((await find(browser['县国土环保局'])).reports).toMatchObject([
        { state: 'submitted', text: '三十万元已下达。', filedBy: '经办甲', signedBy: expect.any(Array) },
      ]);
      const about = { obligationId: (await find(handler.甲)).id, kind: 'report-submitted' } as const;
      expect(await api.em().count(Event, about)).toBe(1);
    });

    it('whoever stands in for the head releases on these days, and no longer', async () => {
      const id = await bodyId();
      const [{ displayName: head }] = await api.em().find(Account, { username: '县财政局' });
      const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
      const name = (fields: object) =>
        browser['县财政局']
          .post(`/api/bodies/${id}/stand-ins`)
          .send({ absent: head, name: '经办乙', from: today, to: today, ...fields });
      await name({ name: head }).expect(422, /stand-in-unfit/);
      await name({ name: '过路人' }).expect(422, /stand-in-unfit/);
      await name({ from: '2018-01-01' }).expect(422, /stand-in-unfit/);
      const { standInId } = (await name({}).expect(201)).body;
      await name({ name: '经办甲' }).expect(409, /stand-in-overlaps/);
      const { id: reportId } = (await find(handler.甲)).reports[0];
      await handler.甲.post(`/api/reports/${reportId}/withdrawal`).send({}).expect(201);
      const again = (await file(handler.甲, '四十万元已下达。')).reportId;
      expect([await waiting(handler.乙), await waiting(handler.甲)]).toEqual([1, 0]);
      await handler.乙.post(`/api/stand-ins/${standInId}/end`).send({}).expect(403); // stands in for the work, not for the post
      await browser['县财政局'].post(`/api/stand-ins/${standInId}/end`).send({}).expect(201);
      expect(await waiting(handler.乙)).toBe(0);
      await decide(handler.乙, again, { decision: 'accept' }).expect(403);
      await name({ from: today }).expect(201);
      await decide(handler.乙, again, { decision: 'accept' }).expect(201);
      expect((await find(browser['县国土环保局'])).reports[0]).toMatchObject({ state: 'submitted' });
    });

    it('its head signs what it reports together with others, as long as the head wants it so', async () => {
      const id = await bodyId();
      const joint = (await owed(2, '县科农局')).find(({ may }) => may.includes('submit-report'))!;
      await api.em().execute('insert into obligation_owner (obligation_id, body_id) values (?, ?)', [joint.id, id]);
      const report = browser['县科农局'].post(`/api/obligations/${joint.id}/reports`).field('text', '管涌已处置。');
      const { reportId, state } = (await report.expect(201)).body;
      expect(state).toBe('awaiting-signatures');
      const asked = async (agent: Agent) =>
        ((await agent.get('/api/inbox?world=sandbox').expect(200)).body.tasks as { kind: string }[]).filter(
          ({ kind }) => kind === 'sign-report',
        ).length;
      const offered = async (agent: Agent) =>
        ((await agent.get(`/api/plans/${planId}/clauses/2`).expect(200)).body.obligations as Owed[])
          .find((one) => one.id === joint.id)!
          .may.includes('sign-report');
      const of = async (read: (agent: Agent) => Promise<unknown>) => [
        await read(browser['县财政局']),
        await read(handler.甲),
      ];
      const arrange = (wanted: boolean) =>
        browser['县财政局'].put(`/api/bodies/${id}/release`).send({ wanted }).expect(200);
      const sign = (agent: Agent) => agent.post(`/api/reports/${reportId}/signature`).send({});
      expect([await of(asked), await of(offered)]).toEqual([
        [1, 0],
        [true, false],
      ]);
      await sign(handler.甲).expect(403, /主要负责人会签/);
      await arrange(false);
      expect([await of(asked), await of(offered)]).toEqual([
        [1, 1],
        [true, true],
      ]);
      await arrange(true);
      expect(await of(asked)).toEqual([1, 0]);
      expect((await sign(browser['县财政局']).expect(201)).body).toEqual({ state: 'submitted' });
      expect(await of(asked)).toEqual([0, 0]);
    });

    it('a report that waits for a head who wants it no longer is released all the same', async () => {
      const id = await bodyId();
      const [again] = (await find(handler.甲)).reports;
      await handler.甲.post(`/api/reports/${again.id}/withdrawal`).send({}).expect(201);
      const { reportId } = await file(handler.甲, '五十万元已下达。');
      await browser['县财政局'].put(`/api/bodies/${id}/release`).send({ wanted: false }).expect(200);
      expect(await waiting(browser['县财政局'])).toBe(1);
      await decide(browser['县财政局'], reportId, { decision: 'accept' }).expect(201);
    });
  });
});
