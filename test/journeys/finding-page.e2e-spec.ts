import type { Page } from 'playwright-core';
import { readDemoAccounts } from '@app/identity';
import { Body, CaseFile, Finding, FormDraft, OfficialDocument } from '@app/persistence';
import { appointOfficeHolder, perform } from '@app/use-cases';
import { PlanByHand } from '../setup/plan-by-hand';
import { choose } from '../web/choose';
import { Hand } from '../web/hand';
import { openAt } from '../web/open';
import { picture, Walk } from '../web/walk';
import { planText } from '../setup/plan-text';
import { signOff } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2030年年底前完成林地取样。（县林业局负责）`);

/** 问题登记 on the real page: who is not there cannot be summoned, and a warning that nobody answers opens a form. */
describe('a finding on screen', () => {
  let walk: Walk;
  let page: Page;
  let plan: PlanByHand;
  let bodyId: number;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: true });
    plan = await PlanByHand.confirm(walk.house, PLAN, '2019-03-01');
    bodyId = (await plan.em().findOneOrFail(Body, { name: '县林业局' })).id;
    await appoint('2019-03-01', null);
    page = await walk.signIn('县政府办', { viewport: { width: 1440, height: 1000 } });
    await openAt(page, `${walk.url}/plans/${plan.id}/cases`);
  });
  afterAll(() => walk?.end());

  const appoint = (from: string, name: string | null) =>
    perform(walk.house.duban, appointOfficeHolder, plan.office, { bodyId, from, name, post: name && '局长' });
  const chooseKind = async (label: string) => {
    await page.getByTestId('finding-kind').click();
    const list = page.locator('.ant-select-dropdown:visible');
    await list.locator('.ant-select-item-option', { hasText: label }).first().click();
    await list.first().waitFor({ state: 'detached' }); // it would lie over what is clicked next
  };
  const fill = async (kind: string, body: string) => {
    await page.getByTestId('record-finding').click();
    await chooseKind(kind);
    await choose(page, 'finding-body', body);
    await page.getByTestId('finding-text').fill('现场查实，群众多次反映');
    const photo = { name: '现场照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a picture') };
    await page.locator('input[type=file]').setInputFiles(photo);
  };
  const paper = async (kind: OfficialDocument['kind']) =>
    walk.house.until(() => plan.em().findOne(OfficialDocument, { plan: plan.id, kind }, { orderBy: { id: 'asc' } }));

  it('about a body whose head is gone is refused with what to do, and keeps what was typed', async () => {
    await fill('群众反映强烈', '县林业局');
    await page.getByTestId('finding-confirm').click();
    await page.getByText('“县林业局”主要负责人空缺，无人可约谈。请先登记任职或代行职责的人，再登记该问题。').waitFor();
    expect(await page.getByTestId('finding-text').inputValue()).toBe('现场查实，群众多次反映');
    await picture(page, 'finding-refused');
  });

  it('is taken once somebody heads it, once for a double click: the interview is prepared, with the name', async () => {
    await appoint('2019-03-02', '沈一平');
    await plan.goTo('2019-03-04');
    await page.getByTestId('finding-confirm').dblclick();
    await page.locator('[data-testid=finding-row][data-ladder=C]').waitFor();
    expect(await plan.em().count(Finding, { plan: plan.id })).toBe(1);
    expect(await plan.em().count(CaseFile, { plan: plan.id })).toBe(1);
    const { facts } = await paper('interview-notification');
    expect(facts.interviewee).toMatchObject({ name: '沈一平' });
    await picture(page, 'finding-recorded');
  });

  it('asks before it is left, and is there again after the page was loaded anew', async () => {
    await page.getByTestId('record-finding').click();
    const text = page.getByTestId('finding-text');
    await text.fill('耕地排水沟被填，长约三十米');
    await page.getByTestId('draft-saved').waitFor();
    await text.press('Escape');
    await page.getByTestId('draft-discard').waitFor();
    await picture(page, 'finding-left');
    await page.getByTestId('draft-stay').click();
    expect(await text.inputValue()).toBe('耕地排水沟被填，长约三十米');
    await page.reload();
    await page.getByTestId('record-finding').click();
    await page.getByTestId('draft-restored').waitFor();
    expect(await text.inputValue()).toBe('耕地排水沟被填，长约三十米');
    await picture(page, 'finding-restored');
  });

  it('names the files that cannot go with it, and keeps the others', async () => {
    const file = (name: string, bytes = 1) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.alloc(bytes) });
    const six = ['1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg', '6.jpg'].map((name) => file(name));
    await page.locator('input[type=file]').setInputFiles([file('空.jpg', 0), ...six]);
    const refused = await page.getByTestId('files-refused').innerText();
    expect(refused).toContain('“空.jpg”是空文件');
    expect(refused).toContain('“6.jpg”未加入');
    expect(await page.locator('.ant-upload-list-item').count()).toBe(5);
    await picture(page, 'finding-files');
  });

  it('outlives the session: whoever signs in again goes on with it', async () => {
    await chooseKind('环境问题突出');
    await choose(page, 'finding-body', '县林业局');
    await plan.em().execute('delete from session');
    await page.getByTestId('finding-confirm').click();
    const again = page.getByTestId('sign-in-again');
    await again.waitFor();
    await picture(page, 'finding-session-ended');
    const accounts = await readDemoAccounts(walk.house.stateDir);
    await again.getByTestId('sign-in-username').fill('县政府办');
    await again
      .getByTestId('sign-in-password')
      .fill(accounts.find(({ username }) => username === '县政府办')!.password);
    await again.getByTestId('sign-in-submit').click();
    await again.waitFor({ state: 'detached' });
    expect(await page.getByTestId('finding-text').inputValue()).toBe('耕地排水沟被填，长约三十米');
    await page.getByTestId('finding-confirm').click();
    await page.getByText('耕地排水沟被填，长约三十米').first().waitFor();
    await page.getByTestId('finding-confirm').waitFor({ state: 'detached' });
    expect(await plan.em().count(Finding, { plan: plan.id })).toBe(2);
    await walk.house.until(async () => (await plan.em().count(FormDraft)) === 0);
  });

  it('has a document that is not there said to be missing', async () => {
    await openAt(page, `${walk.url}/plans/${plan.id}/documents?document=99999`);
    await page.locator('.document-drawer').getByText('未找到该记录').waitFor();
    await picture(page, 'document-missing');
  });

  it('is not answered with the first page where a script is gone', async () => {
    const gone = await fetch(`${walk.url}/assets/GoneSinceTheUpdate-abc.js`);
    expect(gone.status).toBe(404);
    expect(await gone.text()).not.toContain('id="root"');
    expect((await fetch(`${walk.url}/plans/1`)).headers.get('content-type')).toContain('html');
  });

  it('about a town warns it; without an answer a line opens the form of a restriction for it, and proposes nothing', async () => {
    await openAt(page, walk.url);
    await page.getByTestId('nav-cases').waitFor();
    const hand = await Hand.on(page);
    await page.getByTestId('nav-cases').click();
    await fill('优先保护类耕地', '大坪镇');
    await page.getByTestId('finding-confirm').click();
    await page.locator('[data-testid=finding-row][data-ladder=E]').waitFor();
    await hand.arrived('20');
    const warning = await paper('early-warning');
    await signOff(walk.house.duban, plan.office, warning.id);
    await plan.goTo('2019-04-08');
    await openAt(page, `${walk.url}/inbox`);
    await page.getByText('请研究是否对大坪镇提出环评限批建议').click();
    await page.getByTestId('restriction-area').waitFor();
    expect(await page.getByTestId('restriction-area').inputValue()).toBe('大坪镇');
    expect(await plan.em().execute('select 1 from restriction where plan_id = ?', [plan.id])).toEqual([]);
    await picture(page, 'restriction-considered');
  });

  it('stands on a ladder that a person can read, with what ends each rung and what a vacant post means', async () => {
    await openAt(page, `${walk.url}/plans/${plan.id}/forecast`);
    await page.getByTestId('open-ladders').click();
    const rungs = page.locator('[data-testid=ladder-rung]');
    const interview = rungs.and(page.locator('[data-ladder=B][data-rung=interview-notification]'));
    await interview.waitFor();
    expect(await interview.textContent()).toContain('待有人任职或代行');
    expect(await rungs.and(page.locator('[data-ladder=E]')).allTextContents()).toEqual([
      expect.stringContaining('预警提醒'),
      expect.stringContaining('提请研究限批建议'),
    ]);
    await picture(page, 'ladders');
  });
});
