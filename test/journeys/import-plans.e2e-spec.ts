import type { Page } from 'playwright-core';
import { loadDirectory } from '@app/config';
import { Plan } from '@app/persistence';
import { makeZip } from '../../libs/intake/src/testing/make-zip';
import { planAsDocx, planAsHtml, planAsPdf } from '../../libs/intake/src/testing/plan-as';
import { byLength } from '../setup/length';
import { demoPlan, partOfPlan } from '../setup/part-of-plan';
import { openAt } from '../web/open';
import { picture, planOf, Walk } from '../web/walk';

const COORDINATOR = loadDirectory().coordinator;
/** The short form has the chapters of six clauses; `@app/intake` reads the whole plan from each kind of file in its own specs. */
const { text: PLAN, clauses: CLAUSES } = byLength({
  short: { text: partOfPlan(demoPlan(), [1, 2]), clauses: 6 },
  long: { text: demoPlan(), clauses: 49 },
});

/** The import dialog on the real page: every kind of file, pasted text, and a refusal that says what to do. */
describe('importing a plan on screen', () => {
  let walk: Walk;
  let page: Page;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    page = await walk.signIn(COORDINATOR);
  });
  afterAll(() => walk?.end());

  async function openDialog(): Promise<void> {
    await openAt(page, `${walk.url}/plans`);
    await page.getByTestId('import-plan').click();
  }

  const choose = (name: string, content: Buffer | string): Promise<void> =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

  /** The clauses of the plan the page went on to. */
  async function clausesRead(): Promise<number> {
    await page.getByTestId('confirm-plan').waitFor();
    const id = planOf(page);
    const plan = await walk.house.duban.orm.em.fork().findOneOrFail(Plan, id, { populate: ['parsed'] });
    return plan.parsed.clauses.length;
  }

  it.each<[string, () => Buffer | string]>([
    ['方案.docx', () => planAsDocx(PLAN)],
    ['方案.pdf', () => planAsPdf(PLAN)],
    ['方案.html', () => planAsHtml(PLAN)],
  ])('takes %s', async (name, make) => {
    await openDialog();
    await picture(page, 'import-file');
    await choose(name, make());
    expect(await clausesRead()).toBe(CLAUSES);
  });

  it('takes pasted text', async () => {
    await openDialog();
    // By keyboard: a click may fall beside what still moves while the dialog opens.
    await page.getByRole('tab').nth(1).press('Enter');
    await picture(page, 'import-paste');
    await page.getByTestId('import-text').fill(PLAN);
    await page.getByTestId('import-read').click();
    expect(await clausesRead()).toBe(CLAUSES);
  });

  it('says what to do with a file it cannot read, and stays open', async () => {
    await openDialog();
    await choose('方案.docx', makeZip([{ name: 'ppt/presentation.xml', content: '<a/>' }]));
    await page.getByText('这是演示文稿').waitFor();
    await picture(page, 'import-refused');
    expect(await page.getByTestId('import-file').count()).toBeGreaterThan(0);
  });
});
