import ICAL from 'ical.js';
import request from 'supertest';
import { Account, Feed, Obligation } from '@app/persistence';
import { SHORT_PLAN, runPlan, startApi, type Agent, type TestApi } from '../api/support';

/** Calendars by the API, read as a calendar program reads them: without a session, with nothing but the address. */
describe('calendar feeds', () => {
  let api: TestApi;
  let owner: Agent;
  let planId: number;

  beforeAll(async () => {
    api = await startApi({ environment: { PUBLIC_URL: 'https://duban.county.test' } });
    owner = await api.signedIn('县林业局');
    planId = await runPlan(api, await api.signedIn('县国土环保局'), SHORT_PLAN, '2018-03-01');
    // Moved to the clock of the county, with dates ahead: a rehearsal has no calendar.
    await api
      .em()
      .execute(
        `update obligation set due_on = (now() at time zone 'Asia/Shanghai')::date + 30 + id where plan_id = ?`,
        [planId],
      );
  });
  afterAll(() => api?.stop());

  const open = async (agent: Agent, asked: object) =>
    (await agent.post('/api/account/feeds').send(asked).expect(201)).body as { id: number; path: string };
  const read = async (path: string) => {
    const { text, headers } = await request(api.url).get(path).expect(200);
    expect(headers['content-type']).toMatch(/^text\/calendar/);
    const calendar = new ICAL.Component(ICAL.parse(text) as never);
    return calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: String(event.getFirstPropertyValue('uid')),
      sequence: Number(event.getFirstPropertyValue('sequence')),
      status: String(event.getFirstPropertyValue('status')),
      start: String(event.getFirstPropertyValue('dtstart')),
    }));
  };
  const setClock = (clock: 'real' | 'rehearsal') =>
    api.em().execute('update plan set clock = ? where id = ?', [clock, planId]);

  it('has nothing of a rehearsal', async () => {
    await setClock('rehearsal');
    await owner.post('/api/account/feeds').send({ scope: 'plan', planId }).expect(422);
    expect(await read((await open(owner, { scope: 'person' })).path)).toEqual([]);
    await setClock('real');
  });

  it('shows the dates of the own body, and of a plan those of all, each under a number that stays', async () => {
    const body = await read((await open(owner, { scope: 'body' })).path);
    const { path } = await open(owner, { scope: 'plan', planId });
    const plan = await read(path);
    expect(body.length).toBeGreaterThan(0);
    expect(plan.length).toBeGreaterThan(body.length);
    expect(new Set(plan.map(({ uid }) => uid)).size).toBe(plan.length);
    expect(plan.map(({ uid }) => uid)).toEqual(expect.arrayContaining(body.map(({ uid }) => uid)));
    expect(await read(path)).toEqual(plan);
  });

  it('says by the sequence that a date was moved, and for thirty days that one is dropped', async () => {
    const { path } = await open(owner, { scope: 'plan', planId });
    const [first] = await read(path);
    const id = Number(/\d+/.exec(first.uid)![0]);
    const of = async () => (await read(path)).find(({ uid }) => uid === first.uid);
    await api.em().nativeUpdate(Obligation, { id }, { dueOn: '2099-01-31' });
    expect(await of()).toEqual({ ...first, sequence: first.sequence + 1, start: '2099-01-31' });
    expect(await of()).toMatchObject({ sequence: first.sequence + 1 });
    await api.em().nativeUpdate(Obligation, { id }, { state: 'not-applicable' });
    expect(await of()).toMatchObject({ sequence: first.sequence + 2, status: 'CANCELLED' });
    await api
      .em()
      .execute(`update feed_item set changed_at = now() - interval '31 days' where obligation_id = ?`, [id]);
    expect(await of()).toBeUndefined();
  });

  it('ends when its owner says so, and with the account; a wrong address shows nothing', async () => {
    const { id, path } = await open(owner, { scope: 'body' });
    await (await api.signedIn('县科农局')).delete(`/api/account/feeds/${id}`).expect(404);
    await owner.delete(`/api/account/feeds/${id}`).expect(204);
    await request(api.url).get(path).expect(404);
    const other = await open(owner, { scope: 'body' });
    await api.em().nativeUpdate(Account, { username: '县林业局' }, { state: 'disabled' });
    await request(api.url).get(other.path).expect(404);
    await api.em().nativeUpdate(Account, { username: '县林业局' }, { state: 'active' });
    await request(api.url)
      .get(`/api/feeds/calendar.ics?token=${'A'.repeat(43)}`)
      .expect(404);
    await request(api.url).get('/api/feeds/calendar.ics?token=1').expect(400);
    expect(await api.em().count(Feed, { tokenHash: other.path.split('=')[1] })).toBe(0); // only its hash is kept
  });
});
