import type { Page } from 'playwright-core';
import { loadDirectory } from '@app/config';
import { Body, OfficialDocument, unanswered } from '@app/persistence';
import { draftRestriction, perform, submitReport } from '@app/use-cases';
import { byLength } from '../setup/length';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { serious } from './serious';
import { goBack, goOn, openAt } from './open';
import { picture, Walk } from './walk';

const PLAN = planText(`一、查清底数

（一）摸清林地。2030年年底前完成林地取样。（县林业局负责）

（二）摸清草地。2019年3月31日前完成草地取样。（县林业局负责）`);

/**
 * Going back is kept in one place for all windows (`structure/dialogs.spec`): the short form goes back from one of each person and
 * kind, the long one from each.
 */
const isGoneBackFrom = byLength<(opener: string) => boolean>({
  short: (opener) => ['record-instruction', 'reorganise', 'review-report', 'object', 'mark-document'].includes(opener),
  long: () => true,
});

/** The dialogs people meet most: nothing that axe calls serious or critical, named, closed by Escape and by going back. */
describe('dialogs', () => {
  let walk: Walk;
  let plan: PlanByHand;
  let addresses: Record<string, string>;
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    walk = await Walk.begin({ worker: true });
    plan = await PlanByHand.confirm(walk.house, PLAN, '2019-03-04');
    await perform(walk.house.duban, draftRestriction, plan.office, {
      planId: plan.id,
      area: { kind: 'town', name: '大坪镇' },
      situation: '两个片区的措施到期未落实',
      scope: '新增重点重金属排放的建设项目',
      months: 6,
      requirements: '补齐两个片区的措施',
      supervision: '按月核查',
    });
    const [{ id: obligationId }] = await plan
      .em()
      .execute<{ id: number }[]>(
        `select o.id from obligation o join clause c on c.id = o.clause_id where c.number = 2 and o.kind = 'milestone'`,
      );
    const report = { obligationId, text: '草地取样已完成。', evidence: [] };
    await perform(walk.house.duban, submitReport, await plan.actor('县林业局'), report);
    await walk.house.until(() =>
      plan.em().findOne(OfficialDocument, { kind: 'restriction-proposal' }, { orderBy: { id: 'asc' } }),
    );
    await walk.house.until(async () => (await unanswered(plan.em(), plan.id)) === 0);
    const paper = await plan
      .em()
      .findOneOrFail(OfficialDocument, { kind: 'restriction-proposal' }, { orderBy: { id: 'asc' } });
    const body = await plan.em().findOneOrFail(Body, { name: '县林业局' });
    addresses = {
      clause: `/plans/${plan.id}/clauses/1`,
      reported: `/plans/${plan.id}/clauses/2`,
      paper: `/plans/${plan.id}/documents?document=${paper.id}`,
      papers: `/plans/${plan.id}/documents`,
      restrictions: `/plans/${plan.id}/restrictions`,
      checks: `/plans/${plan.id}/checks`,
      cases: `/plans/${plan.id}/cases`,
      bodies: '/bodies',
      body: `/bodies/${body.id}`,
      inbox: `/inbox?plan=${plan.id}`,
    };
  });
  afterAll(() => walk?.end());

  const pageOf = async (who: string): Promise<Page> => {
    const page = pages.get(who) ?? (await walk.signIn(who, { viewport: { width: 1440, height: 1000 } }));
    page.setDefaultTimeout(20_000); // one that does not open is told soon
    pages.set(who, page);
    return page;
  };

  const OWNER = '县林业局';
  const OFFICE = '县政府办';
  const CLERK = '县政府办秘书股股长';
  const COORDINATOR = loadDirectory().coordinator;

  it.each([
    [OFFICE, 'clause', 'record-instruction'],
    [OFFICE, 'clause', 'open-register'],
    [OFFICE, 'cases', 'record-finding'],
    [OFFICE, 'papers', 'draft-paper'],
    [OFFICE, 'restrictions', 'draft-restriction'],
    [OFFICE, 'checks', 'draw'],
    [OFFICE, 'bodies', 'add-body'],
    [OFFICE, 'bodies', 'reorganise'],
    [OFFICE, 'body', 'body-appoint'],
    [OFFICE, 'body', 'body-substitute'],
    [OFFICE, 'body', 'body-take-post'],
    [COORDINATOR, 'reported', 'review-report'],
    [OWNER, 'clause', 'object'],
    [CLERK, 'paper', 'return-document'],
    [CLERK, 'paper', 'mark-document'],
    [CLERK, 'paper', 'review-document'],
  ])('%s, %s: %s', async (who, where, opener) => {
    const page = await pageOf(who);
    await openAt(page, `${walk.url}/mine`);
    await page.locator('main h1').first().waitFor();
    await goOn(page, addresses[where]);
    await page.getByTestId(opener).first().click();
    const dialog = page.locator('.ant-modal[role=dialog]').last();
    await dialog.waitFor();
    await picture(page, `dialog-${opener}`);
    const found = await serious(page, '.ant-modal');
    const name = await dialog.getAttribute('aria-labelledby');
    expect({ found, named: name !== null || (await dialog.getAttribute('aria-label')) !== null }).toEqual({
      found: [],
      named: true,
    });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    if (!isGoneBackFrom(opener)) return;
    await page.getByTestId(opener).first().click();
    await dialog.waitFor();
    await goBack(page);
    await dialog.waitFor({ state: 'hidden' });
    expect(page.url()).toBe(walk.url + addresses[where]);
  });

  it('stay behind on the page where they were opened: a link in one leads away from both', async () => {
    const page = await pageOf(OWNER);
    await openAt(page, walk.url + addresses.inbox);
    await page.getByTestId('acknowledge-assignments').click();
    await page.locator('[data-testid=acknowledged-clause] summary').first().click();
    await page.getByTestId('acknowledged-clause').first().getByRole('link').click();
    await page.waitForURL('**/clauses/*');
    await page.getByTestId('act-confirm').waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByTestId('inbox-task').first().waitFor();
    expect(await page.getByTestId('act-confirm').count()).toBe(0);
  });

  it('have a calendar in the language of the page, and take a day that is typed', async () => {
    const page = await pageOf(OFFICE);
    const said: Record<string, string> = {};
    for (const language of ['en', 'zh']) {
      await page.evaluate((chosen) => localStorage.setItem('duban.language', chosen), language);
      await page.goto(walk.url + addresses.clause);
      await page.getByTestId('record-instruction').click();
      const day = page.getByTestId('instruction-date');
      await day.fill('2030-02-15');
      await page.getByTestId('instruction-leader').click(); // leaving the field takes what was typed
      expect(await day.inputValue()).toBe('2030-02-15');
      await day.click();
      const calendar = page.locator('.ant-picker-dropdown:visible');
      await calendar.waitFor();
      said[language] = (await calendar.innerText()).replaceAll(/\s+/g, ' ');
      if (language === 'zh') await picture(page, 'dialog-calendar');
      await page.goto(walk.url);
    }
    expect(said.en).toMatch(/Feb\s*2030 Su Mo Tu/);
    expect(said.zh).toMatch(/2030年.*2月.*日 一 二|2030年.*2月.*一 二 三/);
  });
});
