import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { loadDirectory } from '@app/config';
import { Plan, unanswered } from '@app/persistence';
import { planText } from '../setup/plan-text';
import { openAt } from '../web/open';
import { picture, planOf, Walk } from '../web/walk';

const COORDINATOR = loadDirectory().coordinator;
const TOWNS = loadDirectory()
  .bodies.filter(({ kind }) => kind === 'town')
  .map(({ name }) => name);

/** Two clauses have run into one, the lead of the first is named second, and its date is one nobody can read. */
const GLUED = '更换西闸闸门，清理闸前淤泥，检修启闭设备，补齐警示标志，登记造册。2018年9月底前完成。（县住建局负责）';
const PLAN = planText(
  `一、任务

（一）加高围堤，桃花汛前完工。（县林业局参与，县科农局牵头）${GLUED}

（二）摸排院落。各镇要摸排低洼院落，2018年10月底前完成。（县林业局负责）`,
  '某县围堤整修方案',
);

/** What was misread is put right on the text, and what 各镇 shall do is given to towns by name; the workflows follow. */
describe('correcting what was read and giving it to the towns', () => {
  let walk: Walk;
  let page: Page;
  let planId: number;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: true });
    page = await walk.signIn(COORDINATOR, { viewport: { width: 1440, height: 900 } });
  });
  afterAll(() => walk?.end());

  const take = (name: string): Promise<void> => picture(page, `correct-${name}`);
  const em = () => walk.house.duban.orm.em.fork();

  /** Selects words in the text as a mouse would, and lets go. */
  const select = (words: string) =>
    page.locator('.marked-text').evaluate((element, wanted) => {
      const from = element.textContent.indexOf(wanted);
      const range = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let at = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent!;
        if (from >= at && from < at + length) range.setStart(node, from - at);
        if (from + wanted.length > at && from + wanted.length <= at + length)
          range.setEnd(node, from + wanted.length - at);
        at += length;
      }
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      element.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    }, words);
  const correct = async () => {
    await page.getByTestId('correct').click();
    await page.getByTestId('correct').waitFor({ state: 'detached' });
  };
  const as = (nth: number) => page.locator('.correction-form .ant-segmented-item').nth(nth).click();

  it('puts a torn clause, a wrong lead and a missed date right on the text', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'duban-')), 'dike.txt');
    writeFileSync(file, PLAN);
    await openAt(page, `${walk.url}/plans`);
    await page.getByTestId('import-plan').click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByTestId('confirm-plan').waitFor();
    planId = planOf(page);

    await select(GLUED);
    await take('selected');
    await correct();
    await select('县林业局'); // the lead is whom the coordinator knows to lead
    await correct();
    await select('县科农局');
    await as(4); // no body with a role here
    await correct();
    await select('桃花汛前');
    await as(2); // a date
    await page.getByTestId('correction-date').fill('2018-03-15');
    await take('missed-date');
    await correct();

    const { parsed } = await em().findOneOrFail(Plan, planId, { populate: ['parsed'] });
    expect(
      parsed.clauses.map(({ roles, deadlines }) => [
        roles.map(({ role, body }) => `${role} ${body}`).join(' '),
        deadlines.map(({ date }) => date).join(' '),
      ]),
    ).toEqual([
      ['lead 县林业局', '2018-03-15'],
      ['responsible 县住建局', '2018-09-30'],
      ['responsible 县林业局', '2018-10-31'],
    ]);
  });

  it('shows the group with the towns of the directory, gives it to seven of them, and starts what fits', async () => {
    expect(TOWNS).toHaveLength(7);
    await page.locator('[data-testid=doubts-left].quiet').waitFor(); // the page knows of the last correction
    await page.getByTestId('confirm-plan').click();
    const demand = page.getByTestId('demand-3-1');
    await demand.waitFor();
    expect(await demand.locator('.ant-select-selection-item').count()).toBe(7);
    await page.getByTestId('past-dates').locator('input').nth(1).check(); // from today
    await take('towns');
    await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await page.getByTestId('board-row').nth(2).waitFor();
    await walk.house.until(async () => (await unanswered(em(), planId)) === 0);

    const owed = await em().execute<{ clause: number; owner: string }[]>(
      `select c.number as clause, b.name as owner from obligation o join clause c on c.id = o.clause_id
         join obligation_owner w on w.obligation_id = o.id join body b on b.id = w.body_id
        where o.plan_id = ? and o.kind = 'milestone' order by 1, 2`,
      [planId],
    );
    const ownersOf = (clause: number) => owed.filter((one) => one.clause === clause).map(({ owner }) => owner);
    expect([ownersOf(1), ownersOf(2)]).toEqual([['县林业局'], ['县住建局']]);
    expect(ownersOf(3).sort()).toEqual(['县林业局', ...TOWNS].sort());
    // One workflow per clause; each waits for the next day on which something is due.
    const clocks = await em().execute<{ number: number; fits: boolean }[]>(
      `select c.number, least(p.wake_on, p.words_on) <= min(o.due_on) and p.ended_at is null as fits
         from process p join clause c on p.kind = 'clause' and p.subject_id = c.id join obligation o on o.clause_id = c.id
        where p.plan_id = ? group by c.number, p.wake_on, p.words_on, p.ended_at order by c.number`,
      [planId],
    );
    expect(clocks).toEqual([1, 2, 3].map((number) => ({ number, fits: true })));
  });

  it('a town finds its duty in its inbox', async () => {
    const town = await walk.signIn('三排镇', { viewport: { width: 1440, height: 900 } });
    await openAt(town, `${walk.url}/plans/${planId}/clauses/3`);
    await town.getByTestId('submit-report').first().waitFor();
    await picture(town, 'correct-town');
    await town.getByTestId('standing-duty').waitFor();
    await town.context().close();
  });
});
