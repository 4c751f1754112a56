import type { Locator, Page } from 'playwright-core';
import { loadDirectory } from '@app/config';
import { instantAt } from '@app/domain/calendar';
import { setContacts } from '@app/identity';
import { openChannels, sendOut, writeDigests } from '@app/notifications';
import {
  Account,
  Assessment,
  AssessmentScore,
  CaseFile,
  Matter,
  Obligation,
  OfficialDocument,
  Plan,
  RectificationItem,
  type Clause,
  type EntityManager,
} from '@app/persistence';
import {
  announceScheme,
  fileRectificationPlan,
  perform,
  presentAssessment,
  reportOnCase,
  reportOnItem,
  requestCaseExtension,
  reviewAssessment,
  reviewItem,
  reviewRectificationPlan,
  storeFiles,
} from '@app/use-cases';
import { byLength } from '../setup/length';
import { Mailbox } from '../setup/mailbox';
import { clausesOfPlan, demoPlan } from '../setup/part-of-plan';
import { PlanByHand } from '../setup/plan-by-hand';
import { scoreByHand } from '../setup/score-by-hand';
import { adoptProposals } from '../web/adopt-proposals';
import { choose } from '../web/choose';
import { again, openAt, rest } from '../web/open';
import { picture, planOf, Walk } from '../web/walk';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const WIDE = { viewport: { width: 1440, height: 1100 } };

/**
 * The short form leaves out all clauses but those of which the story tells, and the two that papers cite; they are numbered
 * anew.
 *
 * `from`: when Duban begins to watch over it; the short form leaves out the months in which nothing is due.
 * `clause`: whose task of 31 December 2017 nobody does; its lead is the coordinating body, so the county office checks it.
 * `accepted`, `longer`: whose tasks of the same day stand in the same order; one is accepted in time, one gets more time.
 * `matters`: all that stand in that order.
 */
const PILOT = byLength({
  short: {
    text: clausesOfPlan(demoPlan(), [6, 31, 32, 47, 49]),
    clauses: 5,
    from: '2017-12-20',
    clause: 1,
    accepted: 2,
    longer: 3,
    matters: [1, 2, 3],
  },
  long: {
    text: demoPlan(),
    clauses: 49,
    from: '2017-06-29',
    clause: 6,
    accepted: 31,
    longer: 32,
    matters: [2, 6, 8, 31, 32],
  },
});
const DUE = '2017-12-31';

/**
 * The pilot: the plan the product was made for, from the file to the contested score of a year, on the real servers and the real
 * pages, each step by the person whose step it is. Only the date is moved by hand.
 */
describe('the pilot, from the plan to the score of a contested year', () => {
  let walk: Walk;
  let plan: PlanByHand;
  /** 牵头单位, which is late; 秘书股股长, who reviews; 主任, who signs; 副主任, who drafts; 县委组织部, which assesses. */
  let page: Record<'lead' | 'reviewer' | 'head' | 'deputy' | 'organization', Page>;
  const { coordinator: LEAD } = loadDirectory();

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false }); // it begins once the date is in our hand

    page = {
      lead: await walk.signInOnScreen(LEAD, WIDE),
      reviewer: await walk.signIn('县政府办秘书股股长', WIDE),
      head: await walk.signIn('县政府办', WIDE),
      deputy: await walk.signIn('县政府办副主任', WIDE),
      organization: await walk.signIn('县委组织部', WIDE),
    };
  });
  afterAll(() => walk?.end());

  const happened = (on: Page, kind: string) => on.locator(`[data-testid=event][data-kind="${kind}"]`).first().waitFor();
  const onClause = async (on: Page) => openAt(on, `${walk.url}/plans/${plan.id}/clauses/${PILOT.clause}`);
  const task = (clause = PILOT.clause) =>
    plan
      .em()
      .findOneOrFail(Obligation, { plan: plan.id, clause: { number: clause }, dueOn: DUE }, { orderBy: { id: 'asc' } });
  const caseOf = async (kind: 'rectification' | 'interview', clause = PILOT.clause) =>
    plan
      .em()
      .findOneOrFail(
        CaseFile,
        { plan: plan.id, kind, obligation: (await task(clause)).id },
        { orderBy: { id: 'asc' } },
      );
  const clausesIn = async ({ id }: OfficialDocument) =>
    (await plan.em().find(Matter, { document: id, takenOutOn: null }, { populate: ['clause'] }))
      .map(({ clause }) => (clause as Clause).number)
      .sort((one, other) => one - other);

  /** Months pass faster while no open page asks again after each change. */
  const looksAway = () => Promise.all(Object.values(page).map(rest));

  /** A pointer may miss a button while its dialog is on its way in. */
  const byKey = async (button: Locator) => {
    await button.focus();
    await button.press('Enter');
  };

  /** The paper in which a matter stands, with what else there was for its addressee. */
  const paperOf = async (matter: {
    obligation?: number;
    caseFile?: number;
    document?: { kind: OfficialDocument['kind'] };
  }) => {
    const { document } = await plan.em().findOneOrFail(Matter, matter, { populate: ['document'] });
    return document as OfficialDocument;
  };

  /** Reviewed by one person of the county office, signed by its head, received by the body, each on its own page. */
  async function issue(paper: OfficialDocument): Promise<void> {
    const { reviewer, head, lead } = page;
    const address = `${walk.url}/plans/${plan.id}/documents?document=${paper.id}`;
    await openAt(reviewer, address);
    await reviewer.getByTestId('review-document').click();
    await byKey(reviewer.getByTestId('review-document-confirm'));
    await happened(reviewer, 'document-reviewed');
    await openAt(head, address);
    await head.getByTestId('sign-document').click();
    await byKey(head.getByTestId('sign-document-confirm'));
    await happened(head, 'document-signed');
    await picture(head, `pilot-${paper.kind}-signed`);
    await plan.settle();
    await openAt(lead, address);
    await lead.getByTestId('receive-document').click();
    await happened(lead, 'document-received');
  }

  /** What the lead was told of the clause, as it leaves the house; the plan counts as one on the real clock for so long. */
  async function sendReminder(mailbox: Mailbox, today: string): Promise<void> {
    const { calendar, workingHours: hours, messages: rules, directory } = walk.house.duban.settings;
    const em = () => plan.em() as EntityManager;
    const { id } = await em().findOneOrFail(Account, { username: LEAD });
    const contact = { channel: 'smtp' as const, address: 'lead@county.test', digests: true };
    await em().transactional((tx) =>
      setContacts(tx as EntityManager, { id }, [contact], { accountId: id, name: LEAD }),
    );
    const told = await em().execute<{ id: number }[]>(
      `select n.id from notification n join body b on b.id = n.body_id join clause c on c.id = n.clause_id
        where n.plan_id = ? and n.kind = 'reminder' and b.name = ? and c.number = ?`,
      [plan.id, LEAD, PILOT.clause],
    );
    const lines = told.map(({ id }) => id);
    const now = instantAt({ date: today, minute: 9 * 60 });
    const scene = { rules, calendar, hours, channels: ['smtp'] as const, now, today };
    await em().transactional(async (tx) => {
      await tx.nativeUpdate(Plan, plan.id, { clock: 'real', today: null });
      await writeDigests(tx as EntityManager, { ...scene, coordinator: LEAD, superior: directory.countyOffice }, lines);
      await tx.nativeUpdate(Plan, plan.id, { clock: 'rehearsal', today });
    });
    const channels = openChannels({ publicUrl: walk.url, smtp: mailbox.settings });
    const sender = { em, channels, times: { rules, calendar, hours }, attempts: 3, dice: () => 0.5 };
    expect(await sendOut({ ...sender, now: () => now + 29 * 60_000 })).toEqual({ delivered: 1, failed: 0 });
  }

  it('the coordinating body imports the plan, settles what is unclear, and confirms', async () => {
    const { lead } = page;
    await lead.getByTestId('import-plan').click();
    await lead.locator('input[type=file]').setInputFiles({
      name: 'plan.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(PILOT.text),
    });
    await lead.getByTestId('confirm-plan').waitFor();
    await adoptProposals(lead);
    await lead.getByTestId('confirm-plan').click();
    await byKey(lead.locator('.ant-modal-confirm-btns .ant-btn-primary'));
    await lead
      .getByTestId('board-row')
      .nth(PILOT.clauses - 1)
      .waitFor();
    plan = await PlanByHand.takeOver(walk.house, planOf(lead), PILOT.from);
    const assessor = await plan.actor('县委组织部', 'organization');
    const scheme = { planId: plan.id, year: 2018, version: 'assessment-2018.panel.1' };
    await perform(walk.house.duban, announceScheme, assessor, scheme);
    await walk.house.startWorker();
    await plan.settle();
  });

  it('the task comes near: its lead is reminded', async () => {
    await plan.goTo('2017-12-29');
    await onClause(page.lead);
    await happened(page.lead, 'reminded');
    await picture(page.lead, 'pilot-reminded');
  });

  it('the reminder reaches the handler by mail, and one tap on a phone leads to the item', async () => {
    const mailbox = await new Mailbox().start();
    try {
      await sendReminder(mailbox, '2017-12-29');
      const [{ subject, html }] = mailbox.mails;
      expect(subject).toMatch(/^督办提醒：(今日|待阅) \d+ 项/);
      const phone = await walk.visit({ ...PHONE, storageState: await page.lead.context().storageState() });
      await phone.setContent(String(html));
      await picture(phone, 'pilot-reminder-phone');
      await phone.locator(`a[href$="/plans/${plan.id}/clauses/${PILOT.clause}"]`).first().tap();
      await phone.locator('[data-testid=event], [data-testid=submit-report]').first().waitFor({ state: 'attached' });
      expect(new URL(phone.url()).pathname).toBe(`/plans/${plan.id}/clauses/${PILOT.clause}`);
      expect(
        await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
      await picture(phone, 'pilot-reminder-tapped');
      await phone.context().close();
    } finally {
      await mailbox.stop();
    }
  });

  it('the date passes without a report: the lead is urged on the working day after New Year', async () => {
    await plan.goTo('2018-01-03');
    await onClause(page.lead);
    await happened(page.lead, 'urged');
    expect(await task()).toMatchObject({ state: 'open', light: 'red' });
    await picture(page.lead, 'pilot-urged');
  });

  it('a supervision notice and a rectification order follow, each reviewed, signed by the head and received', async () => {
    await plan.goTo('2018-01-30');
    await issue(await paperOf({ obligation: (await task()).id, document: { kind: 'supervision-notice' } }));
    await plan.goTo('2018-03-02');
    const order = await paperOf({ caseFile: (await caseOf('rectification')).id });
    expect(await clausesIn(order)).toEqual(PILOT.matters);
    await issue(order);
    for (const clause of PILOT.matters)
      expect(await caseOf('rectification', clause)).toMatchObject({ state: 'running' });
  });

  it('of the matters of the order one is carried out and accepted, and one gets more time', async () => {
    const { duban } = walk.house;
    const { office } = plan;
    const lead = await plan.actor(LEAD);
    const accept = { decision: 'accept' as const, reason: null };
    const { id: caseId } = await caseOf('rectification', PILOT.accepted);
    const item = {
      ...{ problem: '试点尚未开展', goal: '试点全部开展', measures: '倒排工期', limitOn: '2018-05-31' },
      ...{ bodyId: lead.bodyId!, acceptorId: office.bodyId! },
    };
    await perform(duban, fileRectificationPlan, lead, { caseId, items: [item] });
    await perform(duban, reviewRectificationPlan, office, { caseId, ...accept });
    const { id: itemId } = await plan
      .em()
      .findOneOrFail(RectificationItem, { caseFile: caseId }, { orderBy: { id: 'asc' } });
    const proof = { fileName: '试点清单.txt', mediaType: 'text/plain', bytes: Buffer.from('试点地块清单') };
    const evidence = await storeFiles(duban.settings, [proof]);
    await perform(duban, reportOnItem, lead, { itemId, text: '试点已开展', evidence });
    await perform(duban, reviewItem, office, { itemId, ...accept });
    await perform(duban, reportOnCase, lead, { caseId, text: '已整改到位' });
    const longer = await caseOf('rectification', PILOT.longer);
    const more = { caseId: longer.id, reason: '省里的统一安排尚未下达', newLimitOn: '2018-09-28' };
    await perform(duban, requestCaseExtension, lead, more);

    const { head } = page;
    for (const [id, act] of [
      [caseId, 'review-case'],
      [longer.id, 'decide-case-extension'],
    ] as const) {
      await openAt(head, `${walk.url}/plans/${plan.id}/cases/${id}`);
      await head.getByTestId(`case-${act}`).click();
      await head.locator('label:has([data-testid=review-accept])').click();
      await head.getByTestId('review-confirm').click();
      await head.getByTestId('review-confirm').waitFor({ state: 'detached' });
    }
    await plan.settle();
    expect(await caseOf('rectification', PILOT.accepted)).toMatchObject({ state: 'closed', outcome: 'accepted' });
    expect(await caseOf('rectification', PILOT.longer)).toMatchObject({ state: 'running', limitOn: '2018-09-28' });
  });

  it('what falls short of the order is talked about with the head of the lead, and what was agreed is recorded', async () => {
    await plan.goTo('2018-06-08');
    expect(await caseOf('rectification')).toMatchObject({ state: 'closed', outcome: 'fell-short' });
    const talk = await caseOf('interview');
    const notice = await paperOf({ caseFile: talk.id });
    expect(await clausesIn(notice)).toEqual(
      PILOT.matters.filter((clause) => clause !== PILOT.accepted && clause !== PILOT.longer),
    );
    await issue(notice);
    await plan.goTo('2018-06-20');
    const { head } = page;
    await openAt(head, `${walk.url}/plans/${plan.id}/cases/${talk.id}`);
    await head.getByTestId('case-record-interview').click();
    for (const [part, text] of [
      ['chair', '分管副县长'],
      ['place', '第二会议室'],
      ['hosts', '县政府办主任'],
      ['guests', '县国土环保局局长'],
    ])
      await head.getByTestId(`interview-${part}`).fill(text);
    await head.getByTestId('case-text').fill('指出预案修订迟迟未完成，要求限期补齐。');
    await head.getByTestId('commitment-add').click();
    await head.getByTestId('commitment-text-0').fill('完成全部预案修订并备案');
    await head.getByTestId('commitment-limit-0').fill('2018-07-10');
    await head.getByTestId('case-confirm').click();
    await head.locator('[data-testid=commitment][data-state=open]').waitFor();
    await picture(head, 'pilot-interview-held');
  });

  it('the minutes of the talk are drafted from the record and sent to those who were there', async () => {
    const { deputy } = page; // who drafts a paper neither reviews nor signs it
    await openAt(deputy, `${walk.url}/plans/${plan.id}/documents`);
    await deputy.getByTestId('draft-paper').click();
    await choose(deputy, 'draft-paper-about', '约谈纪要');
    await deputy.getByTestId('draft-paper-confirm').click();
    await deputy.getByTestId('draft-paper-confirm').waitFor({ state: 'detached' });
    const minutes = () =>
      plan
        .em()
        .findOneOrFail(OfficialDocument, { plan: plan.id, kind: 'interview-minutes' }, { orderBy: { id: 'asc' } });
    await issue(await minutes());
    expect(await minutes()).toMatchObject({
      state: 'received',
      number: expect.stringMatching(/纪.*〔2018〕1号$/),
      facts: { about: LEAD, chair: '分管副县长', commitments: [{ text: '完成全部预案修订并备案' }] },
    });
  });

  it('the lead keeps what was agreed, and the county office verifies it', async () => {
    const talk = await caseOf('interview');
    const { lead, head } = page;
    await openAt(lead, `${walk.url}/plans/${plan.id}/cases/${talk.id}`);
    await lead.getByTestId('case-report-on-case').click();
    await lead.getByTestId('case-text').fill('约定事项已办结');
    await lead.getByTestId('commitment-report-1').fill('预案已修订并备案');
    await lead.getByTestId('case-confirm').click();
    await lead.locator('[data-testid=commitment][data-state=reported]').waitFor();
    await openAt(head, `${walk.url}/plans/${plan.id}/cases/${talk.id}`);
    await head.getByTestId('verify-commitment').click();
    await head.locator('label:has([data-testid=review-accept])').click();
    await head.getByTestId('review-confirm').click();
    await head.locator('[data-testid=commitment][data-state=accepted]').waitFor();
    await plan.settle();
    await again(head);
    await happened(head, 'interview-closed');
  });

  it('the task itself is reported late and accepted by another body', async () => {
    const { lead, head } = page;
    const { id } = await task();
    await openAt(lead, `${walk.url}/plans/${plan.id}/clauses/${PILOT.clause}`);
    const row = `[data-row-key="${id}"]`;
    await lead.locator(row).getByTestId('submit-report').click();
    await lead.getByTestId('report-text').fill('各级预案已全部修订。');
    const proof = { name: '备案回执.txt', mimeType: 'text/plain', buffer: Buffer.from('备案编号') };
    await lead.locator('input[type=file]').setInputFiles(proof);
    await lead.getByText('备案回执.txt').waitFor();
    await lead.getByTestId('report-check').click();
    await lead.getByTestId('report-confirm').click();
    await lead.getByTestId('report-receipt').waitFor();
    await onClause(lead);
    await happened(lead, 'report-submitted');
    await onClause(head);
    await head.locator(row).getByTestId('review-report').click();
    await head.locator('label:has([data-testid=review-accept])').click();
    await head.getByTestId('review-confirm').click();
    await happened(head, 'report-accepted');
    expect(await task()).toMatchObject({ state: 'accepted' });
  });

  it('the year is verified, scored by hand, contested by the lead, signed by three persons and frozen', async () => {
    const { organization, lead } = page;
    const { duban } = walk.house;
    await looksAway();
    await plan.goTo('2019-03-01');
    const { id: assessmentId } = await plan.em().findOneOrFail(Assessment, { plan: plan.id, year: 2018 });
    const address = `${walk.url}/plans/${plan.id}/scores/${assessmentId}`;
    await scoreByHand(plan, assessmentId);
    await plan.goTo('2019-03-20');
    await openAt(lead, address);
    await lead.getByRole('tab', { name: '申诉' }).click();
    await lead.getByTestId('object-to-score').click();
    await lead.getByTestId('object-text').fill('预案已于约谈后全部修订并备案。');
    await lead.getByTestId('object-confirm').click();
    await openAt(organization, address);
    await organization.getByRole('tab', { name: '申诉' }).click();
    await organization.getByTestId('decide-score-objection').click();
    await organization.getByTestId('objection-upheld').click();
    await organization.getByTestId('objection-points').fill('2');
    await organization.getByTestId('objection-reason').fill('整改到位，予以采纳');
    await organization.getByTestId('objection-decide-confirm').click();
    await organization.locator('[data-testid=objection][data-state=upheld]').waitFor();
    await picture(organization, 'pilot-assessment');
    await looksAway();
    await plan.goTo('2019-04-29');
    const one = await plan.actor('县委组织部', 'organization');
    await perform(duban, presentAssessment, { ...one, name: '邓仿秤' }, { assessmentId });
    await perform(duban, reviewAssessment, { ...one, name: '唐拟衡' }, { assessmentId });
    await openAt(organization, address);
    await organization.getByTestId('sign-year').click();
    await organization.getByTestId('sign-assessment-confirm').click();
    await organization.locator('[data-testid=year-stage][data-stage=frozen]').waitFor();
    await picture(organization, 'pilot-scored');
    const scores = await plan
      .em()
      .find(AssessmentScore, { assessment: { plan: plan.id, year: 2018 } }, { populate: ['body'] });
    const { key } = await task();
    const rules = scores
      .find(({ body }) => body.name === LEAD)!
      .rules.filter(({ obligations }) => obligations.includes(key));
    expect(rules.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['supervision-notice', 'rectification-order']),
    );
  });
});
