import type { Page } from 'playwright-core';
import { OfficialDocument } from '@app/persistence';
import { acknowledgeReceipt, perform } from '@app/use-cases';
import { PlanByHand } from '../setup/plan-by-hand';
import { signOff } from '../setup/sign-off';
import { planText } from '../setup/plan-text';
import { openAt } from '../web/open';
import { picture, Walk } from '../web/walk';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）`);

/** 复核 on the real page: the body asks, another person of the county office than who signed revokes; and what its head said. */
describe('a reconsideration on screen', () => {
  let walk: Walk;
  let plan: PlanByHand;
  let owner: Page;
  let office: Page;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    plan = await PlanByHand.confirm(walk.house, PLAN, '2018-12-20');
    await walk.house.startWorker();
    await plan.goTo('2019-02-11'); // the supervision notice is drafted by then
    const { duban } = walk.house;
    const notice = await plan
      .em()
      .findOneOrFail(OfficialDocument, { plan: plan.id, kind: 'supervision-notice' }, { orderBy: { id: 'asc' } });
    await signOff(duban, plan.office, notice.id);
    await plan.settle();
    await perform(duban, acknowledgeReceipt, await plan.actor('县林业局'), { documentId: notice.id });
    await plan.settle();
    owner = await walk.signIn('县林业局', { viewport: { width: 1440, height: 1000 } });
    office = await walk.signIn('县政府办副主任', { viewport: { width: 1440, height: 1000 } });
  });
  afterAll(() => walk?.end());

  it('is asked for within the time that the page names, and says that nothing stops', async () => {
    await openAt(owner, `${walk.url}/plans/${plan.id}/reconsiderations`);
    await owner.getByText('申请复核期间不停止执行').first().waitFor();
    await owner.getByTestId('ask-reconsideration').click();
    await owner.getByTestId('reconsideration-reason').fill('取样因汛期停工，已书面报告');
    await owner.getByTestId('reconsideration-ask-confirm').click();
    await owner.locator('[data-testid=reconsideration][data-state=pending]').waitFor();
    await picture(owner, 'reconsideration-asked');
  });

  it('is revoked by somebody who did not sign', async () => {
    await openAt(office, `${walk.url}/plans/${plan.id}/reconsiderations`);
    await office.getByTestId('decide-reconsideration').click();
    await office.getByTestId('reconsideration-revoked').click();
    await office.getByTestId('reconsideration-decision-reason').fill('延期申请未及时处理');
    await picture(office, 'reconsideration-decision');
    await office.getByTestId('reconsideration-decide-confirm').click();
    await office.locator('[data-testid=reconsideration][data-state=revoked]').waitFor();
    await picture(office, 'reconsideration-revoked');
  });

  it('stands beside what the head of the body reported, which stays in the register', async () => {
    await openAt(owner, `${walk.url}/plans/${plan.id}/lifetime`);
    await owner.getByTestId('file-statement').click();
    const [{ name }] = await plan
      .em()
      .execute<{ name: string }[]>(
        `select h.name from office_holder h join body b on b.id = h.body_id where b.name = '县林业局'`,
      );
    await owner.getByTestId('statement-name').fill(name);
    await owner.getByTestId('statement-day').fill('2019-01-10');
    await owner.getByTestId('statement-text').fill('已向县政府办书面报告汛期停工，申请延后取样。');
    await owner.getByTestId('statement-confirm').click();
    await owner.getByTestId('statement').waitFor();
    await picture(owner, 'statement-filed');
    expect(await owner.getByTestId('lifetime-person').count()).toBe(0);
  });
});
