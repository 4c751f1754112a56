import type { Locator, Page } from 'playwright-core';
import { loadDirectory } from '@app/config';
import { readDemoAccounts } from '@app/identity';
import { Obligation, OfficialDocument, Report, unanswered } from '@app/persistence';
import { draftRestriction, perform, reviewDocument, submitReport } from '@app/use-cases';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { officePeople } from '../setup/sign-off';
import { inside, Walk } from '../web/walk';

const PLAN = planText(`一、查清底数

（一）摸清林地。2019年3月31日前完成林地取样。（县林业局负责）

（二）修好水渠。2019年3月31日前修好水渠。（县住建局负责）

（三）检测学校。2019年3月31日前检测两所学校的土壤。（县教育局负责）`);

/** So many presses of Tab and nobody would go on. */
const MOST_TABS = 90;

/** Somebody without a mouse: Tab, Enter, Space and letters, and nothing else. */
class Keyboard {
  tabs = 0;

  constructor(readonly page: Page) {}

  /** Goes on with Tab until the focus is there, and sees that it shows. */
  async to(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' }); // a choice of two is drawn by its label, and the field itself not seen
    for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
      if (await target.evaluate((one) => one === document.activeElement || one.contains(document.activeElement))) {
        expect(await this.page.evaluate(() => document.activeElement!.matches(':focus-visible'))).toBe(true);
        return;
      }
      await this.page.keyboard.press('Tab');
      this.tabs += 1;
    }
    throw new Error(`${String(target)} is not reached by ${MOST_TABS} presses of Tab`);
  }

  async press(target: Locator): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press('Enter');
  }

  async type(target: Locator, words: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.insertText(words);
  }

  at(testId: string): Locator {
    return this.page.getByTestId(testId).first();
  }
}

/** Three ways of working without a mouse, from the sign-in page on. */
describe('by keyboard alone', () => {
  let walk: Walk;
  let plan: PlanByHand;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: true });
    plan = await PlanByHand.confirm(walk.house, PLAN, '2019-03-27');
    await plan.settle();
    // Nobody owes anything else: reports in a rhythm are no part of these journeys.
    await plan.em().nativeUpdate(Obligation, { plan: plan.id, kind: 'progress-report' }, { state: 'not-applicable' });
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
    await walk.house.until(async () => (await unanswered(plan.em(), plan.id)) === 0);
  });
  afterAll(() => walk?.end());

  async function signIn(username: string): Promise<Keyboard> {
    const { password } = (await readDemoAccounts(walk.house.stateDir)).find((one) => one.username === username)!;
    const keyboard = new Keyboard(await walk.visit({ viewport: { width: 1440, height: 900 } }));
    keyboard.page.setDefaultTimeout(20_000); // what does not come is told soon
    await keyboard.page.goto(walk.url);
    await keyboard.type(keyboard.at('sign-in-username'), username);
    await keyboard.type(keyboard.at('sign-in-password'), password);
    await keyboard.page.keyboard.press('Enter');
    await inside(keyboard.page);
    await keyboard.page.locator('main h1').waitFor(); // the page takes the focus when it comes
    return keyboard;
  }

  /** The arrows go round in the own menu, and Escape leads back to its button. */
  async function looksIntoMenu(keyboard: Keyboard): Promise<void> {
    const { page } = keyboard;
    const person = keyboard.at('person');
    const menu = page.getByRole('menu');
    const inFocus = () =>
      menu.getByRole('menuitem').evaluateAll((all) => all.findIndex((one) => one === document.activeElement));
    await person.press('Enter');
    await menu.waitFor();
    const last = (await menu.getByRole('menuitem').count()) - 1;
    const seen = [await inFocus()];
    for (const key of ['ArrowUp', 'ArrowDown', 'End']) {
      await page.keyboard.press(key);
      seen.push(await inFocus());
    }
    expect(seen).toEqual([0, last, 0, last]);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect(await person.evaluate((one) => one === document.activeElement)).toBe(true);
  }

  it('signs in, sees what is owed and reports it', async () => {
    const keyboard = await signIn('县林业局');
    await looksIntoMenu(keyboard);
    await keyboard.press(keyboard.page.locator('[data-testid=task-card] [data-testid=submit-report]').first());
    await keyboard.type(keyboard.at('report-text'), '林地取样已完成，样品已送检。');
    await keyboard.press(keyboard.at('report-check'));
    await keyboard.press(keyboard.at('report-confirm'));
    await keyboard.at('report-receipt').waitFor();
    expect(await plan.em().count(Report, { state: 'submitted' })).toBe(1);
  });

  /** What a body has to say about its clause, filed beside the page. */
  async function report(number: number, name: string, text: string): Promise<void> {
    const of = { clause: { number, plan: plan.id }, kind: 'milestone' } as const;
    const { id: obligationId } = await plan.em().findOneOrFail(Obligation, of, { orderBy: { id: 'asc' } });
    await perform(walk.house.duban, submitReport, await plan.actor(name), { obligationId, text, evidence: [] });
  }

  const verdicts = async () => (await plan.em().find(Report, {})).map(({ state }) => state).toSorted();

  it('gives its verdict: one after the other at the desk, and one in the dialog of a single report', async () => {
    await report(2, '县住建局', '水渠修了一半。');
    await report(3, '县教育局', '两所学校已检测。');
    const coordinator = loadDirectory().coordinator;
    const desk = await signIn(coordinator);
    const atDesk = desk.page.locator('[data-testid=desk-item]');
    await desk.press(desk.at('many-review-report'));
    await desk.at('desk-accept').waitFor();
    await desk.page.keyboard.press('a');
    await atDesk.nth(2).waitFor({ state: 'detached' });
    await desk.press(desk.at('desk-return'));
    await desk.page.keyboard.insertText('请写明完成的数量。'); // where the reason is wanted, the focus is already
    await desk.press(desk.at('desk-return'));
    await atDesk.nth(1).waitFor({ state: 'detached' });
    expect(await verdicts()).toEqual(['accepted', 'returned', 'submitted']);

    const single = await signIn(coordinator);
    await single.press(single.page.locator('[data-testid=task-card] [data-testid=review-report]').first());
    await single.to(single.at('review-accept'));
    await single.page.keyboard.press('Space');
    await single.press(single.at('review-confirm'));
    await single.at('review-confirm').waitFor({ state: 'detached' });
    expect(await verdicts()).toEqual(['accepted', 'accepted', 'returned']);
  });

  it('signs a paper', async () => {
    const { id: documentId } = await plan
      .em()
      .findOneOrFail(OfficialDocument, { kind: 'restriction-proposal' }, { orderBy: { id: 'asc' } });
    await perform(walk.house.duban, reviewDocument, officePeople(plan.office).reviewer, { documentId });
    const keyboard = await signIn('县政府办');
    await keyboard.press(keyboard.page.locator('[data-testid=task-card] [data-testid=open-sign-document]').first());
    await keyboard.press(keyboard.at('sign-document'));
    await keyboard.press(keyboard.at('sign-document-confirm'));
    await keyboard.page.locator('[data-testid=event][data-kind=document-signed]').waitFor();
    expect(await plan.em().findOneOrFail(OfficialDocument, documentId)).toMatchObject({ signedBy: '唐试岚' });
  });
});
