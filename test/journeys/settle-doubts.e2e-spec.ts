import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { loadDirectory, repoRoot } from '@app/config';
import { DoubtDecision, Plan } from '@app/persistence';
import { byLength } from '../setup/length';
import { ordinal, planText } from '../setup/plan-text';
import { Hand } from '../web/hand';
import { openAt } from '../web/open';
import { picture, planOf, Walk } from '../web/walk';

const COORDINATOR = loadDirectory().coordinator;
const SEED_PLAN = join(repoRoot, '../shared/plans/00-liannan.txt');
/** How many doubts of each state are settled by hand, one by one; the short form settles the rest together. */
const BY_HAND = byLength({ short: 2, long: Infinity });

/** A plan that names four bodies which the directory does not know, each in three places. */
const STRANGERS = ['县乡村振兴局', '县应急局', '县文旅局', '县医保局'];
const FOREIGN = planText(
  [
    '一、任务',
    ...[...Array(12).keys()].map(
      (nth) =>
        `${ordinal(nth + 1)}办好第${nth + 1}件实事。2027年9月30日前办好第${nth + 1}件实事。（${STRANGERS[nth % 4]}负责）`,
    ),
  ].join('\n\n'),
  '民生实事方案',
);

/** The official's way on the real page: import, look at each doubt, settle all, confirm. */
describe('settling the doubts of a plan on screen', () => {
  let walk: Walk;
  let page: Page;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    page = await walk.signIn(COORDINATOR, { viewport: { width: 1440, height: 900 } });
  });
  afterAll(() => walk?.end());

  let settling: Hand;
  let pictures = 0;
  const take = (name: string): Promise<void> =>
    picture(page, `settle-${String((pictures += 1)).padStart(2, '0')}-${name}`);

  const item = (number: number): Locator => page.locator(`#doubt-${number}`);
  const inView = (markId: string) =>
    page
      .locator(`[data-marks~="${markId}"]`)
      .first()
      .evaluate((mark) => {
        const column = mark.closest('.source-text')!.getBoundingClientRect();
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= column.top && bottom <= column.bottom;
      });

  /** From the first page on. */
  async function importPlan(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<number> {
    await page.getByTestId('import-plan').click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByTestId('confirm-plan').waitFor();
    return planOf(page);
  }

  const decisions = (planId: number) =>
    walk.house.duban.orm.em.fork().find(DoubtDecision, { plan: planId }, { orderBy: { doubt: 'asc' } });

  it('leads from a doubt to its words and back, refuses to start, and explains what is missing', async () => {
    const hand = await Hand.on(page);
    const planId = await importPlan(join(repoRoot, 'config/demo/plan.txt'));
    await hand.arrived('7');
    await take('imported');
    const blocking = page.locator('[data-testid=doubt][data-state=blocking]');
    expect(await blocking.count()).toBe(2);
    // How many are in the way leads to the next of them, and from the last to the first again.
    const [first, second] = await blocking.evaluateAll((items) => items.map(({ id }) => id));
    await page.getByRole('tab').nth(1).click(); // from another list as well
    for (const id of [first, second, first]) {
      await page.getByTestId('doubts-left').click();
      await page.waitForFunction((at) => document.activeElement?.closest('[data-testid=doubt]')?.id === at, id);
      await walk.house.until(() => inView(id));
    }
    const number = Number((await blocking.last().getAttribute('id'))!.slice('doubt-'.length));
    await item(number).locator('button').first().click();
    await walk.house.until(() => inView(`doubt-${number}`));
    await take('doubt-in-the-text');

    await page.getByTestId('confirm-plan').click();
    await page.locator('.ant-modal-confirm-warning').waitFor();
    await take('what-is-missing');
    await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await page.locator('.ant-modal-confirm-warning').waitFor({ state: 'detached' });
    expect(await decisions(planId)).toEqual([]);
  });

  it('settles a doubt by what is proposed, another by an answer of one’s own, and the rest together', async () => {
    const planId = planOf(page);
    settling = await Hand.on(page);
    const [date, body] = await page
      .locator('[data-testid=doubt][data-state=blocking]')
      .evaluateAll((items) => items.map(({ id }) => Number(id.slice('doubt-'.length))));
    // What must be settled is left, and said: nobody settles it unseen.
    await page.getByTestId('accept-proposals').click();
    await page.getByTestId('accept-proposals').waitFor({ state: 'detached' });
    await page.getByText(/已采纳 \d+ 处建议，另有 2 处须逐一确认/).waitFor();
    expect(await page.locator('[data-testid=doubt][data-state=blocking]').count()).toBe(2);
    expect(await page.locator('[data-testid=doubt][data-state=open]').count()).toBe(0);
    await item(body).getByTestId('adopt').click();
    await item(body).getByTestId('doubt-decision').waitFor();
    await item(date).getByTestId('other-answer').click();
    await item(date).getByTestId('answer-date').fill('2020-12-31');
    await take('another-answer');
    await item(date).getByTestId('answer-submit').click();
    await item(date).getByTestId('doubt-decision').waitFor();
    await take('all-settled');
    const rows = await decisions(planId);
    expect(rows).toHaveLength(await page.getByTestId('doubt').count());
    expect(rows.find(({ doubt }) => doubt === date)).toMatchObject({
      answer: { kind: 'date', date: '2020-12-31' },
      proposed: false,
    });
    expect(rows.every(({ decidedAs }) => decidedAs.includes(COORDINATOR))).toBe(true);
  });

  it('then starts the plan, and the clause tells how its doubt was settled', async () => {
    const planId = planOf(page);
    await page.getByTestId('confirm-plan').click();
    await take('confirm');
    await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await page.getByTestId('board-row').nth(48).waitFor();
    await settling.arrived('8');
    await take('board');
    const em = walk.house.duban.orm.em.fork();
    expect((await em.findOneOrFail(Plan, planId)).state).toBe('running');
    const [{ number }] = await em.execute<{ number: number }[]>(
      `select c.number from obligation o join clause c on c.id = o.clause_id
        where o.plan_id = ? and o.source_phrase = '2020年前' and o.due_on = '2020-12-31'`,
      [planId],
    );
    await openAt(page, `${walk.url}/plans/${planId}/clauses/${number}`);
    await page.getByText('✓ 2020-12-31').waitFor();
    await take('clause');
  });

  it('asks for a body it does not know once, however many places name it', async () => {
    await openAt(page, walk.url);
    const hand = await Hand.on(page);
    const planId = await importPlan({ name: '方案.txt', mimeType: 'text/plain', buffer: Buffer.from(FOREIGN) });
    for (const known of ['县科农局', '县公安局', '县文广局', '县人社局']) {
      const left = await page.getByTestId('doubts-left').innerText();
      const doubt = page.locator('[data-testid=doubt][data-state=blocking]').first();
      await doubt.getByTestId('other-answer').click();
      const field = doubt.getByTestId('answer-body').locator('input');
      await field.fill(known);
      await field.press('Escape'); // the list would lie over the button
      await doubt.getByTestId('answer-submit').click();
      await page.getByTestId('doubts-left').filter({ hasNotText: left }).waitFor();
    }
    await take('strangers');
    await page.getByTestId('confirm-plan').click();
    await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await page.getByTestId('board-row').nth(11).waitFor();
    await hand.arrived('9');
    const em = walk.house.duban.orm.em.fork();
    expect((await em.findOneOrFail(Plan, planId)).state).toBe('running');
  });

  it('goes the same way with the seed plan', async () => {
    if (!existsSync(SEED_PLAN)) return void process.stderr.write(`skipped: there is no ${SEED_PLAN}\n`);
    await openAt(page, walk.url);
    const planId = await importPlan(SEED_PLAN);
    await take('seed-imported');
    for (const state of ['blocking', 'open']) {
      const open = page.locator(`[data-testid=doubt][data-state=${state}]`).filter({ has: page.getByTestId('adopt') });
      const most = state === 'blocking' ? Infinity : BY_HAND;
      for (let nth = 0; nth < most && (await open.count()) > 0; nth += 1) {
        const id = (await open.first().getAttribute('id'))!;
        await page.locator(`#${id}`).getByTestId('adopt').click();
        await page.locator(`#${id}`).getByTestId('doubt-decision').waitFor();
      }
    }
    const rest = page.getByTestId('accept-proposals');
    if (await rest.count()) await rest.click();
    await rest.waitFor({ state: 'detached' });
    await take('seed-settled');
    expect(await decisions(planId)).toHaveLength(await page.getByTestId('doubt').count());
    await page.getByTestId('confirm-plan').click();
    await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await page.getByTestId('board-row').nth(48).waitFor();
    await take('seed-board');
  });
});
