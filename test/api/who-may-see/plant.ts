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
import type { Agent, TestApi } from '../support';

import { file, mark } from './marks';
import { PEOPLE, type Person } from './people';

/** The county of the spec, with who asks and what is there. */
export interface Scene {
  api: TestApi;
  planId: number;
  browser: Record<Person, Agent>;
  /** Numbers of bodies by name. */
  bodies: Record<string, number>;
}

interface Owed {
  id: number;
  kind: string;
  parentId: number | null;
  owners: string[];
}
/** What bodies write about their duties, through the API where that is short. */
export async function plantWork({ api, planId, browser, bodies }: Scene) {
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
  em.create(Evidence, { siteCheck: check, ...(await kept(api, 'check')) });
  await em.flush();
  await em.execute(
    `insert into event (plan_id, clause_id, obligation_id, body_id, key, kind, happened_on, actor, data)
     values (?, ?, ?, ?, 'test/note', 'ledger-noted', '2018-03-01', '某人', ?::jsonb)`,
    [planId, clause.id, lead.id, bodies[PEOPLE.accused], JSON.stringify({ note: mark('note') })],
  );
}

/** A file of the shelf, as a row of evidence says it. */
async function kept(api: TestApi, name: string) {
  return (await storeFiles(api.duban.settings, [file(name)]))[0];
}

/** The paper of the planted talk. */
export async function talkPaper(em: ReturnType<TestApi['em']>) {
  return { id: (await em.findOneOrFail(Matter, { key: 'test/talk' })).document.id };
}

/** A case begun by a finding, with its draft and all that may once be written in it. */
export async function plantCase({ api, planId, bodies }: Scene) {
  const coordinator = await api.actor(PEOPLE.coordinator, 'coordinator');
  const found = { planId, bodyId: bodies[PEOPLE.accused], clauseNumber: 1, text: mark('finding') };
  await perform(api.duban, recordFinding, coordinator, {
    ...found,
    kind: 'complaints',
    evidence: [await kept(api, 'finding')],
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
  em.create(Evidence, { caseFile, ...(await kept(api, 'case')) });
  await em.flush();
}

export async function plantReferral({ api, planId, bodies }: Scene) {
  const office = await api.actor(PEOPLE.office, 'county-office');
  const found = { planId, bodyId: bodies[PEOPLE.checker], clauseNumber: null, text: mark('lead') };
  await perform(api.duban, recordFinding, office, {
    ...found,
    kind: 'falsified-data',
    evidence: [await kept(api, 'lead')],
  });
  const { id: referralId } = await api.em().findOneOrFail(Referral, { plan: planId });
  const decision = { referralId, decision: 'refer' as const, organ: '县监察局', reason: null };
  await perform(api.duban, decideReferral, office, decision);
}

export async function plantRest({ api, planId, bodies }: Scene) {
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
  const evidence = [await kept(api, 'statement')];
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
export async function issue({ api, planId }: Scene) {
  const em = api.em();
  await em.nativeUpdate(OfficialDocument, await talkPaper(em), { state: 'issued', issuedOn: '2018-03-02' });
  await em.nativeUpdate(CaseFile, { plan: planId }, { state: 'running', limitOn: '2018-06-01' });
  await em.nativeUpdate(Restriction, { plan: planId }, { state: 'decided', decidedOn: '2018-03-02' });
}
