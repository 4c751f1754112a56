import type { Page } from 'playwright-core';
import { OfficialDocument, unanswered } from '@app/persistence';
import type { Actor } from '@app/use-cases';
import { PlanByHand } from '../setup/plan-by-hand';
import { again, openAt } from '../web/open';
import { picture, Walk } from '../web/walk';
import { planText } from '../setup/plan-text';
import { signOff } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2030年年底前完成林地取样。（县林业局负责）`);

/** 限批 on the real page: refused for a department, proposed for a town, and recorded as the authority decided. */
describe('an approval restriction on screen', () => {
  let walk: Walk;
  let page: Page;
  let plan: PlanByHand;
  let office: Actor;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: true });
    plan = await PlanByHand.confirm(walk.house, PLAN, '2019-03-01');
    office = plan.office;
    page = await walk.signIn('县政府办', { viewport: { width: 1440, height: 1000 } });
    await openAt(page, `${walk.url}/plans/${plan.id}/restrictions`);
  });
  afterAll(() => walk?.end());

  const card = (state: string) => page.locator(`[data-testid=restriction][data-state=${state}]`);

  it('tells why a department cannot be restricted, keeps what was typed, and takes a town', async () => {
    await page.getByTestId('draft-restriction').click();
    await page.getByTestId('restriction-area').fill('县林业局');
    for (const part of ['situation', 'scope', 'requirements', 'supervision']) {
      await page.getByTestId(`restriction-${part}`).fill('两个片区的措施到期未落实');
    }
    await page.getByTestId('restriction-draft-confirm').click();
    await page.getByText('不能是单位“县林业局”').waitFor();
    await picture(page, 'restriction-refused');
    await page.getByTestId('restriction-area').fill('大坪镇');
    await page.getByTestId('restriction-draft-confirm').click();
    await card('drafted').waitFor();
  });

  it('is recorded as restricted once the letter is out and the authority has decided', async () => {
    const { duban } = walk.house;
    const letter = await walk.house.until(() =>
      plan.em().findOne(OfficialDocument, { kind: 'restriction-proposal' }, { orderBy: { id: 'asc' } }),
    );
    await signOff(duban, office, letter.id);
    await walk.house.until(async () => (await unanswered(plan.em(), plan.id)) === 0);
    await again(page);
    await page.getByTestId('restriction-restrict').click();
    await page.getByTestId('decision-authority').fill('广东省生态环境厅');
    await page.getByTestId('decision-number').fill('粤环审〔2019〕7号');
    await page.getByTestId('decision-day').fill('2019-03-01');
    await page.getByTestId('decision-months').fill('6');
    await page.getByTestId('restriction-decision-confirm').click();
    await card('decided').waitFor();
    await page.getByText('粤环审〔2019〕7号').waitFor();
    await picture(page, 'restriction-decided');
  });

  it('shows the register of who headed what to the county office', async () => {
    await openAt(page, `${walk.url}/plans/${plan.id}/lifetime`);
    await page.getByTestId('lifetime-person').waitFor();
    await picture(page, 'lifetime');
  });
});
