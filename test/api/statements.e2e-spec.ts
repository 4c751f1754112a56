import { Body, OfficeHolder, Statement } from '@app/persistence';
import { asOwner } from '../setup/servers';
import { runPlan, SHORT_PLAN, startApi, type Agent, type TestApi } from './support';

/** 异议和问题报告: filed by a body for its head, kept with the person, read by few. */
describe('a statement of an office holder', () => {
  let api: TestApi;
  let planId: number;
  let owner: Agent;

  beforeAll(async () => {
    api = await startApi();
    owner = await api.signedIn('县林业局');
    planId = await runPlan(api, await api.signedIn('县国土环保局'), SHORT_PLAN, '2018-06-01');
    const em = api.em();
    const body = await em.findOneOrFail(Body, { name: '县林业局' });
    // Whoever held the post stays on record for the programs: only the owner of the tables can start anew.
    await asOwner(api.ownerUrl, (client) => client.query('delete from office_holder where body_id = $1', [body.id]));
    em.create(OfficeHolder, { body, name: '房前任', post: '局长', from: '2015-01-01', to: '2018-03-31' });
    em.create(OfficeHolder, { body, name: '唐后任', post: '局长', from: '2018-04-01', to: null });
    await em.flush();
  }, 120_000);
  afterAll(() => api?.stop());

  const file = (said: object, agent = owner) => {
    const form = {
      kind: 'problem-report',
      name: '房前任',
      statedOn: '2018-03-20',
      text: '已书面报告经费缺口',
      ...said,
    };
    const request = agent.post(`/api/plans/${planId}/statements`);
    for (const [name, value] of Object.entries(form)) void request.field(name, String(value));
    return request;
  };
  const read = async (account: string, name?: string) =>
    (
      await (
        await api.signedIn(account)
      )
        .get(`/api/plans/${planId}/statements`)
        .query(name ? { name } : {})
        .expect(200)
    ).body;

  it('is about who headed the body on its day, has happened, and says something', async () => {
    const codes = [];
    for (const said of [
      { name: '唐后任' },
      { statedOn: '2018-04-01' },
      { statedOn: '2018-06-02' },
      { statedOn: '2018-02-30' },
      { text: ' ' },
      { clauseNumber: 99 },
      { kind: 'praise' },
    ]) {
      codes.push((await file(said)).body.code);
    }
    expect(codes).toEqual([
      'statement-not-in-office',
      'statement-not-in-office',
      'record-date-ahead',
      'invalid-date',
      'text-missing',
      'not-found',
      'input-invalid',
    ]);
    const reader = await api.signedIn('读者');
    expect((await file({}, reader)).body.code).toBe('not-permitted');
    const script = await file({}).attach('evidence', Buffer.from('x'), 'run.exe');
    expect([script.status, script.body.code]).toEqual([415, 'evidence-kind']);
  });

  it('stays with the person after transfer, for those who look after cadres and the body that filed it', async () => {
    await file({ clauseNumber: 1 }).attach('evidence', Buffer.from('a letter'), '报告.pdf').expect(201);
    await file({ kind: 'dissent', name: '唐后任', statedOn: '2018-05-02', text: '对时限提出不同意见' }).expect(201);
    const { statements } = await read('县委组织部', '房前任');
    expect(statements).toEqual([
      {
        ...{ id: 1, kind: 'problem-report', name: '房前任', body: '县林业局', clauseNumber: 1, evidence: ['报告.pdf'] },
        ...{ statedOn: '2018-03-20', text: '已书面报告经费缺口', filedOn: '2018-06-01', filedBy: expect.any(String) },
      },
    ]);
    expect((await read('县政府办')).statements).toHaveLength(2);
    expect(await read('县林业局')).toMatchObject({ statements: [{ id: 2 }, { id: 1 }], may: ['file-statement'] });
    for (const other of ['县国土环保局', '县科农局', '三排镇']) expect((await read(other)).statements).toEqual([]);
    await owner.get('/api/statements/1/evidence/1').expect(200);
    await owner.get('/api/statements/1/evidence/2').expect(404);
    await (await api.signedIn('县科农局')).get('/api/statements/1/evidence/1').expect(404);
  });

  it('is neither changed nor deleted, whoever owns the database', async () => {
    const em = api.em();
    await expect(em.nativeUpdate(Statement, 1, { text: '没有报告' })).rejects.toThrow(/permission denied/);
    await expect(em.nativeDelete(Statement, {})).rejects.toThrow(/permission denied/);
    for (const sql of [`update statement set text = '没有报告' where id = 1`, 'delete from statement']) {
      await asOwner(api.ownerUrl, (client) => expect(client.query(sql)).rejects.toThrow(/append-only/));
    }
  });
});
