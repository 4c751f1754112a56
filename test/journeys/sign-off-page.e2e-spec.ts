import type { Page } from 'playwright-core';
import { OfficialDocument, unanswered } from '@app/persistence';
import { draftRestriction, perform } from '@app/use-cases';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { Hand, taskOf } from '../web/hand';
import { openAt } from '../web/open';
import { picture, Walk } from '../web/walk';

const PLAN = planText(`一、查清底数

（一）摸清林地。2030年年底前完成林地取样。（县林业局负责）`);

/** 起草 → 审核退回 → 修改 → 审核 → 签发, each by the person whose turn it is, on the real pages. */
describe('signing off on screen', () => {
  let walk: Walk;
  let plan: PlanByHand;
  let deputy: Page;
  let clerk: Page;
  let back: Hand;

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
    await walk.house.until(() =>
      plan.em().findOne(OfficialDocument, { kind: 'restriction-proposal' }, { orderBy: { id: 'asc' } }),
    );
    deputy = await walk.signIn('县政府办副主任', { viewport: { width: 1440, height: 1000 } });
  });
  afterAll(() => walk?.end());

  const letter = () =>
    plan.em().findOneOrFail(OfficialDocument, { kind: 'restriction-proposal' }, { orderBy: { id: 'asc' } });
  /** From the first page of somebody whose turn it is. */
  const open = async (page: Page, act: 'review' | 'sign') => {
    await openAt(page, walk.url);
    await taskOf(page, `open-${act}-document`).waitFor();
    const hand = await Hand.on(page);
    await taskOf(page, `open-${act}-document`).click();
    return hand;
  };

  it('sends a draft back with a reason, and not without', async () => {
    await open(deputy, 'review');
    await deputy.getByTestId('return-document').click();
    await deputy.getByTestId('return-confirm').click();
    await deputy.getByText('请写明退回理由。').waitFor();
    back = await open(deputy, 'review');
    await deputy.getByTestId('return-document').click();
    await deputy.getByTestId('return-reason').fill('请写明是哪两个片区');
    await deputy.getByTestId('return-confirm').click();
    await deputy.getByText('退回修改').first().waitFor();
    await deputy.getByTestId('sent-back').getByText('许拟章').waitFor(); // who sent it back, and why
    await deputy.frameLocator('.document-paper').getByText('草稿　退回修改').waitFor();
    await deputy.getByTestId('not-yours').getByText('莫仿文').waitFor(); // whose turn it is
    expect(await deputy.getByTestId('revise-document').count()).toBe(0);
    await picture(deputy, 'sign-off-returned', { onPhone: true });
    expect(await letter()).toMatchObject({ state: 'returned', returnReason: '请写明是哪两个片区' });
  });

  it('has it revised by whoever handles the papers of the office, with the reason before the eyes', async () => {
    clerk = await walk.signIn('县政府办秘书股股长', { viewport: { width: 1440, height: 1000 } });
    await taskOf(clerk, 'open-revise-document').waitFor();
    await back.also(clerk);
    await taskOf(clerk, 'open-revise-document').click();
    await clerk.getByTestId('revise-document').click();
    await clerk.getByText('请写明是哪两个片区').last().waitFor();
    await clerk.getByTestId('wording-situation').fill('东片区和西片区的措施到期未落实');
    await clerk.getByTestId('revise-changed').fill('写明片区');
    await picture(clerk, 'sign-off-revise');
    await clerk.getByTestId('revise-confirm').click();
    await clerk.getByText('第2稿').first().waitFor();
    await back.arrived('18');
    // Who has drafted may not review, and is told why.
    await clerk.getByTestId('not-yours').getByText('参与了该稿的起草').waitFor();
    expect(await clerk.getByTestId('review-document').count()).toBe(0);
    await picture(clerk, 'sign-off-drafted', { onPhone: true });
    expect((await letter()).facts.situation).toBe('东片区和西片区的措施到期未落实');
  });

  it('is reviewed by one person and signed by another, and its history says so', async () => {
    const reviewing = await open(deputy, 'review');
    await deputy.getByTestId('review-document').click();
    await deputy.getByTestId('review-document-confirm').click();
    await deputy.locator('[data-testid=event][data-kind=document-reviewed]').waitFor();
    await reviewing.arrived('16');
    expect(await deputy.getByTestId('sign-document').count()).toBe(0);

    const head = await walk.signIn('县政府办', { viewport: { width: 1440, height: 1000 } });
    const signing = await open(head, 'sign');
    await picture(head, 'sign-off-may-sign', { onPhone: true });
    await head.getByTestId('sign-document').click();
    await head.locator('.ant-modal-confirm-content').getByText('主送').waitFor(); // it names what is signed
    await head.getByTestId('sign-document-confirm').click();
    await head.locator('[data-testid=event][data-kind=document-signed]').waitFor();
    await signing.arrived('17');
    await picture(head, 'sign-off-signed');
    await walk.house.until(async () => (await unanswered(plan.em(), plan.id)) === 0);
    expect(await letter()).toMatchObject({ state: 'issued', reviewer: { name: '许拟章' }, signedBy: '唐试岚' });
  });
});
