import { draftInterviewNotification, perform, decideReferral, recordFinding, storeFiles } from '@app/use-cases';
import {
  Account,
  Assessment,
  AssessmentScheme,
  AssessmentScore,
  Body,
  CaseFile,
  Commitment,
  Delivery,
  DutyTransfer,
  Evidence,
  Mail,
  Matter,
  Notification,
  OfficialDocument,
  Plan,
  Reconsideration,
  RectificationItem,
  Referral,
  Register,
  RegisterVersion,
  Restriction,
  ScoreObjection,
  SelfAssessment,
  SiteCheck,
  Statement,
  Substitution,
  raiseAlarm,
  WorkList,
  WorkListItem,
  WorkListObjection,
  HeadlineIndicator,
  HeadlineValue,
} from '@app/persistence';
import { Archive } from '../../libs/intake/src/container/unzip';
import { planText } from '../setup/plan-text';
import { runPlan, startApi, type Agent, type TestApi } from './support';

/** Who asks, each for what is planted below. */
const PEOPLE = {
  office: '县政府办',
  secretary: '县政府办秘书股股长',
  coordinator: '县国土环保局',
  organization: '县委组织部',
  accused: '县林业局', // leads clause 1; the case and the papers are about it
  helper: '县财政局', // owes that lead a contribution
  acceptor: '县科农局', // accepts an item of its rectification
  checker: '县住建局', // drawn to check it on site; a referral is about it
  town: '大坪镇', // the restriction is for its area
  third: '香坪镇',
  reader: '读者',
  administrator: '管理员', // these two look after the system, and at no matter of the county
  auditor: '审计员',
} as const;
type Person = keyof typeof PEOPLE;
const EVERYBODY = Object.keys(PEOPLE) as Person[];
const SYSTEM: Person[] = ['administrator', 'auditor'];
const but = (...without: Person[]) => EVERYBODY.filter((one) => !without.includes(one));

/** To whom the words of each group are told; `after`: once the papers are issued and the authority has decided. */
const TOLD = {
  nobody: { before: [], after: [] },
  case: {
    before: ['office', 'secretary', 'coordinator'],
    after: ['office', 'secretary', 'coordinator', 'accused', 'acceptor'],
  },
  finding: both('office', 'secretary', 'coordinator'),
  findingInLifetime: both('office', 'secretary'),
  findingToWriteAbout: both('office', 'secretary'),
  work: both('office', 'secretary', 'coordinator', 'organization', 'accused', 'checker'),
  workInLifetime: both('office', 'secretary', 'organization'),
  contribution: both('office', 'secretary', 'coordinator', 'organization', 'accused', 'helper'),
  objection: both('office', 'secretary', 'coordinator', 'organization', 'helper'),
  objectionToDecide: both('coordinator'),
  restriction: {
    before: ['office', 'secretary', 'coordinator'],
    after: ['office', 'secretary', 'coordinator', 'town'],
  },
  scope: {
    before: ['office', 'secretary', 'coordinator'],
    after: but(...SYSTEM),
  },
  statement: both('office', 'secretary', 'organization', 'accused'),
  withheld: both('office', 'secretary', 'coordinator', 'organization', 'accused', 'helper'),
  onRequest: both(...but('reader', ...SYSTEM)),
  numbers: both(...but('reader', ...SYSTEM)),
  public: both(...but(...SYSTEM)),
  referral: both('office', 'secretary', 'organization'),
  referralFinding: both('office', 'secretary'),
  reconsideration: both('office', 'secretary', 'coordinator', 'organization', 'accused'),
  score: both('office', 'secretary', 'organization', 'accused'),
  selfAssessment: both('office', 'secretary', 'organization', 'accused', 'helper'), // who scores the group of the accused
  workListObjection: both('office', 'secretary', 'coordinator', 'organization', 'accused'),
  headline: both('office', 'secretary', 'coordinator', 'organization', 'accused', 'third'), // who gives it, who checks it
  draft: both('accused'),
  mail: both('office', 'secretary', 'coordinator', 'accused'),
  undelivered: both('office', 'secretary'),
  notification: both('accused'),
  absence: both('office', 'secretary', 'coordinator', 'organization', 'accused'),
  transfer: both('office', 'secretary', 'coordinator', 'organization', 'accused', 'third'),
  machine: both('office', 'secretary'),
} satisfies Record<string, { before: Person[]; after: Person[] }>;
type Group = keyof typeof TOLD;

function both(...people: Person[]): { before: Person[]; after: Person[] } {
  return { before: people, after: people };
}

const CASE = ['finding', 'case-file', 'case-report', 'case-review', 'minutes', 'chair', 'place', 'hosts', 'guests'];
const PARTS_OF_CASE = ['problem', 'goal', 'measures', 'item-report', 'item-review', 'commitment', 'commitment-report'];
const WORK = [
  'report',
  'report-file',
  'returned',
  'request',
  'inspectors',
  'check-place',
  'check-findings',
  'check-file',
];

/**
 * Which words each route that answers a question may show at all, by group. A route that is missing here fails the spec: say
 * of a new one what of the planted words it shows, and to whom.
 */
const ROUTES: Record<string, Partial<Record<Group, string[]>>> = {
  '/api/plans': {},
  '/api/plans/{id}': {},
  '/api/plans/{id}/source': {},
  '/api/plans/{id}/start': {},
  '/api/plans/{id}/doubts': {},
  '/api/plans/{id}/corrections': {},
  '/api/plans/{id}/annotated': {},
  '/api/plans/{id}/difference': {},
  '/api/plans/{id}/policy': {},
  '/api/plans/{id}/policy/ladders': {},
  '/api/plans/{id}/board': {},
  '/api/plans/{id}/statistics': {},
  '/api/plans/{id}/timeline': {},
  '/api/plans/{id}/clauses/{number}': {
    case: [...CASE, ...PARTS_OF_CASE],
    work: [...WORK, 'note'],
    contribution: ['contribution', 'contribution-file'],
    objection: ['objection'],
  },
  '/api/obligations/{id}/fulfillable': {},
  '/api/plans/{id}/ledger': { work: ['note'] },
  '/api/plans/{id}/forecast': {},
  '/api/bodies/{id}/arrangements': {},
  '/api/plans/{id}/spot-checks': {},
  '/api/spot-checks/{id}/candidates': {},
  '/api/plans/{id}/chain': {},
  '/api/plans/{id}/chain/coverage': {},
  '/api/plans/{id}/chain/verification': {},
  '/api/plans/{id}/documents': {},
  '/api/plans/{id}/papers': { findingToWriteAbout: ['finding'] },
  '/api/documents/{id}': { case: ['finding'] },
  '/api/documents/{id}/pdf': { case: ['pdf'] },
  '/api/documents/{id}/draft': {},
  '/api/plans/{id}/documents/print': {},
  '/api/plans/{id}/cases': { case: [...CASE, ...PARTS_OF_CASE] },
  '/api/cases/{id}': { case: [...CASE, ...PARTS_OF_CASE] },
  '/api/evidence/{id}': {
    work: ['report-bytes', 'check-bytes'],
    contribution: ['contribution-bytes'],
    case: ['case-bytes'],
  },
  '/api/plans/{id}/findings': { finding: ['finding', 'finding-file'], referralFinding: ['lead', 'lead-file'] },
  '/api/plans/{id}/findings/{findingId}/evidence/{sha256}': {
    finding: ['finding-bytes'],
    referralFinding: ['lead-bytes'],
  },
  '/api/plans/{id}/finding-bodies': {},
  '/api/plans/{id}/referrals': { referral: ['lead', 'lead-file'] },
  '/api/referrals/{id}/evidence': { referral: ['lead-file'] },
  '/api/referrals/{id}/evidence/{evidenceId}': { referral: ['lead-bytes'] },
  '/api/plans/{id}/restrictions': {
    restriction: ['situation', 'requirements', 'supervision', 'site-findings'],
    scope: ['scope'],
  },
  '/api/plans/{id}/statements': { statement: ['statement', 'statement-file'] },
  '/api/statements/{id}/evidence/{nth}': { statement: ['statement-bytes'] },
  '/api/clauses/{id}/registers': {},
  '/api/registers/{id}': { withheld: ['withheld'], onRequest: ['on-request'], public: ['public'] },
  '/api/registers/{id}/entries': { withheld: ['withheld'], onRequest: ['on-request'], public: ['public'] },
  '/api/plans/{id}/reconsiderations': { reconsideration: ['asked', 'upheld'] },
  '/api/plans/{id}/assessments': { score: ['points-given', 'score-decided', 'upheld'] }, // of the own score
  '/api/plans/{id}/if-done': {},
  '/api/plans/{id}/assessment-schemes': {},
  '/api/plans/{id}/headline-indicators': { headline: ['headline-basis'] },
  '/api/plans/{id}/work-lists': {},
  '/api/plans/{id}/work-lists/{year}': { workListObjection: ['work-list-objection', 'work-list-answer'] },
  '/api/assessments/{id}/year': {
    score: ['points-given', 'score-decided', 'score-objection'],
    selfAssessment: ['self-assessment'],
  },
  '/api/assessments/{id}/sheet': {},
  '/api/assessments/{id}/publication': {}, // places and grades, no reasons
  '/api/assessments/{id}/cadre-section': {}, // 403 for all but the organization department
  '/api/plans/{id}/lifetime': {
    findingInLifetime: ['finding'],
    workInLifetime: ['returned', 'request', 'note'],
  },
  '/api/bodies': {},
  '/api/bodies/{id}': { absence: ['absence'], numbers: ['address'] },
  '/api/bodies/{id}/duties': {},
  '/api/authority-entries': {},
  '/api/transfers': { transfer: ['transfer'] },
  '/api/search': { work: ['report'], contribution: ['contribution'] },
  '/api/inbox': { notification: ['notification'], objectionToDecide: ['objection'] },
  '/api/inbox/count': {},
  '/api/inbox/notifications': { notification: ['notification'] },
  '/api/mails': { mail: ['mail'] },
  '/api/deliveries/undelivered': { undelivered: ['undelivered'] },
  '/api/deliveries/rules': {},
  '/api/deliveries/burden': {},
  '/api/account/feeds': {},
  '/api/account/identities': {},
  '/api/feeds/calendar.ics': {},
  '/api/account/contacts': {},
  '/api/account/contacts/tests/{id}': {},
  '/api/drafts/{formKey}': { draft: ['draft'] },
  '/api/alarms': { machine: ['alarm'] },
  '/api/accounts': {},
  '/api/accounts/{id}/sessions': {},
  '/api/accounts/{id}/identities': {},
  '/api/account/sessions': {},
  '/api/security-events': {},
  '/api/security-events/export': {},
};
/** What tells a person of itself, and what is open to all. */
const OF_NO_MATTER = /^\/api\/(session|health|live|ready|demo|openapi)/;

const mark = (name: string) => `〔暗号：${name}〕`;
const MARKS = [...new Set(Object.values(ROUTES).flatMap((row) => Object.values(row).flat()))];
const file = (name: string) => ({
  fileName: `${mark(`${name}-file`)}.txt`,
  mediaType: 'text/plain',
  bytes: Buffer.from(mark(`${name}-bytes`)),
});

const PLAN = planText(`到2017年，秸秆利用率达到90%以上。

一、查清底数

（一）开展土壤调查。2018年年底前完成农用地土壤污染状况详查。（县林业局牵头；县财政局参与）

（二）建立监测网络。2018年年底前建成土壤环境监测网络。（县科农局负责）`);

describe('who may see what', () => {
  let api: TestApi;
  let planId: number;
  let routes: string[];
  const browser = {} as Record<Person, Agent>;
  const bodies = {} as Record<string, number>;
  const seen = {} as Record<'before' | 'after', Map<string, Map<Person, Answer>>>;

  interface Answer {
    marks: string[];
    statuses: number[];
  }

  beforeAll(async () => {
    api = await startApi();
    const em = api.em();
    for (const person of EVERYBODY) browser[person] = await api.signedIn(PEOPLE[person]);
    for (const { id, name } of await em.find(Body, {})) bodies[name] = id;
    planId = await runPlan(api, browser.coordinator, PLAN, '2018-03-01');
    const { body: description } = await browser.office.get('/api/openapi.json').expect(200);
    routes = Object.entries<object>(description.paths)
      .filter(([path, methods]) => 'get' in methods && !OF_NO_MATTER.test(path))
      .map(([path]) => path);
    await plantWork();
    await plantCase();
    await plantReferral();
    await plantRest();
    seen.before = await askEverything();
    await issue();
    seen.after = await askEverything();
  }, 300_000);
  afterAll(() => api?.stop());

  interface Owed {
    id: number;
    kind: string;
    parentId: number | null;
    owners: string[];
  }
  /** What bodies write about their duties, through the API where that is short. */
  async function plantWork() {
    const { body: clause } = await browser.coordinator.get(`/api/plans/${planId}/clauses/1`).expect(200);
    const owed: Owed[] = clause.obligations;
    const lead = owed.find(({ parentId, kind }) => parentId === null && kind !== 'progress-report')!;
    const contribution = owed.find(({ parentId }) => parentId === lead.id)!;
    const report = (person: Person, id: number, name: string) =>
      browser[person]
        .post(`/api/obligations/${id}/reports`)
        .field('text', mark(name))
        .attach('evidence', file(name).bytes, file(name).fileName);
    await report('helper', contribution.id, 'contribution').expect(201);
    const { body: filed } = await report('accused', lead.id, 'report').expect(201);
    const review = { decision: 'return', reason: mark('returned') };
    await browser.coordinator.post(`/api/reports/${filed.reportId}/review`).send(review).expect(201);
    const asked = { kind: 'extension', newDueOn: '2019-01-31', reason: mark('request') };
    await browser.accused.post(`/api/obligations/${lead.id}/requests`).send(asked).expect(201);
    const typed = { content: { text: mark('draft') }, requestKey: 'a-key-of-a-form' };
    await browser.accused.put('/api/drafts/a-form').send(typed).expect(200);
    const mine = clause.assignments.find(({ body }: { body: string }) => body === PEOPLE.helper);
    await browser.helper
      .post(`/api/assignments/${mine.id}/objection`)
      .send({ reason: mark('objection') })
      .expect(201);
    const em = api.em();
    const check = em.create(SiteCheck, {
      obligation: lead.id as never,
      body: bodies[PEOPLE.checker] as never,
      conclusion: 'confirmed',
      inspectors: mark('inspectors'),
      checkedOn: '2018-03-01',
      place: mark('check-place'),
      findings: mark('check-findings'),
      recordedBy: '某人',
      recordedOn: '2018-03-01',
    });
    em.create(Evidence, { siteCheck: check, ...(await kept('check')) });
    await em.flush();
    await em.execute(
      `insert into event (plan_id, clause_id, obligation_id, body_id, key, kind, happened_on, actor, data)
       values (?, ?, ?, ?, 'test/note', 'ledger-noted', '2018-03-01', '某人', ?::jsonb)`,
      [planId, clause.id, lead.id, bodies[PEOPLE.accused], JSON.stringify({ note: mark('note') })],
    );
  }

  /** A file of the shelf, as a row of evidence says it. */
  async function kept(name: string) {
    return (await storeFiles(api.duban.settings, [file(name)]))[0];
  }

  /** The paper of the planted talk. */
  async function talkPaper(em: ReturnType<TestApi['em']>) {
    return { id: (await em.findOneOrFail(Matter, { key: 'test/talk' })).document.id };
  }

  /** A case begun by a finding, with its draft and all that may once be written in it. */
  async function plantCase() {
    const coordinator = await api.actor(PEOPLE.coordinator, 'coordinator');
    const found = { planId, bodyId: bodies[PEOPLE.accused], clauseNumber: 1, text: mark('finding') };
    await perform(api.duban, recordFinding, coordinator, {
      ...found,
      kind: 'complaints',
      evidence: [await kept('finding')],
    });
    const em = api.em();
    const populate = ['plan', 'body', 'clause'] as const;
    const caseFile = await em.findOneOrFail(CaseFile, { plan: planId, cause: 'finding' }, { populate });
    const { plan, body: addressee, clause } = caseFile;
    const frame = { plan: plan as Plan, clause: clause as never, caseFile, addressee: addressee as Body };
    const draft = { ...frame, today: '2018-03-01', key: 'test/talk', cause: 'finding' as const };
    await draftInterviewNotification(em, api.duban.settings, draft, caseFile);
    const pdfSha256 = await api.duban.settings.files.put(Buffer.from(`%PDF-1.7 ${mark('pdf')}`));
    await em.nativeUpdate(OfficialDocument, await talkPaper(em), { pdfSha256 });
    em.assign(caseFile, {
      reportText: mark('case-report'),
      reviewReason: mark('case-review'),
      minutes: mark('minutes'),
      chair: mark('chair'),
      place: mark('place'),
      hosts: mark('hosts'),
      guests: mark('guests'),
      heldOn: '2018-03-01',
    });
    const body = bodies[PEOPLE.accused] as never;
    const limitOn = '2018-06-01';
    em.create(RectificationItem, {
      ...{ caseFile, body, acceptor: bodies[PEOPLE.acceptor] as never, nth: 1, limitOn },
      ...{ problem: mark('problem'), goal: mark('goal'), measures: mark('measures') },
      ...{ reportText: mark('item-report'), reviewReason: mark('item-review') },
    });
    const text = mark('commitment');
    em.create(Commitment, { caseFile, body, nth: 1, limitOn, text, reportText: mark('commitment-report') });
    em.create(Evidence, { caseFile, ...(await kept('case')) });
    await em.flush();
  }

  async function plantReferral() {
    const office = await api.actor(PEOPLE.office, 'county-office');
    const found = { planId, bodyId: bodies[PEOPLE.checker], clauseNumber: null, text: mark('lead') };
    await perform(api.duban, recordFinding, office, {
      ...found,
      kind: 'falsified-data',
      evidence: [await kept('lead')],
    });
    const { id: referralId } = await api.em().findOneOrFail(Referral, { plan: planId });
    const decision = { referralId, decision: 'refer' as const, organ: '县监察局', reason: null };
    await perform(api.duban, decideReferral, office, decision);
  }

  async function plantRest() {
    const em = api.em();
    const plan = em.getReference(Plan, planId);
    const body = bodies[PEOPLE.accused] as never;
    const on = '2018-03-01';
    em.create(Restriction, {
      ...{
        plan,
        areaKind: 'town',
        areaName: PEOPLE.town,
        state: 'proposed',
        months: 6,
        draftedBy: '某人',
        draftedOn: on,
      },
      ...{ situation: mark('situation'), scope: mark('scope'), requirements: mark('requirements') },
      ...{ supervision: mark('supervision'), findings: mark('site-findings') },
    });
    const evidence = [await kept('statement')];
    const said = { text: mark('statement'), evidence, statedOn: on, filedBy: '某人', filedOn: on, clauseNumber: 1 };
    em.create(Statement, { plan, body, kind: 'problem-report', name: '房拟山', ...said });
    const [{ id: clauseId }] = await em.execute<{ id: number }[]>(
      'select id from clause where plan_id = ? and number = 1',
      [planId],
    );
    const publicities = { withheld: '不公开', 'on-request': '依申请公开', public: '主动公开' };
    for (const [name, publicity] of Object.entries(publicities)) {
      const columns = [{ title: '名称', type: 'text' as const, required: true, choices: [] }];
      const opened = {
        clause: clauseId as never,
        title: `名录（${publicity}）`,
        columns,
        openedBy: '某人',
        openedOn: on,
        version: 1,
      };
      const register = em.create(Register, { ...opened, publicity });
      const version = { register, version: 1, body, filedBy: '某人', filedOn: on };
      em.create(RegisterVersion, { ...version, rows: [[mark(name)]] });
    }
    const year = { plan, year: 2017, state: 'frozen' as const, policyVersion: '1', openedOn: on, draftOn: on };
    const [scheme] = api.duban.settings.offered;
    const announced = em.create(AssessmentScheme, {
      ...{ plan, year: 2017, version: scheme.version, content: { ...scheme }, fingerprint: 'of the scheme' },
      ...{ announcedOn: on, announcedBy: '某人' },
    });
    const cycle = { announced, stage: 'frozen' as const, selfAssessmentBy: on, verifyBy: on, draftedOn: on };
    const assessment = em.create(Assessment, { ...year, ...cycle, frozenOn: on });
    const reason = (name: string) => ({ zh: mark(name), en: mark(name) });
    const line = { points: 1, events: [], obligations: [] };
    const byHand = { ...line, rule: 'by-hand', reason: reason('points-given'), facts: [], evidence: [] };
    const item = {
      item: 'cooperation',
      under: null,
      words: { zh: '协作配合', en: 'cooperation' },
      weight: 10,
      points: 1,
      lines: [byHand],
    };
    em.create(AssessmentScore, {
      ...{ assessment, body, score: 80, grade: 'good', fewItems: false },
      rules: [
        { ...line, rule: 'item', reason: reason('points-given') },
        { ...line, rule: 'objection-upheld', reason: reason('score-decided') },
      ],
      breakdown: { year: 2017, of: 1, items: [item], steps: [], gradeSteps: [], missing: [] },
    });
    em.create(ScoreObjection, {
      ...{ assessment, body, text: mark('score-objection'), filedBy: '某人', filedOn: on, decideBy: on },
      ...{ state: 'upheld', points: 1, decisionReason: mark('score-decided'), decidedBy: '某人', decidedOn: on },
    });
    em.create(SelfAssessment, {
      ...{ assessment, body, tasks: [], statement: mark('self-assessment'), filedBy: '某人' },
      ...{ filedOn: on, filedAt: new Date() },
    });
    em.create(Reconsideration, {
      ...{ plan, assessment, body, reason: mark('asked'), filedBy: '某人', filedOn: on, state: 'upheld' },
      ...{ decidedBy: '某人', decidedOn: on, decisionReason: mark('upheld') },
    });
    await raiseAlarm(em, 'workflow-failing', 'plan-1', mark('alarm'));
    const mail = { plan, key: 'test/mail', recipient: PEOPLE.accused, subject: '今日提醒', on, channel: 'recorder' };
    em.create(Mail, { ...mail, text: mark('mail') });
    const account = (await em.findOneOrFail(Account, { username: PEOPLE.accused })).id;
    const toPerson = em.create(Mail, {
      ...{ key: 'test/person', recipient: PEOPLE.accused, account, kind: 'digest', on, channel: 'outside' },
      ...{ subject: mark('undelivered'), text: mark('undelivered') },
    });
    em.create(Delivery, { key: 'test/person@smtp', mail: toPerson, channel: 'smtp', state: 'refused', attempts: 1 });
    em.create(Notification, { plan, body, key: 'test/line', kind: 'report-returned', on, title: mark('notification') });
    em.create(Substitution, {
      ...{ body, name: '代理人', post: '副局长', from: '2018-01-01', to: '2018-01-31', reason: mark('absence') },
    });
    await em.execute('update person set address = ? where body_id = ?', [mark('address'), bodies[PEOPLE.accused]]);
    const [{ id: obligationId }] = await em.execute<{ id: number }[]>(
      'select id from obligation where clause_id = ? and parent_id is null order by id limit 1',
      [clauseId],
    );
    em.create(DutyTransfer, {
      ...{ plan, obligation: obligationId as never, from: body, to: [bodies[PEOPLE.third]] },
      ...{ state: 'announced', openedOn: on, reason: mark('transfer') },
    });
    const list = em.create(WorkList, {
      ...{ plan, year: 2030, round: 1, proposedOn: on, objectBy: on },
      proposer: { accountId: null, name: '某人', post: '股长' },
    });
    const listed = em.create(WorkListItem, {
      ...{ list, body, obligation: obligationId as never, title: '任务', dueOn: '2030-12-31', figures: [], weight: 1 },
    });
    em.create(WorkListObjection, {
      ...{ list, body, item: listed, text: mark('work-list-objection'), filedBy: '某人', filedOn: on, state: 'upheld' },
      ...{ answer: mark('work-list-answer'), answeredBy: '某人', answeredOn: on },
    });
    const headline = em.create(HeadlineIndicator, {
      ...{ plan, year: 2017, indicator: '秸秆利用率', text: '秸秆利用率达到90%以上', owner: body },
      ...{ checker: em.getReference(Body, bodies[PEOPLE.third]), source: '统计年鉴', dataBy: '2018-01-31' },
      ...{ assignedBy: '某人', assignedOn: on },
    });
    const person = { accountId: null, name: '某人', post: '股长' };
    em.create(HeadlineValue, { headline, value: 91, basis: mark('headline-basis'), filedBy: person, filedOn: on });
    await em.flush();
  }

  /** The papers go out, and the authority decides. */
  async function issue() {
    const em = api.em();
    await em.nativeUpdate(OfficialDocument, await talkPaper(em), { state: 'issued', issuedOn: '2018-03-02' });
    await em.nativeUpdate(CaseFile, { plan: planId }, { state: 'running', limitOn: '2018-06-01' });
    await em.nativeUpdate(Restriction, { plan: planId }, { state: 'decided', decidedOn: '2018-03-02' });
  }

  /** Every address of a route that names something that is there, whosever it is. */
  async function addressesOf(route: string): Promise<string[]> {
    const em = api.em();
    const rows = async (sql: string) => (await em.execute<{ at: string }[]>(sql)).map(({ at }) => at);
    const fill = (...values: (string | number)[]) => {
      let nth = 0;
      return route.replace(/\{\w+\}/g, () => String(values[nth++] ?? 1));
    };
    if (route === '/api/plans/{id}/lifetime') {
      const [{ name }] = await em.execute<{ name: string }[]>(
        `select name from office_holder where body_id = ? and held_from <= '2018-03-01' and (held_to is null or held_to >= '2018-03-01')`,
        [bodies[PEOPLE.accused]],
      );
      return [`${fill(planId)}?name=${encodeURIComponent(name)}`];
    }
    if (/sha256/.test(route))
      return rows(
        `select '/api/plans/' || plan_id || '/findings/' || f.id || '/evidence/' || (e ->> 'sha256') as at
           from finding f, jsonb_array_elements(f.evidence) e`,
      );
    if (/evidenceId/.test(route))
      return rows(`select '/api/referrals/' || referral_id || '/evidence/' || id as at from locked_evidence`);
    if (/documents\/print$/.test(route))
      return rows(
        `select '/api/plans/' || plan_id || '/documents/print?of=' || id as at from official_document order by id`,
      );
    if (/\{year\}$/.test(route)) return [fill(planId, 2030)];
    if (/^\/api\/plans\/\{id\}/.test(route)) return [fill(planId, 1)];
    const TABLES: Record<string, string> = {
      cases: 'case_file',
      documents: 'official_document',
      'spot-checks': 'spot_draw',
    };
    const [, , first, second] = route.split('/');
    if (/formKey/.test(route)) return [fill('a-form')];
    // The plan of this spec stands on a date of its own, as rehearsals do.
    if (/^\/api\/(inbox|mails|transfers)/.test(route)) return [`${route}?world=sandbox`];
    if (route === '/api/search') return [`${route}?world=sandbox&q=${encodeURIComponent('暗号')}`];
    if (second !== '{id}') return [route];
    const { [PEOPLE.accused]: accused } = bodies;
    if (/duties$/.test(route)) return [`${fill(accused)}?planId=${planId}`];
    if (first === 'bodies') return [fill(accused)];
    const table = TABLES[first] ?? first.replace(/s$/, '');
    return rows(`select id::text as at from ${table} order by id`).then((ids) => ids.map((id) => fill(id)));
  }

  async function askEverything(): Promise<Map<string, Map<Person, Answer>>> {
    const answers = new Map<string, Map<Person, Answer>>();
    for (const route of routes) {
      const addresses = await addressesOf(route);
      const byPerson = await Promise.all(
        EVERYBODY.map(async (person) => {
          const answer: Answer = { marks: [], statuses: [] };
          for (const address of addresses) {
            const { status, headers, body } = await browser[person].get(address).buffer(true).parse(asBytes);
            answer.statuses.push(status);
            const text = /spreadsheet/.test(headers['content-type'])
              ? await wordsOfWorkbook(body)
              : body.toString('utf8');
            answer.marks.push(...MARKS.filter((name) => text.includes(mark(name))));
          }
          return [person, answer] as const;
        }),
      );
      answers.set(route, new Map(byPerson));
    }
    return answers;
  }

  it('asks every route that answers a question: each has a row in the table', () => {
    expect(routes.length).toBeGreaterThan(35);
    expect(routes.filter((route) => !ROUTES[route])).toEqual([]);
    expect(Object.keys(ROUTES).filter((route) => !routes.includes(route))).toEqual([]);
  });

  describe.each(['before', 'after'] as const)('%s it is issued', (phase) => {
    it.each(Object.keys(ROUTES))('%s tells each person what the table says, and nothing else', (route) => {
      for (const person of EVERYBODY) {
        const allowed = Object.entries(ROUTES[route]).flatMap(([group, marks]) =>
          (TOLD[group as Group][phase] as Person[]).includes(person) ? marks : [],
        );
        const told = [...new Set(seen[phase].get(route)!.get(person)!.marks)].sort();
        expect({ person, told }).toEqual({ person, told: [...new Set(allowed)].sort() });
      }
    });

    it('a file is there for whom it is, and for others of the county there is none: 404, never 403', () => {
      const files = Object.keys(ROUTES).filter((route) => /evidence|pdf|registers\/\{id\}/.test(route));
      expect(files).toHaveLength(8);
      for (const route of files) {
        for (const person of but(...SYSTEM)) {
          const { statuses } = seen[phase].get(route)!.get(person)!;
          expect({ route, person, other: statuses.filter((status) => status !== 200 && status !== 404) }).toEqual({
            route,
            person,
            other: [],
          });
        }
      }
    });
  });

  it('a case that is not issued is there for those who work on it, and for nobody else', () => {
    const statusOf = (phase: 'before' | 'after', person: Person) =>
      seen[phase].get('/api/cases/{id}')!.get(person)!.statuses[0];
    const there = (phase: 'before' | 'after') => EVERYBODY.filter((person) => statusOf(phase, person) === 200);
    expect(there('before')).toEqual(['office', 'secretary', 'coordinator']);
    expect(there('after')).toEqual(but(...SYSTEM));
  });

  it('a case whose draft was withdrawn stays hidden when it is closed', async () => {
    const em = api.em();
    await em.nativeUpdate(OfficialDocument, await talkPaper(em), { state: 'withdrawn', issuedOn: null });
    await em.nativeUpdate(CaseFile, { plan: planId }, { state: 'closed' });
    const { id } = await em.findOneOrFail(CaseFile, { plan: planId }, { orderBy: { id: 'asc' } });
    await browser.accused.get(`/api/cases/${id}`).expect(404);
    await browser.coordinator.get(`/api/cases/${id}`).expect(200);
  });

  it('who failed a year is told by nothing before it is published: no case, paper, count or find', async () => {
    const em = api.em();
    const body = await em.findOneOrFail(Body, bodies[PEOPLE.accused]);
    const plan = await em.findOneOrFail(Plan, planId);
    const caseFile = em.create(CaseFile, {
      ...{ plan, body, key: `plan-${planId}/assessment-2017/${body.name}`, kind: 'interview', cause: 'assessment' },
      ...{ assessmentYear: 2017, findings: ['2017年度考核不合格'], openedOn: '2018-03-01', state: 'running' },
    });
    await em.flush();
    const draft = { plan, clause: null as never, caseFile, addressee: body, today: '2018-03-01', key: 'test/failed' };
    await draftInterviewNotification(em, api.duban.settings, { ...draft, cause: 'assessment' }, caseFile);
    const { document } = await em.findOneOrFail(Matter, { key: 'test/failed' });
    await em.nativeUpdate(OfficialDocument, { id: document.id }, { state: 'issued', issuedOn: '2018-03-02' });
    const counted = async (person: Person) => {
      const ask = async (path: string) => (await browser[person].get(path).expect(200)).body;
      const of = (rows: { id: number }[], id: number) => rows.filter((row) => row.id === id).length;
      const { found } = await ask(`/api/search?world=sandbox&q=${encodeURIComponent(body.name)}`);
      const { bodies: standings } = await ask(`/api/plans/${planId}/statistics`);
      return {
        cases: of(await ask(`/api/plans/${planId}/cases`), caseFile.id),
        page: (await browser[person].get(`/api/cases/${caseFile.id}`)).status,
        papers: of(await ask(`/api/plans/${planId}/documents`), document.id),
        found: found.filter((one: { kind: string; id: number }) => one.kind === 'case' && one.id === caseFile.id)
          .length,
        counted: standings.find((one: { body: string }) => one.body === body.name).papers,
      };
    };
    const nothing = { cases: 0, page: 404, papers: 0, found: 0, counted: 0 };
    const there = { cases: 1, page: 200, papers: 1, found: 1 };
    for (const person of ['reader', 'third', 'helper'] as const) expect(await counted(person)).toEqual(nothing);
    for (const person of ['office', 'organization', 'accused'] as const)
      expect(await counted(person)).toEqual({ ...there, counted: 0 });
    await em.nativeUpdate(Assessment, { plan: planId, year: 2017 }, { publishedOn: '2018-03-03', publishedBy: '某人' });
    for (const person of ['reader', 'third', 'accused'] as const)
      expect(await counted(person)).toEqual({ ...there, counted: 1 });
  });

  it('nobody proves a report with the file of another body by naming its hash', async () => {
    const [{ sha256 }] = await api
      .em()
      .execute<{ sha256: string }[]>('select sha256 from evidence order by id limit 1');
    const { body: clause } = await browser.acceptor.get(`/api/plans/${planId}/clauses/2`).expect(200);
    const [{ id }] = clause.obligations;
    for (const named of [{ evidence: [sha256] }, { evidence: [{ sha256 }] }, { sha256 }]) {
      await browser.acceptor
        .post(`/api/obligations/${id}/reports`)
        .send({ text: '已完成', ...named })
        .expect(400);
    }
  });
});

/** Everything that stands in the parts of a workbook. */
async function wordsOfWorkbook(bytes: Buffer): Promise<string> {
  const archive = await Archive.open(bytes);
  const parts: string[] = [];
  for (const name of archive.names) parts.push(String(await archive.read(name)));
  return parts.join();
}

/** The bytes of an answer, of whatever type. */
function asBytes(answer: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const response = answer as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(Buffer.from(part)));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
