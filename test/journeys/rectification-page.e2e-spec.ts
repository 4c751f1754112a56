import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { CaseFile, OfficialDocument } from '@app/persistence';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { signOff } from '../setup/sign-off';
import { choose } from '../web/choose';
import { Hand, taskOf } from '../web/hand';
import { again, openAt } from '../web/open';
import { picture, Walk } from '../web/walk';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）`);

const WIDE = { viewport: { width: 1440, height: 1100 } };

/** 限期整改 on the real pages, from the order to its end: a plan of two items, each carried out and accepted by another body. */
describe('a rectification on screen', () => {
  let walk: Walk;
  let plan: PlanByHand;
  let address: string;
  let page: Record<'body' | 'office' | 'acceptor', Page>;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: true });
    plan = await PlanByHand.confirm(walk.house, PLAN, '2018-12-20');
    for (const [kind, day] of [
      ['supervision-notice', '2019-02-15'],
      ['rectification-order', '2019-03-04'],
    ] as const) {
      await plan.goTo(day);
      for (const { id } of await plan.em().find(OfficialDocument, { plan: plan.id, kind, state: 'draft' }))
        await signOff(walk.house.duban, plan.office, id);
      await plan.settle();
    }
    const { id } = await plan
      .em()
      .findOneOrFail(CaseFile, { plan: plan.id, kind: 'rectification' }, { orderBy: { id: 'asc' } });
    address = `${walk.url}/plans/${plan.id}/cases/${id}`;
    page = {
      body: await walk.signIn('县林业局', WIDE),
      office: await walk.signIn('县政府办', WIDE),
      acceptor: await walk.signIn('县国土环保局', WIDE),
    };
    for (const one of Object.values(page)) await openAt(one, address);
  });
  afterAll(() => walk?.end());

  const accept = (on: Page) => on.locator('label:has([data-testid=review-accept])').click();
  const item = (on: Page, nth: number) => on.locator(`[data-testid=rectification-item][data-nth="${nth}"]`);
  const planState = (on: Page, state: string) =>
    on.locator(`[data-testid=rectification-plan][data-state=${state}]`).first().waitFor();

  it('the body files a plan of two items; one that it would accept itself is refused, and what was typed stays', async () => {
    const { body } = page;
    await body.getByTestId('case-file-plan').click();
    await choose(body, 'plan-acceptor-0', '县林业局');
    await body.getByTestId('plan-confirm').click();
    await body.getByText('第1项的验收单位不能是实施单位或被整改单位').waitFor();
    expect(await body.getByTestId('plan-acceptor-0').innerText()).toContain('县林业局');
    await picture(body, 'rectification-plan-refused');
    await body.keyboard.press('Escape');
    await body.getByTestId('draft-discard').click();
    await body.getByTestId('plan-confirm').waitFor({ state: 'detached' });

    await openAt(body, walk.url);
    await taskOf(body, 'file-plan').waitFor();
    const hand = await Hand.on(body);
    await taskOf(body, 'file-plan').click();
    await choose(body, 'plan-acceptor-0', '县国土环保局');
    await body.getByTestId('plan-add').click();
    await body.getByTestId('plan-acceptor-1').getByText('县国土环保局').waitFor(); // whoever accepts one, accepts all
    await body.getByTestId('plan-problem-1').fill('林地台账不全');
    await body.getByTestId('plan-goal-1').fill('台账补齐');
    await body.getByTestId('plan-measures-1').fill('逐宗核对并补录');
    await choose(body, 'plan-acceptor-1', '县政府办'); // but another one may be named for each
    await body.getByTestId('plan-confirm').click();
    await body.getByTestId('plan-confirm').waitFor({ state: 'detached' });
    await hand.arrived('5');
    await openAt(body, address);
    await planState(body, 'filed');
  });

  it('the county office sees the items and agrees', async () => {
    const { office } = page;
    await again(office);
    await office.getByTestId('case-review-plan').click();
    await accept(office);
    await picture(office, 'rectification-plan-check');
    await office.getByTestId('review-confirm').click();
    await planState(office, 'agreed');
  });

  it('the body asks for a later limit, and the county office grants it; the first one stays on the page', async () => {
    const { body, office } = page;
    await again(body);
    await body.getByTestId('case-ask-case-extension').click();
    await body.getByTestId('case-extension-day').fill('2019-06-28');
    await body.getByTestId('case-extension-reason').fill('复检结果尚未返回');
    await picture(body, 'rectification-extension-asked');
    await body.getByTestId('case-extension-confirm').click();
    await body.getByTestId('case-extension-confirm').waitFor({ state: 'detached' });
    await again(office);
    await office.getByTestId('case-decide-case-extension').click();
    await office.locator('.ant-modal').getByText('复检结果尚未返回').waitFor();
    await accept(office);
    await picture(office, 'rectification-extension-decided');
    await office.getByTestId('review-confirm').click();
    const dates = office.locator('.case-dates').first();
    await dates.getByText('2019-06-28').first().waitFor();
    await dates.getByText('2019-06-04').waitFor();
  });

  it('each item is reported with evidence and accepted by the body that the plan names', async () => {
    const { body, office, acceptor } = page;
    await again(body);
    for (const nth of [1, 2]) {
      await item(body, nth).getByTestId('report-item').click();
      await body.getByTestId('item-text').fill('已补采并复核');
      const proof = { name: '清单.txt', mimeType: 'text/plain', buffer: Buffer.from('样品清单') };
      await body.locator('input[type=file]').setInputFiles(proof);
      await body.getByTestId('item-confirm').click();
      await body.locator(`[data-testid=rectification-item][data-nth="${nth}"][data-state=reported]`).waitFor();
    }
    for (const [on, nth] of [
      [acceptor, 1],
      [office, 2],
    ] as const) {
      await again(on);
      await item(on, nth).getByTestId('review-item').click();
      await on.locator('.item-facts').getByText('已补采并复核').waitFor();
      await accept(on);
      await picture(on, `rectification-item-${nth}`);
      await on.getByTestId('review-confirm').click();
      await on.locator(`[data-testid=rectification-item][data-nth="${nth}"][data-state=accepted]`).waitFor();
    }
  });

  it('the body reports, and the county office accepts the whole', async () => {
    const { body, office } = page;
    await again(body);
    await body.getByTestId('case-report-on-case').click();
    await body.getByTestId('case-text').fill('两项均已整改到位');
    await body.getByTestId('case-confirm').click();
    await body.getByText('待核查').first().waitFor();
    await again(office);
    await office.getByTestId('case-review-case').click();
    await accept(office);
    await office.getByTestId('review-confirm').click();
    await office.getByText('核查通过').first().waitFor();
    await plan.settle();
    await again(office);
    await office.locator('[data-testid=event][data-kind=case-accepted]').waitFor();
    await picture(office, 'rectification-closed');
  });

  it('what has come back is recorded with a picture, which the page of the new order shows to those who draft it', async () => {
    const { office } = page;
    await office.getByTestId('case-record-relapse').click();
    await office.getByTestId('relapse-text').fill('原地块再次倾倒');
    const photo = { name: '现场.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a picture') };
    await office.locator('input[type=file]').setInputFiles(photo);
    await picture(office, 'relapse-recorded');
    await office.getByTestId('relapse-confirm').click();
    await office.getByTestId('relapse-confirm').waitFor({ state: 'detached' });
    const { id } = await plan
      .em()
      .findOneOrFail(CaseFile, { plan: plan.id, cause: 'relapse' }, { orderBy: { id: 'asc' } });
    await openAt(office, `${walk.url}/plans/${plan.id}/cases/${id}`);
    await office.getByText('反弹：原地块再次倾倒').first().waitFor();
    const link = office.getByTestId('evidence-file');
    expect(await link.textContent()).toContain('现场.jpg');
    const [saved] = await Promise.all([office.waitForEvent('download'), link.click()]);
    expect(readFileSync(await saved.path(), 'utf8')).toBe('a picture');
    await picture(office, 'relapse-case');
  });
});
