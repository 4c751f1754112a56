import { recordDigests } from '@app/notifications';
import {
  askingFor,
  Body,
  Finding,
  FOR_ALL,
  MAY_SEE_EVENT,
  OfficialDocument,
  readerValues,
  recordOnce,
  Referral,
  requireSightOfAll,
  WALLS,
  type AccountRole,
} from '@app/persistence';
import { sightOf, standingOf } from '@app/domain/secrecy';
import {
  decideReferral,
  draftReferralLetter,
  mayReadReferral,
  perform,
  readerOf,
  recordFinding,
  storeFiles,
} from '@app/use-cases';
import { runPlan, SHORT_PLAN, startApi, type Agent, type TestApi } from './support';
import { signOff } from '../setup/sign-off';

const ACCOUNT: Record<AccountRole, string> = {
  'county-office': '县政府办',
  coordinator: '县国土环保局',
  organization: '县委组织部',
  department: '县林业局', // the body the referral is about
  town: '三排镇',
  reader: '读者',
  administrator: '管理员',
  auditor: '审计员',
};
const ROLES = Object.keys(ACCOUNT) as AccountRole[];
const MAY_KNOW: AccountRole[] = ['county-office', 'organization'];
const UNKNOWING = ROLES.filter((role) => !MAY_KNOW.includes(role));

/** What only this referral brings into the record: its leads, its file, its letter, the kinds of its events. */
const LEADS = '两处数据与原始记录不符';
const TRACES = [
  LEADS,
  '密级照片.jpg',
  '移送问题线索',
  '移函〔',
  'referral-letter',
  'referral-approved',
  'referral-proposed',
];

/** Every route that answers a question, for every role: who may not know of a referral is told exactly what it was told before. */
describe('a referral is hidden', () => {
  let api: TestApi;
  let planId: number;
  const browser = {} as Record<AccountRole, Agent>;
  let organ: Agent;
  let routes: string[];
  let before: Record<string, string>;
  let after: Record<string, string>;

  beforeAll(async () => {
    api = await startApi({ people: ['县监察局'] });
    for (const role of ROLES) browser[role] = await api.signedIn(ACCOUNT[role]);
    organ = await api.signedIn('县监察局');
    planId = await runPlan(api, browser.coordinator, SHORT_PLAN, '2018-03-01');
    const description = await browser.reader.get('/api/openapi.json').expect(200);
    routes = Object.entries<object>(description.body.paths)
      .filter(([path, methods]) => 'get' in methods && !/health|live|ready|openapi|account|security-events/.test(path))
      .map(([path]) => path);
    await digest('2018-03-01');
    const office = await api.actor('县政府办', 'county-office');
    const { id: bodyId } = await api.em().findOneOrFail(Body, { name: '县林业局' });
    // Its row comes first, so that the addresses that are asked for are the same before and after.
    ids = await everyId();
    before = await askEverything(UNKNOWING);
    const photo = { fileName: '密级照片.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('a picture') };
    const evidence = await storeFiles(api.duban.settings, [photo]);
    const found = { planId, kind: 'falsified-data' as const, bodyId, clauseNumber: 1, text: LEADS, evidence };
    await perform(api.duban, recordFinding, await api.actor('县国土环保局', 'coordinator'), found);
    const { id: referralId } = await api.em().findOneOrFail(Referral, { plan: planId });
    const decision = { referralId, decision: 'refer' as const, organ: '县监察局', reason: null };
    await perform(api.duban, decideReferral, office, decision);
    await api.em().transactional(async (em) => {
      const row = await em.findOneOrFail(Referral, referralId, { populate: ['body', 'plan'] });
      const about = { row, body: row.body as Body, plan: row.plan as never, today: '2018-03-01' };
      await draftReferralLetter(em, api.duban.settings, about, new Map());
    });
    const { id: documentId } = await api
      .em()
      .findOneOrFail(OfficialDocument, { kind: 'referral-letter' }, { orderBy: { id: 'asc' } });
    await signOff(api.duban, office, documentId);
    await api.em().nativeUpdate(OfficialDocument, documentId, { state: 'issued', issuedOn: '2018-03-01' });
    await digest('2018-03-02');
    after = await askEverything([...UNKNOWING, 'county-office']);
  }, 300_000);
  afterAll(() => api?.stop());

  let ids: Record<string, number[]>;
  const digest = (on: string) => api.em().transactional((em) => recordDigests(em, planId, on, 20));

  /** Ids that an address may name, by the first word of the address. */
  async function everyId(): Promise<Record<string, number[]>> {
    const of = async (table: string) =>
      (await api.em().execute<{ id: number }[]>(`select id from ${table} order by id`)).map(({ id }) => id);
    return {
      plans: [planId],
      clauses: await of('clause'),
      obligations: await of('obligation'),
      bodies: [(await api.em().findOneOrFail(Body, { name: '县监察局' })).id],
      documents: [1, 2, 3],
      referrals: [1],
    };
  }

  const addressesOf = (route: string): string[] => {
    const [, , first] = route.split('/');
    const filled = (ids[first] ?? [1]).map((id) => route.replace('{id}', String(id)).replace(/\{\w+\}/g, '1'));
    return /lifetime/.test(route) ? [...filled, `${filled[0]}?name=${encodeURIComponent(head)}`] : filled;
  };
  const head = '谢例正'; // of the organ that receives it

  async function askEverything(whom: readonly AccountRole[]): Promise<Record<string, string>> {
    const answers: Record<string, string> = {};
    const agents = whom.map((role) => [role, browser[role]] as const);
    for (const [name, agent] of [...agents, ['organ', organ] as const]) {
      for (const address of routes.flatMap(addressesOf)) {
        const { status, text, body, type } = await agent.get(address);
        // A workbook carries the minute it was written in; what is in the ledger are obligations and notes on them.
        const said = /spreadsheet/.test(type) ? 'a workbook' : (text ?? JSON.stringify(body));
        answers[`${name} ${address}`] = `${status} ${said}`;
      }
    }
    return answers;
  }

  it('asks enough: every question of the API, and the letter is among what it may find', () => {
    expect(routes.length).toBeGreaterThan(30);
    const seen = Object.entries(after).filter(
      ([asked, text]) => asked.startsWith('county-office') && text.includes(LEADS),
    );
    expect(seen.map(([asked]) => asked.split(' ')[1].replace(/\d+/g, 'n')).sort()).toEqual(
      expect.arrayContaining(['/api/plans/n/findings', '/api/plans/n/referrals', '/api/documents/n'].sort()),
    );
  });

  it.each([...UNKNOWING, 'organ'])('from %s, in every answer', (name) => {
    const mine = Object.keys(after).filter((asked) => asked.startsWith(`${name} `));
    for (const asked of mine) {
      const leaks = TRACES.filter((trace) => after[asked].includes(trace));
      expect({ asked, leaks }).toEqual({ asked, leaks: [] });
      // The chain of hashes grows with every event of whatever kind; it tells no more than that something happened.
      if (!/\/chain/.test(asked)) expect({ asked, text: after[asked] }).toEqual({ asked, text: before[asked] });
    }
  });

  it('and its existence is not betrayed by the last link of the chain, which says the same of every event', async () => {
    for (const role of ROLES.filter((each) => each !== 'administrator' && each !== 'auditor')) {
      const { body } = await browser[role].get(`/api/plans/${planId}/chain`).expect(200);
      expect(Object.keys(body).sort()).toEqual(['hash', 'seq']);
    }
  });

  it('with the files of the finding, which only who may know of it fetches', async () => {
    const { id, evidence } = await api.em().findOneOrFail(Finding, { plan: planId }, { orderBy: { id: 'asc' } });
    const file = `/api/plans/${planId}/findings/${id}/evidence/${evidence[0].sha256}`;
    await browser.coordinator.get(file).expect(404);
    await browser['county-office'].get(file).expect(200);
  });

  it('from the body it is about, also where that is one of those who may know', async () => {
    const { id: bodyId } = await api.em().findOneOrFail(Body, { name: '县委组织部' });
    const finding = await api.em().findOneOrFail(Finding, { plan: planId }, { orderBy: { id: 'asc' } });
    const em = api.em();
    em.create(Referral, {
      plan: planId,
      key: 'test/own',
      body: bodyId,
      finding,
      leads: ['甲'],
      proposedOn: '2018-03-01',
    });
    await em.flush();
    const key = `plan-${planId}/referral-2/test`;
    await recordOnce(em, { planId, key, kind: 'referral-proposed', on: '2018-03-01', bodyId });
    const list = async (role: AccountRole) =>
      (await browser[role].get(`/api/plans/${planId}/referrals`).expect(200)).body.referrals.map(
        ({ body }: { body: string }) => body,
      );
    expect(await list('county-office')).toEqual(['县委组织部', '县林业局']);
    expect(await list('organization')).toEqual(['县林业局']);
    await browser.organization.get('/api/referrals/2/evidence').expect(404);
    await browser.organization
      .post('/api/referrals/2/decision')
      .send({ decision: 'not-refer', reason: '甲' })
      .expect(404);
    const eventsOf = async (role: AccountRole) =>
      (await browser[role].get(`/api/plans/${planId}/lifetime`).query({ name: '房拟山' }).expect(200)).body.events
        .length;
    expect([await eventsOf('organization'), await eventsOf('county-office')]).toEqual([0, 1]);
  });

  it('is acted upon by the county office alone, in the order of its steps', async () => {
    const office = browser['county-office'];
    const to = (step: string) => `/api/referrals/1/${step}`;
    const handover = { handedOverOn: '2018-03-01', receivedBy: '谢某', receipt: '收到1件' };
    const answer = { answer: '另行办理', documentNumber: '南监函〔2018〕1号', answeredOn: '2018-03-01' };
    for (const role of ROLES.filter((each) => each !== 'county-office')) {
      const response = await browser[role].post(to('handover')).send(handover);
      expect([response.status, response.body.code]).toEqual([403, 'not-permitted']);
    }
    expect((await office.post(to('handover')).send(handover)).body.code).toBe('not-permitted'); // not ready yet
    await api.em().nativeUpdate(Referral, 1, { state: 'ready' });
    expect((await office.post(to('handover')).send({ ...handover, receivedBy: ' ' })).body.code).toBe('text-missing');
    expect((await office.post(to('handover')).send({ ...handover, handedOverOn: '2018-13-01' })).body.code).toBe(
      'invalid-date',
    );
    expect((await office.post(to('answer')).send(answer)).body.code).toBe('not-permitted');
    await office.post(to('handover')).send(handover).expect(201);
    expect((await office.post(to('handover')).send(handover)).body.code).toBe('already-done');
    expect((await office.post(to('answer')).send({ ...answer, answeredOn: '2018-03-02' })).body.code).toBe(
      'record-date-ahead',
    );
    await office.post(to('answer')).send(answer).expect(201);
    await office.post(to('closure')).send({ remark: '归档' }).expect(201);
    const [referral] = (await browser.organization.get(`/api/plans/${planId}/referrals`)).body.referrals;
    expect(referral).toMatchObject({ state: 'closed', answer: '另行办理', may: [] });
    await browser.organization.get(`/api/referrals/1/evidence/${referral.evidence[0].id}`).expect(200);
  });

  describe('behind a second wall, for a query that asks no further', () => {
    type Seen = { id: number; body: number; ladder?: string; secret: boolean };
    const ROWS: Record<string, string> = {
      referral: 'select id, body_id as body, true as secret from referral',
      locked_evidence: `select l.id, (select r.body_id from referral r where r.id = l.referral_id) as body, true as secret
        from locked_evidence l`,
      finding: 'select id, body_id as body, ladder, true as secret from finding',
      official_document: `select d.id, (select r.body_id from referral r where r.id = d.referral_id) as body,
        d.referral_id is not null as secret from official_document d`,
      event: `select e.id, not ${MAY_SEE_EVENT} as secret, coalesce((select r.body_id from referral r
        join official_document d on d.referral_id = r.id where d.id = e.document_id), e.body_id) as body from event e`,
    };
    const rowsOf = async (table: string, session: object): Promise<Seen[]> => {
      const nobody = readerValues({ reads: false, bodyId: null });
      const em = api.orm.em.fork({ session });
      return em.execute(`${ROWS[table]} order by id`, table === 'event' ? nobody : []);
    };
    const NOBODY = {};
    let everything: Record<string, Seen[]>;

    beforeAll(async () => {
      const { id: bodyId } = await api.em().findOneOrFail(Body, { name: '县林业局' });
      const found = {
        planId,
        kind: 'prominent-problem' as const,
        bodyId,
        clauseNumber: 1,
        text: '未达标',
        evidence: [],
      };
      const photo = { fileName: '照片.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('another picture') };
      const evidence = await storeFiles(api.duban.settings, [photo]);
      await perform(api.duban, recordFinding, await api.actor('县政府办', 'county-office'), { ...found, evidence });
      everything = {};
      for (const table of Object.keys(WALLS)) everything[table] = await rowsOf(table, FOR_ALL);
    });

    it.each(Object.keys(WALLS))('%s: nothing secret without saying for whom it asks', async (table) => {
      const secret = everything[table].filter((row) => row.secret);
      expect(secret.length).toBeGreaterThan(0);
      const open = everything[table].filter((row) => !row.secret);
      expect((await rowsOf(table, NOBODY)).map(({ id }) => id)).toEqual(open.map(({ id }) => id));
    });

    it.each(Object.keys(WALLS))('%s: for each role and body what its permission says, and no more', async (table) => {
      const accused = everything.referral[0].body;
      for (const role of ROLES) {
        for (const bodyId of [accused, accused + 1, null]) {
          const may = ({ secret, body, ladder }: Seen) =>
            !secret ||
            (table === 'finding' && ladder !== 'D'
              ? sightOf('finding', standingOf(role)) === 'full'
              : mayReadReferral({ role, bodyId }, { bodyId: body }));
          const expected = everything[table].filter(may).map(({ id }) => id);
          const seen = (await rowsOf(table, askingFor({ role, bodyId }))).map(({ id }) => id);
          expect({ role, bodyId, seen }).toEqual({ role, bodyId, seen: expected });
        }
      }
    });

    it('shows the same events as the first wall', async () => {
      for (const role of ROLES) {
        for (const bodyId of [everything.referral[0].body, null]) {
          const first = `select e.id from event e where ${MAY_SEE_EVENT} order by e.id`;
          const told = await api.orm.em
            .fork({ session: FOR_ALL })
            .execute(first, readerValues(readerOf({ role, bodyId })));
          const seen = await api.orm.em
            .fork({ session: askingFor({ role, bodyId }) })
            .execute('select id from event order by id');
          expect({ role, bodyId, seen }).toEqual({ role, bodyId, seen: told });
        }
      }
    });

    it('and a connection that goes back carries nobody’s rights', async () => {
      await rowsOf('referral', FOR_ALL);
      for (let nth = 0; nth < 5; nth += 1) expect(await rowsOf('referral', NOBODY)).toEqual([]);
    });

    it('but what would go wrong unseen, e.g. deleting files that no row names, refuses to work behind it', async () => {
      await expect(requireSightOfAll(api.orm.em.fork({ session: NOBODY }))).rejects.toThrow(/whole record/);
      const office = askingFor({ role: 'county-office', bodyId: null });
      await expect(requireSightOfAll(api.orm.em.fork({ session: office }))).rejects.toThrow(/whole record/);
      await requireSightOfAll(api.orm.em.fork({ session: FOR_ALL }));
    });

    it('and what a referral has locked stays locked for whoever does not see that it is', async () => {
      const [{ id }] = everything.finding;
      const em = api.orm.em.fork({ session: askingFor({ role: 'coordinator', bodyId: null }) });
      // The row is hidden from it, so it is not even found; a row that is seen is refused by the trigger, see `tampering`.
      expect(await em.nativeUpdate(Finding, { id }, { text: 'another' })).toBe(0);
    });
  });
});
