import { createHash, randomUUID } from 'node:crypto';
import { LARGEST_DRAFT, MOST_DRAFTS } from '@app/identity';
import { Body, CaseFile, Finding, Obligation, Plan, RequestKey, verifyFiles } from '@app/persistence';
import { SweepLeftoversTask } from '../../apps/worker/src/tasks/sweep-leftovers.task';
import { planText } from '../setup/plan-text';
import { asOwner } from '../setup/servers';
import { runPlan, startApi, type Agent, type TestApi } from './support';

const PLAN = planText(`一、查清底数

（一）开展调查。2018年年底前完成详查。（县林业局牵头；县科农局参与）`);

/** Double clicks, lost answers, two tabs: what is sent twice happens once, and is answered twice. */
describe('a request that comes twice', () => {
  let api: TestApi;
  let planId: number;
  let bodyId: number;
  const browser = {} as Record<string, Agent>;

  beforeAll(async () => {
    api = await startApi();
    for (const name of ['县国土环保局', '县政府办', '县林业局']) browser[name] = await api.signedIn(name);
    planId = await runPlan(api, browser['县国土环保局'], PLAN, '2018-12-03');
    bodyId = (await api.em().findOneOrFail(Body, { name: '县林业局' })).id;
  }, 60_000);
  afterAll(() => api?.stop());

  interface Sent {
    text: string;
    key?: string;
    by?: string;
    file?: string;
    clause?: number;
  }
  async function record({ text, key, by = '县政府办', file = '照片', clause = 1 }: Sent) {
    const form = browser[by].post(`/api/plans/${planId}/findings`);
    if (key) void form.set('Idempotency-Key', key);
    return form
      .field('kind', 'prominent-problem')
      .field('bodyId', bodyId)
      .field('clauseNumber', clause)
      .field('text', text)
      .attach('evidence', Buffer.from(file), '照片.jpg');
  }
  const findings = (text: string) => api.em().count(Finding, { text });
  const statusesOf = (answers: { status: number }[]) => [...new Set(answers.map(({ status }) => status))];

  it.each([
    ['with a key', randomUUID()],
    ['without one', undefined],
  ])('%s, twenty times at the same moment, is one finding, one case and twenty equal answers', async (name, key) => {
    const text = `排水沟被填（${name}）`;
    const cases = await api.em().count(CaseFile, { plan: planId });
    const answers = await Promise.all(Array.from({ length: 20 }, () => record({ text, key })));
    expect(statusesOf(answers)).toEqual([201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await findings(text)).toBe(1);
    expect(await api.em().count(CaseFile, { plan: planId })).toBe(cases + 1);
  });

  it('with the key of another content is refused, be it one word or one file that differs', async () => {
    const key = randomUUID();
    expect((await record({ text: '围堰塌了', key })).status).toBe(201);
    for (const other of [
      { text: '围堰塌了一半', key },
      { text: '围堰塌了', key, file: '别的照片' },
    ]) {
      const { status, body } = await record(other);
      expect([status, body.code]).toEqual([422, 'request-key-reused']);
    }
    expect(await findings('围堰塌了一半')).toBe(0);
  });

  it('with the key of somebody else is a request of its own', async () => {
    const key = randomUUID();
    const answers = [
      await record({ text: '河道被占', key }),
      await record({ text: '河道被占', key, by: '县国土环保局' }),
    ];
    expect(statusesOf(answers)).toEqual([201]);
    expect(new Set(answers.map(({ body }) => body.findingId)).size).toBe(2);
  });

  it('leaves its key free where it was refused, so that it can be corrected', async () => {
    const key = randomUUID();
    expect((await record({ text: '无此条款', key, clause: 99 })).status).toBe(404);
    expect((await record({ text: '有此条款', key })).status).toBe(201);
  });

  it('is carried out when the first attempt broke off before its answer was kept', async () => {
    const key = randomUUID();
    const asOwnerOfTables = (sql: string) => asOwner(api.ownerUrl, (client) => client.query(sql));
    await asOwnerOfTables(`
      create function break_off() returns trigger as $$ begin raise exception 'broken off'; end $$ language plpgsql;
      create trigger break_off before update of answer on request_key for each row execute function break_off()`);
    expect((await record({ text: '泵站停了', key })).status).toBe(500);
    expect(await findings('泵站停了')).toBe(0);
    await asOwnerOfTables('drop trigger break_off on request_key; drop function break_off');
    const answers = [await record({ text: '泵站停了', key }), await record({ text: '泵站停了', key })];
    expect(statusesOf(answers)).toEqual([201]);
    expect(await findings('泵站停了')).toBe(1);
  });

  it('without a key is meant anew once the person has done something else', async () => {
    await record({ text: '又见积水' });
    await record({ text: '又见积水' });
    expect(await findings('又见积水')).toBe(1);
    await record({ text: '别的事情' });
    await record({ text: '又见积水' });
    expect(await findings('又见积水')).toBe(2);
  });

  it('is one plan, and one request to a helper', async () => {
    const text = `${PLAN}\n`;
    const importing = () => browser['县国土环保局'].post('/api/plans/text').send({ text });
    const before = await api.em().count(Plan);
    expect(statusesOf(await Promise.all([importing(), importing()]))).toEqual([201]);
    expect(await api.em().count(Plan)).toBe(before + 1);

    const lead = await api
      .em()
      .findOneOrFail(
        Obligation,
        { plan: planId, clause: { number: 1 }, kind: 'milestone' },
        { orderBy: { id: 'asc' } },
      );
    const asking = () =>
      browser['县林业局']
        .post(`/api/obligations/${lead.id}/contributions`)
        .send({ body: '县科农局', what: '请提供点位', dueOn: '2018-12-20' });
    expect(statusesOf(await Promise.all([asking(), asking()]))).toEqual([201]);
    expect(await api.em().count(Obligation, { parent: lead.id, title: '请提供点位' })).toBe(1);
  });

  it('with six files is told how many there may be', async () => {
    const form = browser['县政府办'].post(`/api/plans/${planId}/findings`).field('text', '六个文件');
    for (let nth = 1; nth <= 6; nth += 1) void form.attach('evidence', Buffer.from('x'), `${nth}.jpg`);
    const { body } = await form.expect(413);
    expect([body.code, body.title]).toEqual(['upload-too-large', expect.stringContaining('最多5个')]);
  });

  it('is turned away when its key is none', async () => {
    const { status, body } = await record({ text: '编号有误', key: 'a b' });
    expect([status, body.code]).toEqual([400, 'request-key-invalid']);
  });

  describe('and what is typed until then', () => {
    const requestKey = randomUUID();
    const at = '/api/drafts/finding.1';
    const content = { fields: { text: '排水沟被填，长约三十米' }, files: ['照片.jpg'] };

    it('is kept for whoever typed it, in the newest state, and shown to nobody else', async () => {
      const office = browser['县政府办'];
      expect((await office.get(at).expect(200)).body).toEqual({ draft: null });
      await office
        .put(at)
        .send({ content: { fields: { text: '排水沟' } }, requestKey })
        .expect(200);
      await office.put(at).send({ content, requestKey }).expect(200);
      const { draft } = (await office.get(at).expect(200)).body;
      expect(draft).toEqual({ content, requestKey, savedAt: expect.any(String) });
      expect((await browser['县国土环保局'].get(at).expect(200)).body).toEqual({ draft: null });
      await browser['县国土环保局'].delete(at).expect(204);
      await api.visitor().get(at).expect(401);
      expect((await office.get(at)).body.draft).not.toBeNull();
      await office.delete(at).expect(204);
      expect((await office.get(at)).body).toEqual({ draft: null });
    });

    it('has limits of size and number, which are said, and a name', async () => {
      const office = browser['县政府办'];
      const long = { content: { fields: { text: '长'.repeat(LARGEST_DRAFT / 3) } }, requestKey };
      expect((await office.put(at).send(long).expect(413)).body.code).toBe('draft-too-large');
      for (let nth = 1; nth <= MOST_DRAFTS; nth += 1) {
        await office.put(`/api/drafts/report.${nth}`).send({ content, requestKey }).expect(200);
      }
      expect((await office.put(at).send({ content, requestKey }).expect(409)).body.code).toBe('drafts-full');
      await office.put('/api/drafts/report.7').send({ content, requestKey }).expect(200);
      // All of one person together are bounded as well; what is replaced makes room.
      const coordinator = browser['县国土环保局'];
      const large = { content: { fields: { text: '长'.repeat(LARGEST_DRAFT / 3 - 20) } }, requestKey };
      const keep = (nth: number) => coordinator.put(`/api/drafts/large.${nth}`).send(large);
      for (let nth = 1; nth <= 5; nth += 1) await keep(nth).expect(200);
      const { body } = await keep(6).expect(409);
      expect([body.code, body.title]).toEqual(['drafts-full', expect.stringContaining('4.8 MB')]);
      await coordinator.put('/api/drafts/large.1').send({ content, requestKey }).expect(200);
      await keep(6).expect(200);
      for (let nth = 1; nth <= 6; nth += 1) await coordinator.delete(`/api/drafts/large.${nth}`).expect(204);
      await office.put('/api/drafts/..%2Fsession').send({ content, requestKey }).expect(404);
      await office.put(at).send({ content: '文字', requestKey }).expect(400);
    });

    it('is swept with the answers when nobody has touched it for long, and with files no row names', async () => {
      const answered = await api.em().count(RequestKey);
      const task = new SweepLeftoversTask(api.duban);
      const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
      const { files } = api.duban.settings;
      const other = createHash('sha256').update('别的照片').digest('hex'); // of a request that was refused
      expect(await files.check(other)).toBeGreaterThan(0);
      expect(await task.run(new Date())).toEqual({ answers: 0, drafts: 0, files: 0 }); // somebody may be about to name it
      expect(await task.run(inDays(6))).toEqual({ answers: 0, drafts: 0, files: expect.any(Number) });
      await expect(files.check(other)).rejects.toMatchObject({ code: 'file-lost' });
      expect(await verifyFiles(api.em(), files)).toMatchObject({ files: expect.any(Number), faultsInAll: 0 });
      expect(await task.run(inDays(31))).toEqual({ answers: answered, drafts: MOST_DRAFTS, files: 0 });
    });
  });
});
