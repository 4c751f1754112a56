import { Body, OfficeHolder, recordOnce, Substitution } from '@app/persistence';
import { asOwner } from '../setup/servers';
import { SHORT_PLAN, startApi, type Agent, type TestApi } from './support';

/** Who headed a body when something happened, also after that person has left. */
describe('the lifetime register', () => {
  let api: TestApi;
  let planId: number;
  let organization: Agent;

  beforeAll(async () => {
    api = await startApi();
    const office = await api.signedIn('县政府办');
    organization = await api.signedIn('县委组织部');
    ({ planId } = (await office.post('/api/plans').attach('file', Buffer.from(SHORT_PLAN), '方案.txt')).body);
    const em = api.em();
    const body = await em.findOneOrFail(Body, { name: '县林业局' });
    // Whoever held the post stays on record for the programs: only the owner of the tables can start anew.
    await asOwner(api.ownerUrl, (client) => client.query('delete from office_holder where body_id = $1', [body.id]));
    const post = '局长';
    em.create(OfficeHolder, { body, name: '房前任', post, from: '2015-01-01', to: '2018-03-31' });
    em.create(OfficeHolder, { body, name: '唐后任', post, from: '2018-04-01', to: null });
    const leave = { post: '副局长', reason: '学习', from: '2018-06-01', to: '2018-06-30' };
    em.create(Substitution, { body: body.id, name: '沈代管', ...leave } as never);
    await em.flush();
    for (const on of [
      '2014-12-31',
      '2015-01-01',
      '2018-03-31',
      '2018-04-01',
      '2018-06-01',
      '2018-06-30',
      '2018-07-01',
    ]) {
      await recordOnce(em, { planId, key: `test/${on}`, kind: 'urged', on, bodyId: body.id });
    }
  }, 120_000);
  afterAll(() => api?.stop());

  const daysOf = async (name: string) =>
    (await organization.get(`/api/plans/${planId}/lifetime`).query({ name }).expect(200)).body.events.map(
      ({ on }: { on: string }) => on,
    );

  it('keeps what happened with the head of its day, from the first day of the post to the last', async () => {
    expect(await daysOf('房前任')).toEqual(['2018-03-31', '2015-01-01']);
    expect(await daysOf('唐后任')).toEqual(['2018-07-01', '2018-04-01']);
  });

  it('holds on the days of a substitution to whoever stood in', async () => {
    expect(await daysOf('沈代管')).toEqual(['2018-06-30', '2018-06-01']);
  });

  it('lists everybody who headed a body with the number of events, and nobody’s events without a name', async () => {
    const { body } = await organization.get(`/api/plans/${planId}/lifetime`).expect(200);
    expect(body.events).toEqual([]);
    const tenure = (name: string) => body.tenures.find((one: { name: string }) => one.name === name);
    expect(tenure('房前任')).toEqual({
      name: '房前任',
      post: '局长',
      body: '县林业局',
      from: '2015-01-01',
      to: '2018-03-31',
      acting: false,
      events: 2,
    });
    expect([tenure('唐后任').events, tenure('沈代管').events]).toEqual([2, 2]);
  });

  it('is for those who look after cadres, and for nobody else', async () => {
    await (await api.signedIn('县林业局')).get(`/api/plans/${planId}/lifetime`).expect(403);
  });
});
