import type { Page } from 'playwright-core';
import { Plan } from '@app/persistence';
import { PlanByHand } from '../setup/plan-by-hand';
import { openAt } from '../web/open';
import { picture, Walk } from '../web/walk';
import { planText } from '../setup/plan-text';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）`);

/** Somebody asks on the page what happens if nothing happens, and what if the date were put off or a day free. */
describe('the page of the forecast', () => {
  let walk: Walk;
  let plan: PlanByHand;
  let page: Page;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    plan = await PlanByHand.confirm(walk.house, PLAN, '2018-12-20');
    page = await walk.signIn('县政府办');
    await openAt(page, `${walk.url}/plans/${plan.id}/forecast`);
  }, 120_000);
  afterAll(() => walk?.end());

  const rowOf = (act: string) => page.locator('.ant-table-row', { hasText: act }).filter({ hasText: '完成林地取样' });

  it('shows each rung with its date and its legal basis, and by which version the plan runs', async () => {
    await rowOf('限期整改通知（拟稿）').waitFor();
    expect(await rowOf('催办').textContent()).toContain('2019-01-02');
    expect(await rowOf('督办通知（拟稿）').textContent()).toContain('第四十七条');
    await page.getByText('督办阶梯版本：2017.2').waitFor();
    await picture(page, 'forecast');
  });

  it('answers what if a day were free, and what if the task were put off, and changes nothing', async () => {
    await page.getByTestId('what-if-rest').fill('2019-01-02');
    await page.getByTestId('what-if-ask').click();
    await rowOf('催办').filter({ hasText: '2019-01-03' }).waitFor();

    await page.getByTestId('what-if-obligation').click();
    await page.locator('.ant-select-item-option', { hasText: '完成林地取样' }).first().click();
    await page.getByTestId('what-if-to').fill('2019-03-29'); // a Friday
    await page.getByTestId('what-if-ask').click();
    await rowOf('催办').filter({ hasText: '2019-04-01' }).waitFor();
    await picture(page, 'forecast-what-if');

    await page.getByRole('button', { name: '还原' }).click();
    await rowOf('催办').filter({ hasText: '2019-01-02' }).waitFor();
    const { policyVersion } = await plan.em().findOneOrFail(Plan, plan.id);
    const moved = await plan.em().execute(`select 1 from obligation where plan_id = ? and extensions > 0`, [plan.id]);
    expect([policyVersion, moved]).toEqual(['escalation-2017.2', []]);
  });

  it('is one of the pages of a section, from where one goes on to another, and the focus goes along', async () => {
    const navigation = page.getByRole('navigation', { name: '主导航' });
    await navigation.locator('[aria-current=page]', { hasText: '形势预测' }).waitFor();
    await picture(page, 'navigation-open');
    await navigation.getByRole('link', { name: '考核', exact: true }).click();
    await page.waitForURL(/\/scores$/);
    await page.getByRole('heading', { level: 1, name: '年度考核' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });
});
