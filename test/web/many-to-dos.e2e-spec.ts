import type { Page } from 'playwright-core';
import { addDays } from '@app/domain/calendar';
import { documentSamples } from '@app/documents';
import { Body, Clause, OfficialDocument, Plan } from '@app/persistence';
import { ordinal, planText } from '../setup/plan-text';
import { PlanByHand } from '../setup/plan-by-hand';
import { openAt } from './open';
import { picture, Walk } from './walk';

const TODAY = '2018-10-26';
const LATE = 120;
const PAPERS = 105;
const FORESTRY = '县林业局';
const HOUSING = '县住建局';

const clause = (nth: number, body: string) =>
  `${ordinal(nth)}修好水渠。2018年12月31日前修好第${nth}段水渠。（${body}负责）`;
const PLAN = planText(['一、任务', clause(1, FORESTRY), clause(2, HOUSING)].join('\n\n'), '水利整修方案');

const DESK = { viewport: { width: 1440, height: 900 } };

/** What a body sees that owes more than one answer of the server holds. */
describe('more to-dos than one answer holds', () => {
  let walk: Walk;
  let plan: PlanByHand;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    plan = await PlanByHand.confirm(walk.house, PLAN, TODAY);
    const late = { from: addDays(TODAY, -LATE), many: LATE };
    await plan.em().execute(
      `with late as (
         insert into obligation (plan_id, clause_id, key, kind, ladder, title, due_on, original_due_on, hardness, segment, light)
         select c.plan_id, c.id, 'late/' || n, 'milestone', 'duty', '修好第' || n || '段支渠', d, d, 'firm', 1, 'red'
           from clause c, generate_series(0, ?::int - 1) n, lateral (select ?::date + n as d) due where c.plan_id = ? and c.number = 1
         returning id)
       insert into obligation_owner (obligation_id, body_id) select l.id, b.id from late l, body b where b.name = ?`,
      [late.many, late.from, plan.id, FORESTRY],
    );
    await plan.em().execute(
      `insert into todo (subject, open_key, act, plan_id, body_id, decides, due_on, since, title)
       select 'test', 'test/' || act, act, ?, b.id, false, ?::date + ahead, ?, title
         from body b, (values ('review-item', 7, '验收第一段水渠整改'), ('review-plan', 8, '审核水渠整改方案')) v(act, ahead, title)
        where b.name = ?`,
      [plan.id, TODAY, TODAY, FORESTRY],
    );
    await issue();
  });
  afterAll(() => walk?.end());

  async function issue(): Promise<void> {
    const em = plan.em();
    const addressee = await em.findOneOrFail(Body, { name: HOUSING });
    const about = await em.findOneOrFail(Clause, { plan: plan.id, number: 2 });
    for (let nth = 1; nth <= PAPERS; nth += 1) {
      em.create(OfficialDocument, {
        ...{ plan: em.getReference(Plan, plan.id), key: `test/notice-${nth}`, kind: 'supervision-notice' },
        ...{ addressee, clause: about, title: `督办通知 ${nth}`, state: 'issued' },
        ...{ facts: { ...documentSamples['supervision-notice'][0] } },
        ...{ draftedOn: TODAY, signedOn: TODAY, issuedOn: TODAY },
      });
    }
    await em.flush();
  }

  const kindsOn = (page: Page) =>
    page.locator('[data-testid=task-card]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-kind')));
  const numberOn = async (page: Page, kind: string) =>
    Number(await page.getByTestId(`kind-${kind}`).locator('.number').innerText());

  it('has a card for what is due this week, and counts all that is late', async () => {
    const page = await walk.signIn(FORESTRY, DESK);
    await page.locator('[data-testid=task-card]').first().waitFor();
    const kinds = await kindsOn(page);
    expect(kinds).toContain('review-item');
    expect(kinds).not.toContain('review-plan'); // it is due the day after
    await page.getByTestId('line-review-plan').waitFor();
    const late = page.locator('[data-testid=task-card]:has([data-testid=many-submit-report])');
    expect(await late.innerText()).toMatch(/12\d 件/);
    await picture(page, 'many-workbench', { onPhone: true });
  });

  it('has chips that count all of a kind, and lists that page through them', async () => {
    const page = await walk.signIn(FORESTRY, DESK);
    await openAt(page, `${walk.url}/inbox?world=sandbox`);
    const late = await numberOn(page, 'submit-report');
    expect(late).toBeGreaterThanOrEqual(LATE);
    expect(await numberOn(page, 'review-item')).toBe(1);
    await picture(page, 'many-inbox', { onPhone: true });
    const rows = page.locator('[data-testid=inbox-task]');
    await page.getByTestId('kind-review-item').click();
    await page.getByText('验收第一段水渠整改').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('[data-testid=inbox-task]').length === 1);
    await page.getByTestId('kind-submit-report').click();
    await page.locator('.ant-pagination-item').last().click();
    await page.waitForFunction(
      (rest) => document.querySelectorAll('[data-testid=inbox-task][data-kind=submit-report]').length === rest,
      late % 25 || 25,
    );
    expect(await rows.count()).toBe(late % 25 || 25);
    // Behind the last page there is the last page; of no such kind there is all, and the page says so.
    await openAt(page, `${walk.url}/inbox?world=sandbox&kind=review-item&page=9`);
    await rows.first().waitFor();
    expect(new URL(page.url()).searchParams.has('page')).toBe(false);
    await openAt(page, `${walk.url}/inbox?world=sandbox&kind=acknowledge`);
    await page.getByTestId('no-such-kind').waitFor();
  });

  it('has a desk that goes on behind the first hundred', async () => {
    const page = await walk.signIn(HOUSING, DESK);
    await openAt(page, `${walk.url}/desk/receive-document?world=sandbox`);
    const items = (many: number) =>
      page.waitForFunction((n) => document.querySelectorAll('[data-testid=desk-item]').length === n, many);
    await items(100);
    await picture(page, 'many-desk', { onPhone: true });
    await page.getByTestId('desk-item').last().click();
    await page.getByTestId('desk-next').click();
    await items(PAPERS - 100);
    await page.getByText(`第 101 / ${PAPERS} 件`).waitFor();
    await page.getByTestId('receive-all').click();
    await page.getByTestId('receive-all-confirm').click();
    // What lay on this page is done, and the desk goes on with what is left.
    await items(100);
    expect(await plan.em().count(OfficialDocument, { plan: plan.id, state: 'received' })).toBe(PAPERS - 100);
  });

  it('draws nothing as done where nothing is, and unfolds all that makes a clause late', async () => {
    const page = await walk.signIn(FORESTRY, DESK);
    await openAt(page, `${walk.url}/plans/${plan.id}`);
    const line = page.locator('[data-testid=progress]').first();
    expect(Number(await line.getAttribute('data-planned'))).toBeGreaterThan(90);
    const filled = await line.locator('[role=progressbar]').evaluate((track) => {
      const whole = track.getBoundingClientRect().width;
      return Math.max(...[...track.children].map((part) => part.getBoundingClientRect().width / whole));
    });
    expect(filled).toBeLessThan(0.1); // a mark, where it should be by now
    await picture(page, 'many-board');
    await openAt(page, `${walk.url}/plans/${plan.id}/clauses/1`);
    await picture(page, 'many-clause', { onPhone: true });
    const why = page.getByTestId('light-why');
    await why.getByTestId('others').click();
    expect(await why.locator('li').count()).toBeGreaterThanOrEqual(LATE);
  });
});
