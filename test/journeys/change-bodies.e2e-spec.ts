import type { Page } from 'playwright-core';
import { addDays } from '@app/domain/calendar';
import { Body } from '@app/persistence';
import { acceptProposals, confirmPlan, importPlan, perform, receivePlan, type Actor } from '@app/use-cases';
import { choose } from '../web/choose';
import { Hand } from '../web/hand';
import { again, openAt } from '../web/open';
import { picture, Walk } from '../web/walk';
import { AS_WRITTEN } from '../setup/as-written';

const PLAN = `某县人民政府办公室

某府办〔2026〕1号

某县人民政府办公室
2026年1月9日

某县河岸管护工作方案

一、查清家底

（一）登记河岸。2027年年底前完成河岸登记。（县林业局负责）

（二）设立标识。2027年年底前设立界桩。（县林业局负责）
`;

/** The county office enters a split on screen, closes the gap it leaves, and a successor takes a duty over. */
describe('a change of bodies on screen', () => {
  let walk: Walk;
  let page: Page;
  let cadres: Page;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    const { duban } = walk.house;
    const { id } = await duban.orm.em.fork().findOneOrFail(Body, { name: '县政府办' });
    const office: Actor = {
      accountId: null,
      name: '主任',
      post: '主任',
      role: 'county-office',
      standing: 'head',
      bodyId: id,
      body: '县政府办',
    };
    const file = { fileName: 'plan.txt', bytes: Buffer.from(PLAN) };
    const { planId } = await perform(duban, importPlan, office, await receivePlan(duban, office, file));
    await perform(duban, acceptProposals, office, { planId, strictly: true });
    await perform(duban, confirmPlan, office, { planId, ...AS_WRITTEN });
    page = await walk.signIn('县政府办', { viewport: { width: 1440, height: 900 } });
    cadres = await walk.signIn('县委组织部', { viewport: { width: 1440, height: 900 } });
  });
  afterAll(() => walk?.end());

  /** The organization department finds in its inbox what was entered, and confirms it. */
  async function confirmed(): Promise<void> {
    await openAt(cadres, `${walk.url}/inbox`);
    await cadres.getByTestId('entry-confirm').first().waitFor();
    await picture(cadres, 'inbox-waiting-entries');
    await cadres.getByTestId('entry-confirm').first().click();
    await cadres.getByTestId('entry-dialog-confirm').waitFor();
    await picture(cadres, 'inbox-confirm-entry');
    await cadres.getByTestId('entry-dialog-confirm').click();
    await cadres.getByTestId('entry-dialog-confirm').waitFor({ state: 'detached' });
    await cadres.getByTestId('entry-confirm').first().waitFor({ state: 'detached' });
  }

  const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

  it('enters a split with one clause shared out, which leaves the other one as a gap', async () => {
    await page.getByTestId('nav-bodies').click();
    await page.locator('[data-testid=body-row][data-name=县林业局]').waitFor();
    await picture(page, 'bodies-directory');
    await page.getByTestId('reorganise').click();
    await page.locator('.ant-radio-button-wrapper', { has: page.getByTestId('change-split') }).click();
    await page.getByTestId('change-on').fill(today());
    await choose(page, 'change-before', '县林业局');
    for (const name of ['县林草局', '县河岸局']) {
      await page.getByTestId('add-fresh').click();
      await page.getByTestId('fresh-name').last().fill(name);
    }
    await page.getByTestId('add-share').click();
    await choose(page, 'share-duties', '第1条（整条）');
    await choose(page, 'share-to', '县河岸局');
    await page.getByTestId('change-basis').fill('某机改〔2026〕1号');
    await picture(page, 'bodies-split');
    await page.getByTestId('reorganise-confirm').click();
    await page.locator('[data-testid=entry][data-state=entered]').waitFor();
    expect(await page.locator('[data-testid=body-row][data-name=县林业局]').count()).toBe(1); // nothing has changed yet
    await confirmed();
    await again(page);
    await page.locator('[data-testid=body-row][data-name=县河岸局]').waitFor();
    await page.getByTestId('body-change').waitFor();
    expect(await page.locator('[data-testid=body-row][data-name=县林业局]').count()).toBe(0);
    expect(await page.locator('[data-testid=transfer-row][data-state=gap]').count()).toBeGreaterThan(0);
    await picture(page, 'bodies-after-split');
  });

  it('decides the gap, and the directory of the day before still knows the old body', async () => {
    await page.locator('[data-testid=transfer-row]').first().waitFor();
    await page.locator('.ant-table-thead .ant-checkbox-input').last().check();
    await page.getByTestId('transfer-decide').click();
    await choose(page, 'settle-to', '县林草局');
    await page.getByTestId('settle-reason').fill('经会议研究');
    await page.getByTestId('settle-confirm').click();
    await page.getByTestId('transfer-row').first().waitFor({ state: 'detached' });
    await page.getByTestId('directory-date').fill('2026-01-10');
    await page.locator('[data-testid=body-row][data-name=县林业局]').waitFor();
    await page.locator('[data-testid=body-row][data-name=县河岸局]').waitFor({ state: 'detached' });
    await picture(page, 'bodies-earlier');
  });

  it('enters who takes office and who stands in, on the page of a body with what it has open', async () => {
    await page.getByTestId('directory-date').fill(today());
    await page.locator('[data-testid=body-row][data-name=县林草局] a').first().click();
    await page.getByTestId('open-work').waitFor();
    await page.getByTestId('body-appoint').click();
    await page.getByTestId('appoint-from').fill(today());
    await page.getByTestId('appoint-name').fill('赵丁');
    await page.getByTestId('appoint-post').fill('局长');
    await page.getByTestId('appoint-reason').fill('某任〔2026〕1号');
    await picture(page, 'bodies-appoint');
    await page.getByTestId('appoint-confirm').click();
    await page.locator('[data-testid=entry][data-state=entered]').waitFor();
    expect(await page.getByTestId('holder').count()).toBe(0);
    await confirmed();
    await again(page);
    await page.getByTestId('holder').waitFor();
    await page.getByTestId('body-substitute').click();
    for (const [field, value] of [
      ['name', '孙己'],
      ['post', '副局长'],
      ['from', today()],
      ['to', today()],
      ['reason', '学习'],
    ])
      await page.getByTestId(`substitute-${field}`).fill(value);
    await page.getByTestId('substitute-confirm').click();
    await page.locator('[data-testid=entry][data-state=entered]').waitFor();
    await confirmed();
    await again(page);
    await page.getByTestId('substitution').waitFor();
    await picture(page, 'bodies-body');
  });

  it('ends a substitution at once, and corrects a wrong first day, which stays to be seen', async () => {
    await page.getByTestId('entry-end').first().click();
    await page.getByTestId('entry-reason').fill('局长已返岗');
    await picture(page, 'bodies-end-entry');
    await page.getByTestId('entry-dialog-confirm').click();
    await page.getByTestId('substitution').waitFor({ state: 'detached' });
    await page.locator('[data-testid=entry][data-state=ended]').waitFor();
    await page.getByTestId('entry-correct').first().click();
    await page.getByTestId('correct-post').fill('党组书记、局长');
    await page.getByTestId('correct-reason').fill('任职文件载明的职务');
    await picture(page, 'bodies-correct-entry');
    await page.getByTestId('correct-confirm').click();
    await page.locator('[data-testid=entry][data-state=entered]').waitFor();
    await confirmed();
    await again(page);
    await page.locator('[data-testid=entry][data-state=corrected]').waitFor();
    expect(await page.getByTestId('holder').textContent()).toContain('党组书记');
    await picture(page, 'bodies-corrected');
  });

  it('enters a person without an account, with telephone and address, and the last day of the post', async () => {
    const row = page.locator('[data-testid=person-row][data-name=邓试林]');
    await page.getByTestId('enter-post').click();
    for (const [field, value] of [
      ['post-name', '邓试林'],
      ['post-title', '林草股股长'],
      ['reach-phone', '0763-0000033转2'],
      ['post-from', today()],
    ])
      await page.getByTestId(field).fill(value);
    await picture(page, 'bodies-enter-person');
    await page.getByTestId('enter-post-confirm').click();
    await row.waitFor();
    expect(await row.textContent()).toContain('0763-0000033转2');
    await row.getByTestId('reach-person').click();
    await page.getByTestId('reach-address').fill('县林草局二楼');
    await page.getByTestId('reach-confirm').click();
    await row.getByText('县林草局二楼').waitFor();
    await row.getByTestId('end-post').click();
    await page.getByTestId('end-post-day').fill(today());
    await page.getByTestId('end-post-confirm').click();
    await row.getByTestId('end-post').waitFor({ state: 'detached' });
    await picture(page, 'bodies-people');
  });

  it('announces a transfer, which the successor takes over', async () => {
    await page.getByTestId('body-transfer').click();
    await choose(page, 'transfer-plan', '河岸');
    await choose(page, 'transfer-to', '县科农局');
    await page.getByTestId('transfer-reason').fill('某编〔2026〕2号');
    await picture(page, 'bodies-transfer');
    await page.getByTestId('transfer-confirm').click();
    await page.getByTestId('transfer-confirm').waitFor({ state: 'detached' });
    await confirmed();
    const farm = await walk.signIn('县科农局', { viewport: { width: 1440, height: 900 } });
    await openAt(farm, `${walk.url}/bodies`);
    await farm.getByTestId('transfer-row').first().waitFor();
    expect(await farm.getByTestId('reorganise').count()).toBe(0);
    await farm.locator('.ant-table-thead .ant-checkbox-input').last().check();
    await picture(farm, 'bodies-successor');
    await farm.getByTestId('transfer-accept').click();
    await farm.getByTestId('settle-confirm').click();
    await farm.getByTestId('transfer-row').first().waitFor({ state: 'detached' });
  });

  it('plans a change for a later day, and takes it back', async () => {
    await openAt(page, walk.url);
    await page.getByTestId('nav-bodies').waitFor();
    const hand = await Hand.on(page);
    await page.getByTestId('nav-bodies').click();
    await page.getByTestId('reorganise').click();
    await page.locator('.ant-radio-button-wrapper', { has: page.getByTestId('change-rename') }).click();
    await page.getByTestId('change-on').fill(addDays(today(), 30));
    await choose(page, 'change-before', '县财政局');
    await page.getByTestId('fresh-name').fill('县财金局');
    await page.getByTestId('change-basis').fill('某机改〔2026〕3号');
    await page.getByTestId('reorganise-confirm').click();
    await page.locator('[data-testid=entry][data-state=entered]').waitFor();
    await hand.arrived('21');
    await confirmed();
    await again(page);
    await page.getByTestId('planned-change').waitFor();
    expect(await page.locator('[data-testid=body-row][data-name=县财政局]').count()).toBe(1);
    await picture(page, 'bodies-planned');
    await page.getByTestId('withdraw-planned').click();
    await page.getByTestId('withdraw-reason').fill('会议改期');
    await page.getByTestId('withdraw-confirm').click();
    await page.getByTestId('planned-change').waitFor({ state: 'detached' });
  });
});
