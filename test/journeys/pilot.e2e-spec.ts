import type { Locator, Page } from 'playwright-core';
import { loadDirectory } from '@app/config';
import { AssessmentScore, CaseFile, Matter, Obligation, type OfficialDocument } from '@app/persistence';
import { byLength } from '../setup/length';
import { demoPlan, partOfPlan } from '../setup/part-of-plan';
import { PlanByHand } from '../setup/plan-by-hand';
import { picture, planOf, Walk } from '../web/walk';

const WIDE = { viewport: { width: 1440, height: 1100 } };

/** The short form leaves out seven of the ten chapters, in which nothing happens on the way. */
const { text: PLAN, clauses: CLAUSES } = byLength({
  short: { text: partOfPlan(demoPlan(), [1, 2, 10]), clauses: 10 },
  long: { text: demoPlan(), clauses: 49 },
});

/** The clause whose task of 31 December 2017 nobody does; its lead is the coordinating body, so the county office checks it. */
const CLAUSE = 6;
const DUE = '2017-12-31';

/**
 * The pilot: the plan the product was made for, from the file to the score of a year, on the real servers and the real
 * pages, each step by the person whose step it is. Only the date is moved by hand.
 */
describe('the pilot, from the plan to the score', () => {
  let walk: Walk;
  let plan: PlanByHand;
  /** 牵头单位, which is late; 秘书股股长, who reviews; 主任, who signs; 县委组织部, which assesses. */
  let page: Record<'lead' | 'reviewer' | 'head' | 'organization', Page>;
  const { coordinator: LEAD } = loadDirectory();

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false }); // it begins once the date is in our hand

    page = {
      lead: await walk.signIn(LEAD, WIDE),
      reviewer: await walk.signIn('县政府办秘书股股长', WIDE),
      head: await walk.signIn('县政府办', WIDE),
      organization: await walk.signIn('县委组织部', WIDE),
    };
  });
  afterAll(() => walk?.end());

  const happened = (on: Page, kind: string) => on.locator(`[data-testid=event][data-kind="${kind}"]`).first().waitFor();
  const onClause = async (on: Page) => on.goto(`${walk.url}/plans/${plan.id}/clauses/${CLAUSE}`);
  const task = () => plan.em().findOneOrFail(Obligation, { plan: plan.id, clause: { number: CLAUSE }, dueOn: DUE });
  const caseOf = async (kind: 'rectification' | 'interview') =>
    plan.em().findOneOrFail(CaseFile, { plan: plan.id, kind, obligation: (await task()).id });

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
    await reviewer.goto(address);
    await reviewer.getByTestId('review-document').click();
    await byKey(reviewer.getByTestId('review-document-confirm'));
    await happened(reviewer, 'document-reviewed');
    await head.goto(address);
    await head.getByTestId('sign-document').click();
    await byKey(head.getByTestId('sign-document-confirm'));
    await happened(head, 'document-signed');
    await picture(head, `pilot-${paper.kind}-signed`);
    await plan.settle();
    await lead.goto(address);
    await lead.getByTestId('receive-document').click();
    await happened(lead, 'document-received');
  }

  it('the coordinating body imports the plan, settles what is unclear, and confirms', async () => {
    const { lead } = page;
    await lead.getByTestId('import-plan').click();
    await lead.locator('input[type=file]').setInputFiles({
      name: 'plan.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(PLAN),
    });
    await lead.getByTestId('confirm-plan').waitFor();
    await lead.getByTestId('accept-proposals').click();
    await lead.getByTestId('accept-proposals').waitFor({ state: 'detached' });
    await lead.getByTestId('confirm-plan').click();
    await byKey(lead.locator('.ant-modal-confirm-btns .ant-btn-primary'));
    await lead
      .getByTestId('board-row')
      .nth(CLAUSES - 1)
      .waitFor();
    plan = await PlanByHand.takeOver(walk.house, planOf(lead), '2017-06-29');
    await walk.house.startWorker();
    await plan.settle();
  });

  it('the task comes near: its lead is reminded', async () => {
    await plan.goTo('2017-12-29');
    await onClause(page.lead);
    await happened(page.lead, 'reminded');
    await picture(page.lead, 'pilot-reminded');
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
    const order = await caseOf('rectification');
    await issue(await paperOf({ caseFile: order.id }));
    expect(await caseOf('rectification')).toMatchObject({ state: 'running' });
  });

  it('the order is not met: the head of the lead is talked to, and what was agreed stands in the record', async () => {
    await plan.goTo('2018-06-08');
    const talk = await caseOf('interview');
    await issue(await paperOf({ caseFile: talk.id }));
    await plan.goTo('2018-06-20');
    const { head } = page;
    await head.goto(`${walk.url}/plans/${plan.id}/cases/${talk.id}`);
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

  it('the lead keeps what was agreed, and the county office verifies it', async () => {
    const talk = await caseOf('interview');
    const { lead, head } = page;
    await lead.goto(`${walk.url}/plans/${plan.id}/cases/${talk.id}`);
    await lead.getByTestId('case-report-on-case').click();
    await lead.getByTestId('case-text').fill('约定事项已办结');
    await lead.getByTestId('commitment-report-1').fill('预案已修订并备案');
    await lead.getByTestId('case-confirm').click();
    await lead.locator('[data-testid=commitment][data-state=reported]').waitFor();
    await head.reload();
    await head.getByTestId('verify-commitment').click();
    await head.locator('label:has([data-testid=review-accept])').click();
    await head.getByTestId('review-confirm').click();
    await head.locator('[data-testid=commitment][data-state=accepted]').waitFor();
    await plan.settle();
    await head.reload();
    await happened(head, 'interview-closed');
  });

  it('the task itself is reported late and accepted by another body', async () => {
    const { lead, head } = page;
    const { id } = await task();
    await lead.goto(`${walk.url}/plans/${plan.id}/clauses/${CLAUSE}`);
    const row = `[data-row-key="${id}"]`;
    await lead.locator(row).getByTestId('submit-report').click();
    await lead.getByTestId('report-text').fill('各级预案已全部修订。');
    const proof = { name: '备案回执.txt', mimeType: 'text/plain', buffer: Buffer.from('备案编号') };
    await lead.locator('input[type=file]').setInputFiles(proof);
    await lead.getByText('备案回执.txt').waitFor();
    await lead.getByTestId('report-confirm').click();
    await happened(lead, 'report-submitted');
    await onClause(head);
    await head.locator(row).getByTestId('review-report').click();
    await head.locator('label:has([data-testid=review-accept])').click();
    await head.getByTestId('review-confirm').click();
    await happened(head, 'report-accepted');
    expect(await task()).toMatchObject({ state: 'accepted' });
  });

  it('the year is scored from what happened, and the organization department signs', async () => {
    await plan.goTo('2019-03-01');
    const { organization } = page;
    await organization.goto(`${walk.url}/plans/${plan.id}/scores`);
    await organization.getByTestId('sign-assessment').first().click();
    await picture(organization, 'pilot-assessment');
    await organization.getByTestId('sign-assessment-confirm').click();
    await organization.locator('[data-testid=assessment-year][data-state=frozen]').waitFor();
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
