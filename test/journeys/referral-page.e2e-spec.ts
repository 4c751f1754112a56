import type { Page } from 'playwright-core';
import { Body, OfficialDocument, unanswered } from '@app/persistence';
import { perform, recordFinding, storeFiles } from '@app/use-cases';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { signOff } from '../setup/sign-off';
import { again, openAt } from '../web/open';
import { picture, Walk } from '../web/walk';

const PLAN = planText(`一、查清底数

（一）摸清林地。2030年年底前完成林地取样。（县林业局负责）`);

/** 移送 on the real page, by the one who handles it; others have no such page. */
describe('a referral on screen', () => {
  let walk: Walk;
  let page: Page;
  let plan: PlanByHand;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: true });
    plan = await PlanByHand.confirm(walk.house, PLAN, '2019-03-01');
    const { id: bodyId } = await plan.em().findOneOrFail(Body, { name: '县林业局' });
    const photo = { fileName: '现场照片.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('a picture') };
    const evidence = await storeFiles(walk.house.duban.settings, [photo]);
    const text = '现场核查的点位与报送的数据不符，原始记录缺失。';
    const found = { planId: plan.id, kind: 'falsified-data' as const, bodyId, clauseNumber: 1, text, evidence };
    await perform(walk.house.duban, recordFinding, plan.office, found);
    page = await walk.signIn('县政府办', { viewport: { width: 1440, height: 1000 } });
    await openAt(page, `${walk.url}/plans/${plan.id}/referrals`);
  });
  afterAll(() => walk?.end());

  const card = (state: string) => page.locator(`[data-testid=referral][data-state=${state}]`);

  it('shows leads and locked files, checks them, and is decided with the organ named', async () => {
    await card('proposed').waitFor();
    await page.getByTestId('check-evidence').click();
    await page.locator('[data-testid=evidence-state][data-state=kept]').waitFor();
    await page.getByTestId('referral-approve').click();
    await page.getByTestId('referral-organ').click();
    await page.getByTitle('县监察局').click();
    await picture(page, 'referral-decision');
    await page.getByTestId('referral-confirm').click();
    await card('approved').waitFor();
  });

  it('is handed over once the letter is out, answered and closed', async () => {
    const letter = await walk.house.until(() =>
      plan.em().findOne(OfficialDocument, { kind: 'referral-letter' }, { orderBy: { id: 'asc' } }),
    );
    await signOff(walk.house.duban, plan.office, letter.id);
    await walk.house.until(async () => (await unanswered(plan.em(), plan.id)) === 0);
    await again(page);
    await page.getByTestId('referral-hand-over').click();
    await page.getByTestId('referral-handedOverOn').fill('2019-03-01');
    await page.getByTestId('referral-receivedBy').fill('谢某');
    await page.getByTestId('referral-receipt').fill('收到移送函1份、证据1件');
    await page.getByTestId('referral-confirm').click();
    await card('handed-over').waitFor();
    await page.getByTestId('referral-answer').click();
    await page.locator('input[data-testid=referral-documentNumber]').fill('南监函〔2019〕3号');
    await page.getByTestId('referral-answeredOn').fill('2019-03-01');
    await page.locator('textarea[data-testid=referral-answer]').fill('已了解有关情况，另行办理。');
    await page.getByTestId('referral-confirm').click();
    await card('answered').waitFor();
    await page.getByTestId('referral-close').click();
    await page.getByTestId('referral-remark').fill('已收到复函，归档。');
    await page.getByTestId('referral-confirm').click();
    await card('closed').waitFor();
    await picture(page, 'referral-closed');
  });

  it('is on no page of the body it is about', async () => {
    const other = await walk.signIn('县林业局', { viewport: { width: 1440, height: 1000 } });
    await openAt(other, `${walk.url}/plans/${plan.id}/clauses/1`);
    await other.getByText('林地取样').first().waitFor();
    expect(await other.getByText('移送').count()).toBe(0);
    await picture(other, 'referral-hidden');
  });
});
