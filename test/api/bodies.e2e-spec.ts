import { Body, Obligation, OfficialDocument, Plan, recordOnce, verifyChain } from '@app/persistence';
import {
  appointOfficeHolder,
  contactOn,
  factsOfYear,
  officersOfYear,
  officersOn,
  perform,
  recordSubstitution,
  reorganiseBodies,
  shanghaiDate,
  signersOfKind,
} from '@app/use-cases';
import { addDays } from '@app/domain/calendar';
import { seedDirectory } from '@app/identity';
import { startApi, type Agent, type TestApi } from './support';
import { planText } from '../setup/plan-text';
import { AS_WRITTEN } from '../setup/as-written';

const PLAN = planText(
  `一、查清家底

（一）登记湿地。2019年年底前完成湿地登记。（县林业局负责）

（二）设立标识。2019年年底前设立界桩。（县林业局负责）

（三）核拨经费。2019年年底前核拨管护经费。（县财政局负责）`,
  '某县湿地管护工作方案',
);

/** The plan's date; everything the directory is told happens on it or before. */
const TODAY = '2019-03-25';
const REAL_TODAY = shanghaiDate(new Date());

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;

interface Named {
  id: number;
  name: string;
}

beforeAll(async () => {
  api = await startApi();
  for (const name of ['县国土环保局', '县政府办', '县委组织部', '县林业局', '县科农局', '县财政局', '三排镇'])
    browser[name] = await api.signedIn(name);
  const coordinator = browser['县国土环保局'];
  planId = (await coordinator.post('/api/plans').attach('file', Buffer.from(PLAN), '方案.txt')).body.planId;
  await coordinator.post(`/api/plans/${planId}/confirm`).send(AS_WRITTEN).expect(201);
  await api.em().nativeUpdate(Plan, planId, { clock: 'rehearsal', startedOn: '2017-06-29', today: TODAY });
}, 60_000);
afterAll(() => api?.stop());

const office = () => browser['县政府办'];
const idOf = async (name: string) => (await api.em().findOneOrFail(Body, { name })).id;
const directory = async (on: string) =>
  (await office().get('/api/bodies').query({ on, world: 'sandbox' }).expect(200)).body;
const namesOn = async (on: string): Promise<string[]> => (await directory(on)).bodies.map(({ name }: Named) => name);
const body = async (name: string) =>
  (
    await office()
      .get(`/api/bodies/${await idOf(name)}`)
      .query({ world: 'sandbox' })
      .expect(200)
  ).body;
const change = (input: object) => ({ successors: [], obligations: [], clauses: [], rest: [], ...input });

describe('who may touch the directory', () => {
  it('is the county office alone; everybody who has signed in may read it', async () => {
    const id = await idOf('县林业局');
    const recorded = async () => (await verifyChain(api.em(), 0)).events;
    const before = await recorded(); // how the database came to be
    const writes = [
      ['/api/reorganisations', change({ kind: 'abolish', on: TODAY, before: [id], basis: '某机改〔2019〕1号' })],
      [`/api/plans/${planId}/transfers`, { from: id, to: [id], clauses: [], obligations: [], reason: '某编' }],
      [`/api/bodies/${id}/office-holders`, { from: TODAY, name: '赵丁', post: '局长', reason: '某任〔2019〕1号' }],
      [`/api/bodies/${id}/substitutions`, { from: TODAY, to: TODAY, name: '赵丁', post: '副局长', reason: '学习' }],
    ] as const;
    for (const [path, input] of writes) {
      for (const name of ['县国土环保局', '县林业局', '三排镇']) await browser[name].post(path).send(input).expect(403);
      await api.visitor().post(path).send(input).expect(401);
    }
    for (const path of ['/api/bodies', `/api/bodies/${id}`, '/api/transfers']) {
      await browser['三排镇'].get(path).expect(200);
      await api.visitor().get(path).expect(401);
    }
    expect((await browser['三排镇'].get(`/api/bodies/${id}`)).body.may).toEqual([]);
    expect(await recorded()).toBe(before);
  });
});

describe('who is in a body beside its head', () => {
  const people = async (by: Agent, id: number) =>
    (await by.get(`/api/bodies/${id}`).expect(200)).body.people as Record<string, unknown>[];
  const reviewer = { name: '邓试林', title: '防治股股长', part: 'reviewer', from: '2019-01-01' };

  it('stands in the file: head, deputy and the others, with telephone and address, and whether they sign in', async () => {
    const found = await people(browser['三排镇'], await idOf('县政府办'));
    expect(found.map(({ part, name, account }) => [part, name, account])).toEqual([
      ['head', '唐试岚', true],
      ['deputy', '许拟章', true],
      ['reviewer', '莫仿文', true],
      ['handler', '盘仿笔', false],
    ]);
    expect(found[2]).toMatchObject({ phone: '0763-0000000', title: '秘书股股长', from: null, to: null });
    const government = await people(browser['三排镇'], await idOf('县政府'));
    expect(government.map(({ part, title }) => [part, title])).toEqual([
      ['head', '县长'],
      ['leader', '副县长（分管生态环境）'],
      ['leader', '副县长（分管农业农村）'],
    ]);
    // Who signs for the head, and who reviews what, is a matter of two persons.
    expect(found.map(({ ends }) => ends)).toEqual([false, false, false, true]);
  });

  it('is entered by the head of the body or the county office, ended with a last day, and kept in the record', async () => {
    const id = await idOf('县林业局');
    const enter = (by: Agent, input: object, status: number) =>
      by.post(`/api/bodies/${id}/posts`).send(input).expect(status);
    for (const name of ['县国土环保局', '县委组织部', '三排镇']) await enter(browser[name], reviewer, 403);
    await enter(await api.signedIn('县政府办秘书股股长'), reviewer, 403);
    for (const part of ['deputy', 'head']) await enter(browser['县林业局'], { ...reviewer, part }, 400);
    const refused = (await enter(browser['县林业局'], { ...reviewer, phone: '秘书股' }, 422)).body;
    expect(refused).toMatchObject({ code: 'phone-unfit' });
    const { postId } = (await enter(browser['县林业局'], { ...reviewer, phone: '0763-0000033转2' }, 201)).body;
    expect((await enter(office(), { ...reviewer, from: '2019-02-01' }, 409)).body.code).toBe('post-held');
    await office().put(`/api/bodies/${id}/persons`).send({ name: '赵样林', address: '县林业局二楼' }).expect(200);
    expect(await people(browser['县林业局'], id)).toMatchObject([
      { part: 'head', name: '赵样林', phone: null, address: '县林业局二楼', account: true },
      { part: 'reviewer', name: '邓试林', phone: '0763-0000033转2', account: false, to: null },
    ]);
    const end = (lastDay: string) => browser['县林业局'].post(`/api/posts/${postId}/end`).send({ lastDay });
    expect((await end('2018-12-31').expect(422)).body.code).toBe('office-dates-invalid');
    await end('2019-06-30').expect(201);
    expect((await end('2019-07-31').expect(409)).body.code).toBe('post-ended');
    await enter(office(), { ...reviewer, from: '2019-07-01' }, 201);
    const kinds = await api
      .em()
      .execute<{ kind: string }[]>(
        `select kind from event where plan_id = 0 and body_id = ? and kind ~ '^(post|person)-' order by id`,
        [id],
      );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'person-reached',
      'post-entered',
      'person-reached',
      'post-ended',
      'post-entered',
    ]);
  });

  it('is not given a post that signs or reviews by one person, nor loses it so', async () => {
    const id = await idOf('县政府办');
    for (const title of ['副主任', '秘书股股长']) {
      const { body: problem } = await office()
        .post(`/api/bodies/${id}/posts`)
        .send({ ...reviewer, title })
        .expect(403);
      expect(problem.code).toBe('post-has-authority');
    }
    const years = { ...reviewer, title: '副部长' };
    await office()
      .post(`/api/bodies/${await idOf('县委组织部')}/posts`)
      .send(years)
      .expect(403);
    for (const name of ['许拟章', '莫仿文']) {
      const { postId, ends } = (await people(office(), id)).find((one) => one.name === name)!;
      expect(ends).toBe(false);
      await office().post(`/api/posts/${postId}/end`).send({ lastDay: REAL_TODAY }).expect(403);
    }
  });

  it('decides who reviews a kind of paper and who is asked about it, on the day on which the post passes on', async () => {
    const { directory } = api.duban.settings;
    const id = await idOf('县政府办');
    const tomorrow = addDays(REAL_TODAY, 1);
    const follows = {
      name: '盘仿笔',
      title: '秘书股股长',
      part: 'reviewer',
      from: tomorrow,
      reason: '某任〔2026〕3号',
    };
    const { entryId } = (await office().post(`/api/bodies/${id}/authority-posts`).send(follows).expect(201)).body;
    await browser['县委组织部'].post(`/api/authority-entries/${entryId}/confirmation`).send({}).expect(201);
    const on = async (day: string) => {
      const { reviewer, head, deputy } = signersOfKind(
        directory,
        { kind: 'extension-answer', signingBodyId: null },
        await officersOn(api.em(), directory, day),
      );
      return [reviewer?.name, head?.name, deputy?.name, await contactOn(api.em(), directory, day)];
    };
    const asked = { section: '秘书股', name: '莫仿文', telephone: '0763-0000000' };
    expect(await on(REAL_TODAY)).toEqual(['莫仿文', '许拟章', '唐试岚', asked]);
    expect(await on(tomorrow)).toEqual([
      '盘仿笔',
      '许拟章',
      '唐试岚',
      { section: '秘书股', name: '盘仿笔', telephone: '0763-0000000转2' },
    ]);
    const { reviewer, signer } = await officersOfYear(api.em(), directory, tomorrow);
    expect([reviewer?.name, signer]).toEqual(['唐拟衡', null]);
  });

  it('keeps what was entered here when the file is read again, and ends no post anew', async () => {
    const file = api.duban.settings.directory;
    const bodies = file.bodies.map((one) =>
      one.name !== '县林业局'
        ? one
        : {
            ...one,
            officeHolders: one.officeHolders.map((head) => ({ ...head, phone: '0763-9999999' })),
            staff: [{ name: '何拟新', post: '科员', phone: '0763-0000034' }],
          },
    );
    await seedDirectory(api.em(), { bodies });
    await seedDirectory(api.em(), file);
    const id = await idOf('县林业局');
    expect(await people(office(), id)).toMatchObject([
      { part: 'head', phone: null, address: '县林业局二楼' },
      { part: 'reviewer', name: '邓试林', to: null },
      { part: 'handler', name: '何拟新', phone: '0763-0000034' },
      { part: 'reviewer', name: '邓试林', to: '2019-06-30' },
    ]);
  });

  it('takes such a post when another body confirms it, and leaves it so; nothing before', async () => {
    const id = await idOf('县政府办');
    const deputy = async (day = REAL_TODAY) =>
      (await officersOn(api.em(), api.duban.settings.directory, day)).deputy?.name;
    const take = (agent: Agent, fields: object) =>
      agent.post(`/api/bodies/${id}/authority-posts`).send({
        ...{ part: 'deputy', title: '副主任', name: '盘仿笔', from: REAL_TODAY, reason: '某任〔2026〕2号' },
        ...fields,
      });
    const settle = (agent: Agent, entryId: number) =>
      agent.post(`/api/authority-entries/${entryId}/confirmation`).send({});
    for (const name of ['县林业局', '县委组织部', '县国土环保局']) await take(browser[name], {}).expect(403);
    await take(await api.signedIn('县政府办副主任'), {}).expect(403);
    expect((await take(office(), { name: '唐试岚' }).expect(403)).body.code).toBe('authority-own-gain');
    expect((await take(office(), { from: addDays(REAL_TODAY, -1) }).expect(422)).body.code).toBe(
      'authority-back-dated',
    );
    const plain = { part: 'handler', title: '秘书股科员' };
    expect((await take(office(), plain).expect(422)).body.code).toBe('post-without-authority');

    const { entryId } = (await take(office(), {}).expect(201)).body;
    expect(await deputy()).toBe('许拟章'); // entered by one person, it has no effect
    for (const agent of [office(), browser['县林业局']]) await settle(agent, entryId).expect(403);
    expect(await deputy()).toBe('许拟章');
    await settle(browser['县委组织部'], entryId).expect(201);
    expect([await deputy(), await deputy(addDays(REAL_TODAY, -1))]).toEqual(['盘仿笔', '许拟章']);

    const tomorrow = addDays(REAL_TODAY, 1);
    const back = (await take(office(), { name: '许拟章', from: tomorrow }).expect(201)).body.entryId;
    await settle(browser['县委组织部'], back).expect(201);
    const vacant = addDays(REAL_TODAY, 2);
    const left = (await take(office(), { name: undefined, from: vacant }).expect(201)).body.entryId;
    await settle(browser['县委组织部'], left).expect(201);
    expect(await Promise.all([REAL_TODAY, tomorrow, vacant].map(deputy))).toEqual(['盘仿笔', '许拟章', undefined]);
  });
});

/** As it is carried out when it was confirmed on its day; what may be entered at all, see `authority.e2e-spec`. */
const appoint = async (bodyId: number, from: string, name: string | null, post = '局长') =>
  perform(api.duban, appointOfficeHolder, await api.actor('县政府办', 'county-office'), { bodyId, from, name, post });

describe('the head of a body', () => {
  it('has its duties on pages: the next ones on its own, all of them page by page, each once and by their dates', async () => {
    const id = await idOf('县林业局');
    const [work] = (await body('县林业局')).work;
    const ask = async (query: string) =>
      (await browser['县林业局'].get(`/api/bodies/${id}/duties?planId=${planId}${query}`).expect(200)).body;
    const whole = await ask('&limit=1000');
    expect(whole).toMatchObject({ more: false });
    expect(whole.duties).toHaveLength(work.duties);
    expect(work.duties).toBeGreaterThan(5);
    expect(work.nextDuties).toEqual(whole.duties.slice(0, 5));
    const dates = whole.duties.map(({ dueOn }: { dueOn: string }) => dueOn);
    expect(dates).toEqual([...dates].sort());
    const paged: { id: number }[] = [];
    for (let more = true; more;) {
      const page = await ask(`&limit=2${paged.length > 0 ? `&after=${paged.at(-1)!.id}` : ''}`);
      expect(page.duties.length).toBeLessThanOrEqual(2);
      paged.push(...page.duties);
      more = page.more;
    }
    expect(paged).toEqual(whole.duties);
    await browser['县林业局'].get(`/api/bodies/${id}/duties`).expect(400);
    await browser['县林业局'].get(`/api/bodies/${id}/duties?planId=1&limit=1001`).expect(400);
  });

  it('changes with an appointment, and everything open is handed over in writing', async () => {
    const id = await idOf('县财政局');
    const before = await body('县财政局');
    const { duties } = before.work[0];
    expect(duties).toBeGreaterThan(0);
    const [{ name: former }] = before.holders;
    const appointed = await appoint(id, '2019-03-01', '赵丁');
    // The assignment of the clause is still to be answered, and goes with the rest.
    expect(appointed).toEqual({ former, handedOver: duties + 1, holderId: expect.any(Number) });
    const after = await body('县财政局');
    expect(after.holders.slice(0, 2)).toMatchObject([
      { name: '赵丁', from: '2019-03-01', to: null },
      { name: former, to: '2019-02-28' },
    ]);
    const [event] = await api
      .em()
      .execute<{ data: { obligations: number[]; assignments: number[] } }[]>(
        `select data from event where plan_id = ? and kind = 'work-handed-over'`,
        [planId],
      );
    expect(event.data.obligations).toHaveLength(duties);
    expect(event.data.assignments).toHaveLength(1);
    const headOn = async (on: string) => (await directory(on)).bodies.find((one: Named) => one.id === id).head;
    expect((await headOn('2019-02-28')).name).toBe(former);
    expect(await headOn('2019-03-01')).toEqual({ name: '赵丁', post: '局长', acting: false });
    // Nobody takes an office before the one who has it, and a name needs a post.
    await expect(appoint(id, '2019-03-01', '钱戊')).rejects.toMatchObject({ code: 'office-dates-invalid' });
    await expect(appoint(id, '2019-03-05', '钱戊', ' ')).rejects.toMatchObject({ code: 'text-missing' });
  });

  it('is stood in for from the first day to the last, and answers all the same', async () => {
    const id = await idOf('县财政局');
    const substitute = async (from: string, to: string) => {
      const who = { bodyId: id, name: '孙己', post: '副局长', reason: '学习' };
      return perform(api.duban, recordSubstitution, await api.actor('县政府办', 'county-office'), { ...who, from, to });
    };
    await expect(substitute('2019-03-12', '2019-03-10')).rejects.toMatchObject({ code: 'office-dates-invalid' });
    await substitute('2019-03-10', '2019-03-12');
    // Below the program as well, nobody stands in for an office that another one stands in for.
    await expect(substitute('2019-03-12', '2019-03-14')).rejects.toMatchObject({ code: '23P01' });
    const headOn = async (on: string) => (await directory(on)).bodies.find((one: Named) => one.id === id).head;
    const heads = await Promise.all(['2019-03-09', '2019-03-10', '2019-03-12', '2019-03-13'].map(headOn));
    expect(heads.map(({ name, acting }) => [name, acting])).toEqual([
      ['赵丁', false],
      ['孙己', true],
      ['孙己', true],
      ['赵丁', false],
    ]);
    expect((await body('县财政局')).holders[0]).toMatchObject({ name: '赵丁', to: null });
  });

  it('leaves an office vacant from a day on, and drafts of an interview name who is there', async () => {
    const em = api.em();
    const addressee = await em.findOneOrFail(Body, { name: '县财政局' });
    const facts = { interviewee: { name: '赵丁', post: '局长' } };
    const common = { plan: planId, addressee, title: '约谈通知', facts, draftedOn: TODAY } as const;
    em.create(OfficialDocument, { ...common, key: 'test/draft', kind: 'interview-notification' });
    em.create(OfficialDocument, { ...common, key: 'test/sent', kind: 'interview-notification', state: 'issued' });
    await em.flush();
    await appoint(addressee.id, '2019-03-20', null);
    expect((await body('县财政局')).head).toBeNull();
    await appoint(addressee.id, '2019-03-22', '钱戊');
    const papers = await api.em().find(OfficialDocument, { key: { $like: 'test/%' } }, { orderBy: { id: 'asc' } });
    expect(papers.map(({ facts: { interviewee } }) => (interviewee as { name: string }).name)).toEqual([
      '钱戊',
      '赵丁',
    ]);
  });
});

/** As the ladder leaves it when a date was missed. */
async function urge(clause: number, name: string, on: string): Promise<void> {
  const em = api.em();
  const obligation = await em.findOneOrFail(
    Obligation,
    { plan: planId, clause: { number: clause }, kind: 'milestone' },
    { populate: ['clause'] },
  );
  const about = { planId, clauseId: obligation.clause.id, obligationId: obligation.id };
  await em.transactional((tx) => recordOnce(tx, { ...about, key: `${obligation.key}/${name}`, kind: 'urged', on }));
}

describe('a change of bodies', () => {
  it('is refused when it does not fit, and nothing is changed', async () => {
    const [id, farm] = [await idOf('县林业局'), await idOf('县科农局')];
    const send = (input: object) => office().post('/api/reorganisations').send(change(input));
    const base = { on: REAL_TODAY, before: [id], basis: '某机改〔2019〕1号' };
    const refused = [
      [{ ...base, kind: 'rename', successors: [] }, 422, 'body-change-invalid'],
      [{ ...base, kind: 'merge', successors: [{ id: farm }] }, 422, 'body-change-invalid'],
      [{ ...base, kind: 'rename', successors: [{ name: '县财政局' }] }, 409, 'body-name-taken'],
      [{ ...base, kind: 'rename', successors: [{ name: '县财政\u200b局' }] }, 409, 'body-name-taken'],
      [{ ...base, kind: 'rename', successors: [{ id: farm }] }, 409, 'body-name-taken'],
      [{ ...base, kind: 'rename', successors: [{}] }, 422, 'text-missing'],
      [{ ...base, kind: 'rename', on: '2099-01-01', successors: [{ name: '县财政局' }] }, 422, 'authority-too-far'],
      [{ ...base, kind: 'rename', on: TODAY, successors: [{ name: '县新局' }] }, 422, 'authority-back-dated'],
      [{ ...base, kind: 'abolish', before: [await idOf('县政府办')] }, 409, 'body-has-office'],
      [{ ...base, kind: 'abolish', rest: [3] }, 422, 'body-change-invalid'],
      [{ ...base, kind: 'close' }, 400, 'input-invalid'],
    ] as const;
    for (const [input, status, code] of refused)
      expect([input, (await send(input)).body]).toMatchObject([input, { status, code }]);
    expect((await directory(TODAY)).changes).toEqual([]);
  });

  it('splits by clause; the directory of the day before keeps the old name', async () => {
    await urge(1, 'before', '2019-03-20');
    const fresh = { fullName: null, kind: 'department' as const, subordinateToCounty: true };
    const done = await perform(api.duban, reorganiseBodies, await api.actor('县政府办', 'county-office'), {
      kind: 'split',
      on: '2019-03-25',
      before: [await idOf('县林业局')],
      successors: [
        { ...fresh, name: '县林草局' },
        { ...fresh, name: '县湿地局', fullName: '某县湿地管理局', kind: 'institution' },
      ],
      basis: '某机改〔2019〕2号',
      shares: { obligations: [], clauses: [{ planId, number: 1, to: [1] }], rest: null },
    });
    expect(done.successors.map(({ name }: Named) => name)).toEqual(['县林草局', '县湿地局']);
    expect(done.moved).toBeGreaterThan(0);
    expect(done.gaps).toBeGreaterThan(0);
    expect(await namesOn('2019-03-24')).toEqual(expect.arrayContaining(['县林业局']));
    const now = await namesOn('2019-03-25');
    expect(now).toEqual(expect.arrayContaining(['县林草局', '县湿地局']));
    expect(now).not.toContain('县林业局');
    expect((await directory('2019-03-24')).changes).toEqual([]);
    const [{ before, after }] = (await body('县湿地局')).changes;
    expect([before, after].map((list) => list.map(({ name }: Named) => name))).toEqual([
      ['县林业局'],
      ['县林草局', '县湿地局'],
    ]);
    expect((await body('县湿地局')).work[0]).toMatchObject({ planId, duties: expect.anything(), assignments: 1 });
  });

  it('leaves what happened before it out of the year of the successor', async () => {
    await urge(1, 'after', '2019-03-26');
    const plan = await api.em().findOneOrFail(Plan, planId);
    const year = await factsOfYear(api.em(), plan, 2019, '2020-03-01', { kinds: [], names: [] });
    const { facts } = year.find(({ facts: { body: name } }) => name === '县湿地局')!;
    expect(facts.events.map(({ kind, on }) => [kind, on])).toEqual([['urged', '2019-03-26']]);
    // The old body is scored for what was due before the change, and for what nobody took over.
    const old = year.find(({ facts: { body: name } }) => name === '县林业局')!;
    expect(old.facts.obligations.every(({ clause, dueOn }) => clause === 2 || dueOn < '2019-03-25')).toBe(true);
    expect(old.facts.events.map(({ on }) => on)).toEqual(['2019-03-20']);
  });

  it('leaves gaps that lie with the county office, until it decides', async () => {
    const { body: gaps } = await browser['三排镇'].get('/api/transfers?world=sandbox').expect(200);
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps)
      expect(gap).toMatchObject({ state: 'gap', turn: '县政府办', clauseNumber: 2, to: [], may: [] });
    const [{ may }] = (await office().get('/api/transfers?world=sandbox')).body;
    expect(may).toEqual(['decide']);
    const settlement = {
      transfers: gaps.map(({ id }: Named) => id),
      move: 'decide',
      to: [await idOf('县林草局')],
      reason: '经会议研究',
    };
    const path = `/api/plans/${planId}/transfers/settlement`;
    await browser['县科农局'].post(path).send(settlement).expect(403);
    expect((await office().post(path).send(settlement).expect(201)).body).toEqual({ settled: gaps.length });
    expect((await office().get('/api/transfers?world=sandbox')).body).toEqual([]);
    await office()
      .post(path)
      .send(settlement)
      .expect(409, /already-done/); // decided before, and by whom it says
  });

  it('lets the county office announce a transfer, which the successor disputes or takes over', async () => {
    const [from, to] = [await idOf('县财政局'), await idOf('县科农局')];
    const entered = await office()
      .post(`/api/plans/${planId}/transfers`)
      .send({ from, to: [to], clauses: [3], obligations: [], reason: '某编〔2019〕3号' })
      .expect(201);
    expect((await browser['县科农局'].get('/api/transfers?world=sandbox')).body).toEqual([]); // nothing before it is confirmed
    await browser['县委组织部'].post(`/api/authority-entries/${entered.body.entryId}/confirmation`).expect(201);
    const mine = (await browser['县科农局'].get('/api/transfers?world=sandbox')).body;
    expect(mine.length).toBeGreaterThan(0);
    for (const one of mine) expect(one).toMatchObject({ turn: '县科农局', may: ['accept', 'object'] });
    const path = `/api/plans/${planId}/transfers/settlement`;
    const [first, ...others] = mine.map(({ id }: Named) => id);
    await browser['县科农局']
      .post(path)
      .send({ transfers: [first], move: 'object', reason: '不属本局职责' })
      .expect(201);
    const [disputed] = (await browser['县科农局'].get('/api/transfers?world=sandbox')).body;
    expect(disputed).toMatchObject({ state: 'disputed', turn: '县政府办', may: [], reason: '不属本局职责' });
    if (others.length) await browser['县科农局'].post(path).send({ transfers: others, move: 'accept' }).expect(201);
    await office()
      .post(path)
      .send({ transfers: [first], move: 'decide', to: [to], reason: '经会议研究' })
      .expect(201);
    // What was issued to it stays to be confirmed by it, and the drafts about no obligation of the clause stay with it.
    expect((await body('县财政局')).work).toMatchObject([{ duties: 0, assignments: 0, documents: 1, drafts: 1 }]);
    expect((await body('县科农局')).work[0]).toMatchObject({ assignments: 1 });
    expect((await verifyChain(api.em(), planId)).faults).toEqual([]);
    expect((await verifyChain(api.em(), 0)).faults).toEqual([]);
  });
});
