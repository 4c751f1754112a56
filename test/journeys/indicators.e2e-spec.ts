import { PlanByHand } from '../setup/plan-by-hand';
import { openAt } from '../web/open';
import { Walk, picture } from '../web/walk';
import { planText } from '../setup/plan-text';

const PLAN = planText(
  `一、提升质量

（一）推广有机肥。2018年年底前完成两个片区的推广，覆盖率达到80%以上，甲类农药用量比2015年下降10%，耕地面积以省下达指标为准。（县林业局负责）`,
  '某县耕地质量提升方案',
);

/** A real browser: values go with a report, the one who checks sees whether they reach their targets. */
describe('measured values in the browser', () => {
  let walk: Walk;
  let planId: number;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    ({ id: planId } = await PlanByHand.confirm(walk.house, PLAN, '2018-12-31'));
  });
  afterAll(() => walk?.end());

  it('go with a report and are held against their targets, also one that is set later', async () => {
    const address = `${walk.url}/plans/${planId}/clauses/1`;
    const owner = await walk.signIn('县林业局');
    await openAt(owner, address);
    await owner.getByTestId('submit-report').last().click();
    await owner.getByTestId('report-text').fill('两个片区已完成推广。');
    await owner.getByTestId('measured-0').fill('78.5');
    await owner.getByTestId('measured-1').fill('89');
    await owner.getByTestId('measured-base-1').fill('100');
    await owner.getByTestId('measured-2').fill('12.4');
    await owner.getByTestId('figures-short').waitFor();
    await picture(owner, 'indicators-1-report');
    await owner.getByTestId('report-check').click();
    await owner.getByTestId('report-confirm').click();
    await owner.getByTestId('report-receipt').waitFor();
    await openAt(owner, address);
    await owner.locator('[data-testid=target] [data-verdict=cannot-judge]').waitFor();
    expect(await owner.locator('[data-testid=target] [data-verdict=not-met]').count()).toBe(1);
    expect(await owner.locator('[data-testid=target] [data-verdict=met]').count()).toBe(1);

    const coordinator = await walk.signIn('县国土环保局');
    await openAt(coordinator, address);
    await coordinator.getByTestId('set-target').click();
    await coordinator.getByTestId('target-value').fill('12.4');
    await coordinator.getByTestId('target-source').fill('某自然资〔2018〕7号');
    await coordinator.getByTestId('target-confirm').click();
    await coordinator.locator('[data-testid=target] [data-verdict=met]').nth(1).waitFor();
    await coordinator.getByTestId('target').last().scrollIntoViewIfNeeded();
    await picture(coordinator, 'indicators-2-clause');
    await coordinator.getByTestId('review-report').first().click();
    await coordinator.locator('.ant-modal [data-testid=measured][data-verdict=not-met]').waitFor();
    await picture(coordinator, 'indicators-3-review');
    await openAt(coordinator, `${walk.url}/plans/${planId}`);
    await coordinator.locator('[data-testid=progress][data-planned="100"]').first().waitFor();
    await picture(coordinator, 'indicators-4-board');
  });
});
