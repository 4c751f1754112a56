import { auditPlace, openDatabase, signHeads, type EntityManager } from '@app/persistence';
import { asOwner, tamper as tamperWith } from '../setup/servers';
import { SHORT_PLAN, startApi, type Agent, type TestApi } from './support';
import { AS_WRITTEN } from '../setup/as-written';

/** The chain over HTTP: its head, and its verification, which names what somebody changed behind the program. */
describe('the record of a plan', () => {
  let api: TestApi;
  let planId: number;
  let office: Agent;
  let reader: Agent;

  beforeAll(async () => {
    api = await startApi();
    office = await api.signedIn('县政府办');
    reader = await api.signedIn('读者');
  }, 60_000);
  afterAll(() => api?.stop());

  beforeEach(async () => {
    ({ planId } = (await office.post('/api/plans').attach('file', Buffer.from(SHORT_PLAN), '方案.txt')).body);
    await office.post(`/api/plans/${planId}/confirm`).send(AS_WRITTEN).expect(201);
    const columns = [{ title: '名称', type: 'text', required: true, choices: [] }];
    const [{ id }] = await api
      .em()
      .execute<{ id: number }[]>('select id from clause where plan_id = ? and number = 2', [planId]);
    await office.post(`/api/clauses/${id}/registers`).send({ title: '名录', publicity: '主动公开', columns });
  });

  const head = async () => (await reader.get(`/api/plans/${planId}/chain`).expect(200)).body;
  const verify = async (query: object = {}, who = reader) =>
    (await who.get(`/api/plans/${planId}/chain/verification`).query(query).expect(200)).body;
  const tamper = (sql: string) => tamperWith(api.ownerUrl, sql, [planId]);

  it('is whole for a reader, who sees its head and may keep it', async () => {
    const kept = await head();
    expect(kept).toEqual({ seq: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await verify({ seq: kept.seq, hash: kept.hash })).toEqual({
      events: kept.seq,
      head: kept,
      faults: [],
      faultsInAll: 0,
      keptHeadHolds: true,
    });
    expect((await verify()).keptHeadHolds).toBeNull();
  });

  it('names each request in its answer, its events and its letters, and seals the name with the event', async () => {
    const [{ id }] = await api
      .em()
      .execute<{ id: number }[]>('select id from clause where plan_id = ? and number = 2', [planId]);
    const columns = [{ title: '名称', type: 'text', required: true, choices: [] }];
    const sent = { title: '又一名录', publicity: '主动公开', columns };
    const { headers } = await office.post(`/api/clauses/${id}/registers`).send(sent).expect(201);
    const request = headers['x-request-id'];
    const events = await api
      .em()
      .execute<{ kind: string }[]>('select kind from event where plan_id = ? and request_id = ?', [planId, request]);
    expect(events).toEqual([{ kind: 'register-opened' }]);
    const letters = `select 1 from outbox o join event e using (request_id)
      where e.plan_id = ? and e.kind = 'plan-confirmed' and o.workflow_id = ?`;
    expect(await api.em().execute(letters, [planId, `plan-${planId}/clause-2`])).toHaveLength(1);
    await tamper(`update event set request_id = null where plan_id = $1 and kind = 'plan-confirmed'`);
    expect((await verify()).faults).toMatchObject([{ fault: 'altered' }]);
  });

  it('names the event in which one byte was changed, with its clause and day', async () => {
    await tamper(`update event set actor = actor || '.' where plan_id = $1 and kind = 'register-opened'`);
    const { faults, faultsInAll } = await verify({}, office);
    expect(faultsInAll).toBe(1);
    expect(faults).toEqual([
      expect.objectContaining({ fault: 'altered', kind: 'register-opened', clauseNumber: 2, on: expect.any(String) }),
    ]);
    const [{ seq, eventId }] = faults;
    const place = { fault: 'altered', seq, eventId, key: null, kind: null, on: null, clauseNumber: null };
    expect((await verify()).faults).toEqual([place]); // a reader is told where, of every event alike
  });

  it('no longer holds a head that was kept, once events and seals are cut off the end together', async () => {
    const { seq, hash } = await head();
    await tamper(`delete from event where plan_id = $1 and kind = 'register-opened'`);
    await tamper(`delete from event_seal where plan_id = $1 and not exists (select 1 from event where id = event_id)`);
    expect(await verify({ seq, hash })).toMatchObject({ faultsInAll: 0, keptHeadHolds: false });
  });

  it('says whether rows, files and the signed head are covered too', async () => {
    const coverage = async () => (await reader.get(`/api/plans/${planId}/chain/coverage`).expect(200)).body;
    const before = await coverage();
    expect(before).toMatchObject({ unwatched: [], coveredSince: null, signedAt: null, signedHolds: null });
    expect([before.rowSeals > 0, before.files > 0, before.tables > 20]).toEqual([true, true, true]);
    const owner = await openDatabase(api.ownerUrl);
    await signHeads(owner.em.fork() as EntityManager, auditPlace({ DUBAN_STATE_DIR: api.stateDir }), new Date());
    await owner.close(true);
    const { seq } = await head();
    const signed = { signedSeq: seq, signedHolds: true, rowsSignedHold: true, signedAt: expect.any(String) };
    expect(await coverage()).toMatchObject(signed);
    await asOwner(api.ownerUrl, (client) => client.query('alter table report disable trigger all'));
    await tamper(`delete from event_seal where plan_id = $1 and seq > 1`);
    expect(await coverage()).toMatchObject({ unwatched: ['report'], signedHolds: false });
    await asOwner(api.ownerUrl, (client) => client.query('alter table report enable trigger all'));
  });

  it('is found for plans that exist, and asked for with a head that can be one', async () => {
    await reader.get('/api/plans/9999/chain').expect(404);
    await reader.get(`/api/plans/${planId}/chain/verification`).query({ seq: 1, hash: 'abc' }).expect(400);
  });
});
