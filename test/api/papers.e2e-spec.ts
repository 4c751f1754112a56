import { documentSamples, OfficialDocumentRenderer } from '@app/documents';
import { addMonths } from '@app/domain/calendar';
import {
  Assessment,
  AssessmentScore,
  Body,
  CaseFile,
  Mail,
  OfficialDocument,
  Plan,
  SecurityEvent,
  recordOnce,
} from '@app/persistence';
import { shanghaiDate } from '@app/use-cases';
import { SHORT_PLAN, startApi, type Agent, type TestApi } from './support';
import { AS_WRITTEN } from '../setup/as-written';

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;
const REVIEWER = '县政府办秘书股股长';
const who = ['县国土环保局', '县政府办', REVIEWER, '县林业局', '县财政局', '县委组织部', '读者'];
const PDF = Buffer.from(new OfficialDocumentRenderer().render(documentSamples['rectification-order'][0]).pdf);

/** What the workflows draft, written here by hand: a rectification order with its case, an interview, an assessment. */
beforeAll(async () => {
  api = await startApi();
  for (const name of who) browser[name] = await api.signedIn(name);
  const plan = await browser['县国土环保局'].post('/api/plans').attach('file', Buffer.from(SHORT_PLAN), '方案.txt');
  planId = plan.body.planId;
  await browser['县国土环保局'].post(`/api/plans/${planId}/confirm`).send(AS_WRITTEN).expect(201);

  const em = api.em();
  const body = await em.findOneOrFail(Body, { name: '县林业局' });
  const owner = em.getReference(Plan, planId);
  const openedOn = '2019-03-01';
  const rectification = em.create(CaseFile, {
    plan: owner,
    key: 'case-1',
    kind: 'rectification',
    cause: 'overdue',
    body,
    findings: ['详查未按期完成'],
    openedOn,
  });
  em.create(CaseFile, {
    plan: owner,
    key: 'case-2',
    kind: 'interview',
    cause: 'assessment',
    body,
    assessmentYear: 2018,
    findings: [],
    openedOn,
    state: 'running',
  });
  const [facts] = documentSamples['rectification-order'];
  em.create(OfficialDocument, {
    plan: owner,
    key: 'document-1',
    kind: 'rectification-order',
    addressee: body,
    caseFile: rectification,
    title: '限期整改通知',
    facts: {
      ...facts,
      addressee: { name: body.fullName!, subordinate: true },
      ...{ number: null, issuedOn: null, signer: null, basisIds: ['supervision-regulation-18'] },
    },
    draftedOn: openedOn,
  });
  const assessment = em.create(Assessment, {
    plan: owner,
    year: 2018,
    state: 'draft',
    policyVersion: '1',
    openedOn,
    draftOn: openedOn,
    draftedOn: openedOn,
  });
  const reason = { zh: '逾期一项', en: 'one late' };
  em.create(AssessmentScore, {
    assessment,
    body,
    score: 58.5,
    grade: 'fail',
    fewItems: false,
    rules: [{ rule: 'urged', points: -5, reason, events: [1], obligations: ['plan-1/clause-1/report-2018-H1'] }],
  });
  for (const recipient of ['县林业局', '县财政局']) {
    const key = `digest/plan-${planId}/${recipient}/${openedOn}`;
    em.create(Mail, {
      plan: owner,
      key,
      recipient,
      subject: '今日提醒',
      text: '一项',
      on: openedOn,
      channel: 'recorder',
    });
  }
  await em.flush();
}, 60_000);
afterAll(() => api?.stop());

const only = async (agent: Agent, what: 'documents' | 'cases' | 'assessments') =>
  (await agent.get(`/api/plans/${planId}/${what}`).expect(200)).body;
const taskKinds = async (name: string): Promise<string[]> => {
  const { tasks } = (await browser[name].get('/api/inbox').query({ planId }).expect(200)).body;
  return tasks.map((task: { kind: string }) => task.kind).filter((kind: string) => kind !== 'submit-report');
};

describe('an order', () => {
  it('is a draft that only those who work on it see', async () => {
    const [draft] = await only(browser['县政府办'], 'documents');
    expect(draft).toMatchObject({ state: 'draft', number: null, addressee: '县林业局', hasPdf: false });
    expect(draft.may).toEqual(['review-document', 'return-document', 'mark-document']);
    expect(await only(browser['县林业局'], 'documents')).toEqual([]);
    await browser['县林业局'].get(`/api/documents/${draft.id}`).expect(404);
    const page = (await browser['县政府办'].get(`/api/documents/${draft.id}`).expect(200)).body;
    expect(page.html).toContain('<html');
    expect(page.bases.length).toBeGreaterThan(0);
    expect(page).not.toHaveProperty('facts');
    await browser['县政府办'].get(`/api/documents/${draft.id}/pdf`).expect(404);
    const printed = await browser['县政府办'].get(`/api/documents/${draft.id}/draft`).expect(200);
    expect([printed.type, printed.body.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    await browser['县林业局'].get(`/api/documents/${draft.id}/draft`).expect(404);
    await browser['县政府办'].get(`/api/plans/${planId}/documents/print`).query({ of: draft.id }).expect(404);
    expect(await taskKinds(REVIEWER)).toContain('review-document');
  });

  it('is signed by the county office only, and gets its number', async () => {
    const [{ id }] = await only(browser['县政府办'], 'documents');
    await browser['县国土环保局'].post(`/api/documents/${id}/signature`).expect(403);
    await browser[REVIEWER].post(`/api/documents/${id}/review`).expect(201);
    expect(await taskKinds('县政府办')).toContain('sign-document');
    // A character that no font shows would be printed as a box: it is named, and nothing is signed.
    const { facts } = await api.em().findOneOrFail(OfficialDocument, id);
    await api.em().nativeUpdate(OfficialDocument, { id }, { facts: { ...facts, findings: ['𠮷家村地块漏报'] } });
    const refused = (await browser['县政府办'].post(`/api/documents/${id}/signature`).expect(422)).body;
    expect(refused).toMatchObject({ code: 'document-unprintable' });
    expect(JSON.stringify(refused)).toContain('𠮷');
    await api.em().nativeUpdate(OfficialDocument, { id }, { facts });
    const { number } = (await browser['县政府办'].post(`/api/documents/${id}/signature`).expect(201)).body;
    expect(number).toMatch(/〔20\d\d〕1号$/);
    expect((await browser['县政府办'].post(`/api/documents/${id}/signature`).expect(409)).body.code).toBe(
      'already-done',
    );
    await browser['县林业局'].get(`/api/documents/${id}`).expect(404); // not out yet
    const page = (await browser['县政府办'].get(`/api/documents/${id}`).expect(200)).body;
    expect(page.html).toContain('〕1号');
    // The period it sets is counted from the day of signing, and says so.
    const signed = await api.em().findOneOrFail(OfficialDocument, id);
    expect(page.limits).toEqual([
      {
        what: 'report',
        on: signed.facts.reportBy,
        why: expect.objectContaining({ from: signed.signedOn, rule: 'months' }),
      },
    ]);
    const [item] = signed.facts.items as { limit: string }[];
    expect(item.limit).toBe(signed.facts.reportBy);
  });

  it('is received by its addressee, who reads the PDF as it was issued', async () => {
    const [{ id, number }] = await only(browser['县政府办'], 'documents');
    const pdfSha256 = await api.duban.settings.files.put(PDF);
    await api.em().nativeUpdate(OfficialDocument, { id }, { state: 'issued', issuedOn: '2019-03-04', pdfSha256 });
    expect(await taskKinds('县林业局')).toContain('receive-document');
    const { limits } = (await browser['县林业局'].get(`/api/documents/${id}`).expect(200)).body;
    expect(limits[1]).toMatchObject({
      what: 'receipt',
      on: '2019-03-06',
      why: { from: '2019-03-04', rule: 'working-days' },
    });
    const download = await browser['县林业局'].get(`/api/documents/${id}/pdf`).buffer(true).expect(200);
    expect(download.headers['content-type']).toBe('application/pdf');
    expect(download.headers['content-disposition']).toContain(encodeURIComponent(`${number}.pdf`));
    expect(PDF.equals(download.body)).toBe(true);
    // Issued, it is printed with others in one go, also on sheets that have a red head; a draft of it is none any more.
    const print = (query: object) => browser['县林业局'].get(`/api/plans/${planId}/documents/print`).query(query);
    for (const headed of [{}, { headed: 'true' }]) {
      const printed = await print({ of: id, ...headed }).expect(200);
      expect([printed.type, printed.body.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    }
    const taken = { kind: 'file-downloaded', subject: `GET /api/documents/${id}/pdf` } as const;
    expect(await api.em().count(SecurityEvent, taken)).toBe(3); // by itself, and in each selection
    for (const list of ['', 'x', `${id},${id}`, undefined]) await print({ of: list }).expect(400);
    await print({ of: `${id},999999` }).expect(404);
    await browser['县政府办'].get(`/api/documents/${id}/draft`).expect(404);
    await browser['县财政局'].post(`/api/documents/${id}/receipt`).expect(403);
    await browser['县林业局'].post(`/api/documents/${id}/receipt`).expect(201);
    expect((await only(browser['读者'], 'documents'))[0]).toMatchObject({ state: 'received', may: [] });
    expect(await taskKinds('县林业局')).not.toContain('receive-document');
  });
});

describe('papers from the record', () => {
  it('are offered and drafted once, the forms an office files among them', async () => {
    const office = browser['县政府办'];
    const em = api.em();
    const body = await em.findOneOrFail(Body, { name: '县林业局' });
    const [owned] = await em.execute<{ id: number; clauseId: number }[]>(
      `select o.id, o.clause_id as "clauseId" from obligation o join obligation_owner w on w.obligation_id = o.id
        where o.plan_id = ? and w.body_id = ? and o.kind = 'milestone' order by o.id limit 1`,
      [planId, body.id],
    );
    const thisYear = shanghaiDate(new Date()).slice(0, 4);
    await em.execute('update obligation set due_on = ? where id = ?', [`${thisYear}-12-31`, owned.id]);
    await em.transactional((tx) =>
      recordOnce(tx, {
        ...{ planId, clauseId: owned.clauseId, obligationId: owned.id, bodyId: body.id },
        ...{ key: 'test/transferred', kind: 'duty-transferred', on: '2019-03-18', actor: '县政府办' },
        data: { from: ['县财政局', '县科农局'], to: ['县林业局', '县科农局'], reason: '某府发〔2019〕5号' }, // 县科农局 goes on
      }),
    );
    const offered = async (kind: string) =>
      (await office.get(`/api/plans/${planId}/papers`).expect(200)).body.filter(
        (one: { kind: string }) => one.kind === kind,
      ) as { kind: string; subject: object }[];
    const said = {
      'responsibility-letter': ['目标责任书', '县林业局'],
      'duty-acceptance': ['县财政局（划出）', '县林业局（承接）', '某府发〔2019〕5号'],
      'delivery-receipt': ['送达文书', '督办系统签收'],
      'dispatch-slip': ['拟稿', '核稿', '签发', '唐试岚'],
      'dispatch-register': [`${thisYear}年共登记发文1件`, '已签收'],
    };
    for (const [kind, words] of Object.entries(said)) {
      const [{ subject }, ...others] = await offered(kind);
      const one = { kind, subject };
      const { documentId } = (await office.post(`/api/plans/${planId}/papers`).send(one).expect(201)).body;
      const { html } = (await office.get(`/api/documents/${documentId}`).expect(200)).body;
      expect(words.filter((word) => !html.includes(word))).toEqual([]);
      expect(html).not.toContain('县科农局（划出）');
      // A form names papers that others may not know of, and the other two are drafts of others.
      const asked = await browser['县委组织部'].get(`/api/documents/${documentId}`);
      expect([kind, asked.status]).toEqual([kind, 404]);
      await office
        .post(`/api/plans/${planId}/papers`)
        .send(one)
        .expect(422, /paper-drafted-already/);
      expect(await offered(kind)).toEqual(others);
    }
  });
});

describe('a case', () => {
  const find = async (name: string, kind: string) =>
    (await only(browser[name], 'cases')).find((file: { kind: string }) => file.kind === kind);

  it('is reported on by the body and reviewed by the county office', async () => {
    const { id } = await find('县政府办', 'rectification');
    await api.em().nativeUpdate(CaseFile, { id }, { state: 'running', limitOn: '2019-06-01' });
    expect((await find('县林业局', 'rectification')).may).toEqual(['report-on-case', 'ask-case-extension']);
    await browser['县财政局'].post(`/api/cases/${id}/report`).send({ text: '已改' }).expect(403);
    await browser['县林业局'].post(`/api/cases/${id}/report`).send({ text: '已改' }).expect(201);
    expect(await taskKinds('县政府办')).toContain('review-case');
    // Whoever handles the matters of the office does not decide them, and is not asked to.
    expect(await taskKinds(REVIEWER)).not.toContain('review-case');
    await browser[REVIEWER].post(`/api/cases/${id}/review`).send({ decision: 'accept' }).expect(403);
    expect(await find('县政府办', 'rectification')).toMatchObject({ may: ['review-case'], reportText: '已改' });
    const review = (body: object) => browser['县政府办'].post(`/api/cases/${id}/review`).send(body);
    expect((await review({ decision: 'return' }).expect(422)).body.code).toBe('text-missing');
    await review({ decision: 'accept' }).expect(201);
    expect(await find('读者', 'rectification')).toMatchObject({ state: 'closed', outcome: 'accepted', may: [] });
  });

  it('that is an interview is recorded by the county office, then reported on', async () => {
    const { id } = await find('县政府办', 'interview');
    for (const name of ['县政府办', REVIEWER]) expect(await taskKinds(name)).toContain('record-interview');
    await browser['县林业局'].post(`/api/cases/${id}/report`).send({ text: '已改' }).expect(403);
    const record = (facts: object) =>
      browser['县政府办'].post(`/api/cases/${id}/interview`).send({
        ...{
          minutes: '已约谈',
          chair: '县长',
          place: '第一会议室',
          hosts: '县长、县政府办主任',
          guests: '县林业局局长',
        },
        ...facts,
      });
    const { id: bodyId } = await api.em().findOneOrFail(Body, { name: '县林业局' });
    const points = ['补齐样品', '建立台账'].map((text) => ({
      text,
      bodyId,
      limitOn: addMonths(shanghaiDate(new Date()), 12),
    }));
    expect((await record({ minutes: '', commitments: points }).expect(422)).body.code).toBe('text-missing');
    expect((await record({ chair: ' ', commitments: points }).expect(422)).body.code).toBe('text-missing');
    const past = [{ ...points[0], limitOn: '2019-01-01' }];
    expect((await record({ commitments: past }).expect(422)).body.code).toBe('commitment-limit-passed');
    const never = [{ ...points[0], limitOn: '2099-12-31' }]; // years after the plan is over
    expect((await record({ commitments: never }).expect(422)).body.code).toBe('date-too-late');
    await record({ commitments: '无' }).expect(400);
    const recorded = await record({ commitments: points }).expect(201);
    expect(recorded.body.limitOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await taskKinds('县林业局')).toContain('report-on-case');
    expect(await find('县林业局', 'interview')).toMatchObject({ chair: '县长', guests: '县林业局局长' });
    expect(await find('读者', 'interview')).toBeUndefined(); // it would tell who failed a year that is not published
    const published = async (on: string | null) =>
      api.em().nativeUpdate(Assessment, { plan: planId, year: 2018 }, { publishedOn: on });
    await published('2019-06-01');
    expect(await find('读者', 'interview')).toMatchObject({ sight: 'reduced', chair: null, guests: null });
    await published(null);
  });

  it('is reported on commitment by commitment, and each is verified by itself', async () => {
    const { id, commitments } = await find('县林业局', 'interview');
    const [first, second] = commitments.map((one: { id: number }) => one.id);
    const report = (...ids: number[]) =>
      browser['县林业局']
        .post(`/api/cases/${id}/report`)
        .send({ text: '已落实', commitments: ids.map((commitmentId) => ({ commitmentId, text: '已办' })) });
    const verify = (name: string, commitmentId: number, body: object) =>
      browser[name].post(`/api/commitments/${commitmentId}/review`).send(body);
    const short = (await report(first).expect(422)).body;
    expect([short.code, short.title]).toEqual(['commitments-unanswered', expect.stringContaining('第2项')]);
    await report(first, second).expect(201);
    const whole = await browser['县政府办'].post(`/api/cases/${id}/review`).send({ decision: 'accept' });
    expect([whole.status, whole.body.code]).toEqual([409, 'commitments-one-by-one']);
    await verify('县林业局', first, { decision: 'accept' }).expect(403);
    expect((await verify('县政府办', second, { decision: 'return' }).expect(422)).body.code).toBe('text-missing');
    await verify('县政府办', second, { decision: 'return', reason: '台账未建' }).expect(201);
    expect(await find('县政府办', 'interview')).toMatchObject({ state: 'reported' });
    await verify('县政府办', first, { decision: 'accept' }).expect(201);
    await verify('县政府办', first, { decision: 'accept' }).expect(409, /already-done/);
    const back = await find('县林业局', 'interview');
    expect(back).toMatchObject({ state: 'running', may: ['report-on-case'], reviewReason: '第2项承诺未落实' });
    expect(back.commitments.map(({ state }: { state: string }) => state)).toEqual(['accepted', 'open']);
    await report(second).expect(201);
    expect((await find('县政府办', 'interview')).commitments[1].may).toEqual(['verify-commitment']);
    await verify('县政府办', second, { decision: 'accept' }).expect(201);
    expect(await find('县政府办', 'interview')).toMatchObject({ state: 'closed', outcome: 'accepted' });
  });
});

it('keeps the scores of a draft from those who are scored, until the organization department has signed', async () => {
  expect((await only(browser['县林业局'], 'assessments'))[0]).toMatchObject({ year: 2018, scores: [], may: [] });
  const [draft] = await only(browser['县委组织部'], 'assessments');
  expect(draft).toMatchObject({ may: ['sign-assessment'], scores: [{ body: '县林业局', score: 58.5, grade: 'fail' }] });
  expect(draft.scores[0].rules[0]).toMatchObject({
    rule: 'urged',
    points: -5,
    reason: { zh: '逾期一项' },
    events: [1],
  });
  expect(await taskKinds('县委组织部')).toEqual(['sign-assessment']);
  await browser['县政府办'].post(`/api/assessments/${draft.id}/signature`).expect(403);
  await browser['县委组织部'].post(`/api/assessments/${draft.id}/signature`).expect(201);
  expect(await taskKinds('县委组织部')).toEqual([]);
});

it.each([
  ['县政府办', 2],
  ['县国土环保局', 2],
  ['县林业局', 1],
  ['读者', 0],
])('shows %s %i recorded mails', async (name, count) => {
  const { mails, more } = (await browser[name].get('/api/mails').query({ planId }).expect(200)).body;
  expect([mails.length, more]).toEqual([count, false]);
});

describe('a paper that a person has drafted', () => {
  const draft = (kind: string, subject: object) =>
    browser[REVIEWER].post(`/api/plans/${planId}/papers`).send({ kind, subject });
  const offered = async (kind: string): Promise<{ subject: object; about: string }[]> =>
    (await browser[REVIEWER].get(`/api/plans/${planId}/papers`).expect(200)).body.filter(
      (one: { kind: string }) => one.kind === kind,
    );
  const closed = async (key: string, outcome: string) => {
    const em = api.em();
    const body = await em.findOneOrFail(Body, { name: '县林业局' });
    const file = em.create(CaseFile, {
      ...{
        plan: em.getReference(Plan, planId),
        key,
        kind: 'rectification',
        cause: 'overdue',
        body,
        findings: ['未完成'],
      },
      ...{ openedOn: '2019-03-01', state: 'closed', closedOn: '2019-06-01', outcome },
    });
    await em.flush();
    return file.id;
  };

  it('tells of no report and no check where there was none, and is not offered where an order was lifted', async () => {
    const [silent, lifted] = [await closed('case-3', 'fell-short'), await closed('case-4', 'caught-up')];
    const subjects = (await offered('acceptance-opinion')).map(({ subject }) => subject);
    expect(subjects).toContainEqual({ id: silent });
    expect(subjects).not.toContainEqual({ id: lifted });
    expect((await draft('acceptance-opinion', { id: lifted }).expect(422)).body.code).toBe('paper-subject-missing');
    const { documentId } = (await draft('acceptance-opinion', { id: silent }).expect(201)).body;
    const { html } = (await browser['县政府办'].get(`/api/documents/${documentId}`).expect(200)).body;
    expect(html).toContain('未报送整改完成情况');
    expect(html).not.toMatch(/报送了|经逐项核查/);
  });

  it('is neither offered nor drafted where the record has not what it must say', async () => {
    const em = api.em();
    await em.execute(
      `update obligation set kind = 'progress-report' where plan_id = ? and id in
        (select w.obligation_id from obligation_owner w join body b on b.id = w.body_id where b.name = '县住建局')`,
      [planId],
    );
    const { id: bodyId } = await em.findOneOrFail(Body, { name: '县住建局' });
    const about = (await offered('task-assignment')).map((one) => one.about);
    expect(about.sort()).toEqual(['交办通知 县国土环保局', '交办通知 县林业局']);
    expect((await draft('task-assignment', { bodyId }).expect(422)).body.code).toBe('paper-never-complete');
    const nothingDue = { from: '2031-01-01', until: '2031-03-31' };
    expect((await draft('progress-circular', nothingDue).expect(422)).body.code).toBe('paper-never-complete');
  });

  it('is withdrawn with a reason while nobody has signed it, and can be drafted anew', async () => {
    const [{ subject }] = await offered('task-assignment');
    const { documentId } = (await draft('task-assignment', subject).expect(201)).body;
    expect((await draft('task-assignment', subject)).body.code).toBe('paper-drafted-already');
    const page = async () => (await browser['县政府办'].get(`/api/documents/${documentId}`).expect(200)).body;
    expect((await page()).may).toContain('withdraw-document');
    const withdraw = (name: string, reason: string) =>
      browser[name].post(`/api/documents/${documentId}/withdrawal`).send({ reason });
    await withdraw('县国土环保局', '拟错').expect(403);
    expect((await withdraw(REVIEWER, ' ').expect(422)).body.code).toBe('text-missing');
    await withdraw(REVIEWER, '单位选错').expect(201);
    const { state, may, events } = await page();
    expect([state, may, events[0].kind, events[0].data]).toEqual([
      'withdrawn',
      [],
      'document-withdrawn',
      expect.objectContaining({ reason: '单位选错' }),
    ]);
    await withdraw(REVIEWER, '再撤').expect(409, /already-done/);
    await draft('task-assignment', subject).expect(201);
  });
});
