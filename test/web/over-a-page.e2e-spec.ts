import type { Page, Route } from 'playwright-core';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { goBack, goOn } from './open';
import { Walk } from './walk';

const PLAN = planText(
  [
    '一、任务',
    '（一）查清林地。2019年3月31日前查清。（县林业局负责）',
    '（二）查清水渠。2019年3月31日前查清。（县水利局负责）',
  ].join('\n\n'),
);
const WIDE = { viewport: { width: 1440, height: 900 } };

/** What lies over a page for a while, and what a page has before all of it is there. */
describe('over a page', () => {
  let walk: Walk;
  let plan: PlanByHand;
  let clause: string;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    plan = await PlanByHand.confirm(walk.house, PLAN, '2019-03-27');
    clause = `/plans/${plan.id}/clauses/1`;
  });
  afterAll(() => walk?.end());

  const isAt = (page: Page, path: string) => page.waitForURL(({ pathname }) => pathname === path);

  /** Comes to an address from another page. */
  async function arrive(page: Page, path: string, by: 'address' | 'link'): Promise<void> {
    await page.goto(`${walk.url}/mine`);
    await page.getByTestId('person').waitFor();
    if (by === 'address') await page.goto(walk.url + path);
    else await goOn(page, path);
    await page.getByTestId('person').waitFor();
  }

  describe.each(['address', 'link'] as const)('to which one came by its %s', (by) => {
    let page: Page;
    beforeAll(async () => {
      page = await walk.signIn('县政府办', WIDE);
      page.on('dialog', (asked) => void asked.accept()); // of the browser, for whoever leaves all the same
    });

    it('going back closes a menu, and a dialog after asking; the next time it leaves', async () => {
      await arrive(page, clause, by);
      const menu = page.getByRole('menu');
      await page.getByTestId('person').click();
      await menu.waitFor();
      await goBack(page);
      await menu.waitFor({ state: 'detached' });
      await isAt(page, clause);

      await page.getByTestId('record-instruction').click();
      const text = page.getByTestId('instruction-text');
      await text.fill('请尽快办理。');
      await goBack(page);
      await page.getByTestId('draft-stay').waitFor();
      await goBack(page); // the question is a window as well
      await page.getByTestId('draft-stay').waitFor({ state: 'detached' });
      expect(await text.inputValue()).toBe('请尽快办理。');
      await goBack(page);
      await page.getByTestId('draft-keep').click();
      await text.waitFor({ state: 'detached' });
      await isAt(page, clause);

      await goBack(page);
      await isAt(page, '/mine');
    });

    it('what was closed otherwise, or left by a link in it, takes no step of its own', async () => {
      await arrive(page, clause, by);
      await page.getByTestId('person').click();
      await page.keyboard.press('Escape');
      await page.getByTestId('person').click();
      await page.getByRole('menuitem').first().click();
      await isAt(page, '/account');
      await goBack(page);
      await isAt(page, clause);
      await page.getByTestId('record-instruction').waitFor();
      await goBack(page);
      await isAt(page, '/mine');
    });
  });

  it('a tap beside an open menu on a phone only closes it; the next one is meant', async () => {
    const page = await walk.signIn('县林业局', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await arrive(page, '/inbox', 'address');
    const menu = page.getByRole('menu');
    await page.getByTestId('person').tap();
    await menu.waitFor();
    const link = (await page.locator('.bottom-tabs a').first().boundingBox())!;
    const tap = () => page.touchscreen.tap(link.x + link.width / 2, link.y + link.height / 2);
    await tap();
    await menu.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/inbox');
    await tap();
    await isAt(page, '/workbench');
  });

  it('the lists to choose from come after the lines of the board, and a press before that is not lost', async () => {
    const page = await walk.signIn('县政府办', WIDE);
    const held: Route[] = [];
    await page.route(/\/assets\/ChoiceFields-/, (route) => void held.push(route));
    await page.goto(`${walk.url}/plans/${plan.id}`);
    const rows = page.getByTestId('board-row');
    await rows.nth(1).waitFor();
    await page.getByTestId('board-search').fill('水渠');
    await rows.nth(1).waitFor({ state: 'detached' });
    await page.getByTestId('board-search').fill('');
    const field = page.getByTestId('board-body');
    const before = await field.boundingBox();
    await field.focus();
    await page.keyboard.press('Enter');
    await walk.house.until(() => Promise.resolve(held.length > 0));
    for (const route of held) await route.continue();
    await page.locator('.ant-select-dropdown:visible').waitFor();
    expect(await field.boundingBox()).toEqual(before);
    await page.keyboard.type('县水利局'); // the keyboard is where it was
    await page.locator('.ant-select-item-option-active', { hasText: '县水利局' }).waitFor();
    await page.keyboard.press('Enter');
    await rows.nth(1).waitFor({ state: 'detached' });
    expect(await rows.getAttribute('data-number')).toBe('2');
  });

  it('of somebody who is not signed in, only the session is asked about', async () => {
    const page = await walk.visit();
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() === 401) refused.push(new URL(response.url()).pathname);
    });
    await page.goto(`${walk.url}/plans/${plan.id}`);
    await page.getByTestId('sign-in-username').waitFor();
    expect(refused).toEqual(['/api/session']);
  });
});
