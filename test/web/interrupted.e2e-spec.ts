import type { Locator, Page } from 'playwright-core';
import { loadDirectory } from '@app/config';
import { readDemoAccounts } from '@app/identity';
import { Obligation, Report } from '@app/persistence';
import { byLength } from '../setup/length';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { until } from '../setup/until';
import { goBack, goOn } from './open';
import { Walk } from './walk';

const FIELDS = ['林地', '水渠', '学校', '河道', '矿山'];
const PLAN = planText(
  [
    '一、任务',
    ...FIELDS.map((what, nth) => `（${'一二三四五'[nth]}）查清${what}。2019年3月31日前查清${what}。（县林业局负责）`),
  ].join('\n\n'),
);

/** So large that a slow line takes seconds for it. */
const LARGE = { name: '监测数据.csv', mimeType: 'text/csv', buffer: Buffer.alloc(8_000_000, '1,2,3\n') };
/** Bytes a second. */
const SLOW = 2_000_000;

const WORDS = '已查清，数据见附件。';

/** What becomes of what somebody has typed when something comes between: nothing is lost, and nothing happens twice. */
describe('in the middle of something', () => {
  let walk: Walk;
  let plan: PlanByHand;
  let owner: Page;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    plan = await PlanByHand.confirm(walk.house, PLAN, '2019-03-27');
    owner = await walk.signIn('县林业局', { viewport: { width: 1440, height: 900 } });
    owner.on('dialog', (asked) => void asked.accept()); // the browser asks before a page is left in which something was typed
  });
  afterAll(() => walk?.end());

  const milestone = (number: number) =>
    plan
      .em()
      .findOneOrFail(Obligation, { clause: { number, plan: plan.id }, kind: 'milestone' }, { orderBy: { id: 'asc' } });
  const reportsOn = async (number: number) => plan.em().count(Report, { obligation: (await milestone(number)).id });
  const openReport = async (page: Page, number: number) => {
    await page.goto(`${walk.url}/plans/${plan.id}/clauses/${number}/report/${(await milestone(number)).id}`);
    await page.getByTestId('report-text').waitFor();
  };
  const arrived = async (number: number) => {
    await owner.getByTestId('report-receipt').waitFor();
    expect(await reportsOn(number)).toBe(1);
  };

  /** Fills in a report with a large file and sends it by a slow line. */
  async function sendSlowly(number: number): Promise<{ faster: () => Promise<void> }> {
    await openReport(owner, number);
    await owner.getByTestId('report-text').fill(WORDS);
    await owner.locator('input[type=file]').setInputFiles(LARGE);
    await owner.getByTestId('report-check').click();
    const line = await owner.context().newCDPSession(owner);
    const throughput = (bytes: number) =>
      line.send('Network.emulateNetworkConditions', {
        ...{ offline: false, latency: 0, downloadThroughput: -1 },
        uploadThroughput: bytes,
      });
    await throughput(SLOW);
    await owner.getByTestId('report-confirm').click();
    await owner.getByTestId('upload-progress').waitFor();
    return { faster: async () => void (await throughput(-1)) };
  }

  it('of an upload the server is killed: it is said, all is still there, and the next press sends it once', async () => {
    const { faster } = await sendSlowly(1);
    await walk.loseApi();
    await owner.locator('.refusal').waitFor();
    expect(await owner.getByTestId('report-summary').innerText()).toContain(LARGE.name);
    await faster();
    await walk.serveAgain();
    await owner.getByTestId('report-confirm').click();
    await arrived(1);
    const files = await plan.em().execute<{ size: number }[]>('select size from evidence');
    expect(files).toEqual([{ size: LARGE.buffer.length }]);
  });

  it('the line breaks: the same', async () => {
    await openReport(owner, 2);
    await owner.getByTestId('report-text').fill(WORDS);
    await owner.getByTestId('report-check').click();
    await owner.route('**/reports', (sent) => sent.abort('connectionreset'), { times: 1 });
    await owner.getByTestId('report-confirm').click();
    await owner.locator('.refusal').waitFor();
    expect(await owner.getByTestId('report-summary').innerText()).toContain(WORDS);
    await owner.getByTestId('report-confirm').click();
    await arrived(2);
  });

  it('the session ends: whoever signs in over the page sends what stands there', async () => {
    await openReport(owner, 3);
    await owner.getByTestId('report-text').fill(WORDS);
    await owner.getByTestId('report-check').click();
    await plan.em().execute('delete from session');
    await owner.getByTestId('report-confirm').click();
    const again = owner.getByTestId('sign-in-again');
    await again.waitFor();
    const { password } = (await readDemoAccounts(walk.house.stateDir)).find(({ username }) => username === '县林业局')!;
    await again.getByTestId('sign-in-username').fill('县林业局');
    await again.getByTestId('sign-in-password').fill(password);
    await again.getByTestId('sign-in-submit').click();
    await again.waitFor({ state: 'detached' });
    await owner.getByTestId('report-confirm').click();
    await arrived(3);
  });

  it('a second tab has the same form open: it has what was typed in the first, and cannot send it a second time', async () => {
    await openReport(owner, 4);
    await owner.getByTestId('report-text').fill(WORDS);
    await owner.getByTestId('draft-saved').waitFor();
    const other = await owner.context().newPage();
    await openReport(other, 4);
    await other.getByTestId('draft-restored').waitFor();
    await other.getByTestId('report-text').fill(`${WORDS}另附说明。`);
    await other.getByTestId('report-check').click();
    await owner.getByTestId('report-check').click();
    await owner.getByTestId('report-confirm').click();
    await arrived(4);
    await other.getByTestId('report-confirm').click();
    // It learns what has happened: the report of the first tab is there, and nothing was filed twice.
    await other.locator('.refusal, [data-testid=report-receipt]').first().waitFor();
    expect(await reportsOn(4)).toBe(1);
    await other.close();
  });

  describe('that is written in a form', () => {
    interface Form {
      as: '县林业局' | 'coordinator' | '县政府办';
      /** The address of the page it stands on. */
      at: () => string | Promise<string>;
      /** A dialog over its page is opened first; a form of the page is there. */
      open: ((page: Page) => Promise<unknown>) | null;
      field: string;
    }
    const clause = () => `/plans/${plan.id}/clauses/5`;
    const press = (testId: string) => (page: Page) => page.getByTestId(testId).first().click();
    const FORMS: Record<string, Form> = {
      'a report': {
        as: '县林业局',
        at: async () => `${clause()}/report/${(await milestone(5)).id}`,
        open: null,
        field: 'report-text',
      },
      'a leader’s instruction': {
        as: '县政府办',
        at: clause,
        open: press('record-instruction'),
        field: 'instruction-text',
      },
      'a verdict in its dialog': {
        as: 'coordinator',
        at: () => `/plans/${plan.id}/clauses/1`,
        open: press('review-report'),
        field: 'review-reason',
      },
      'a verdict at the desk': {
        as: 'coordinator',
        at: () => '/desk/review-report?world=sandbox',
        open: null,
        field: 'review-reason',
      },
      'the text of a plan': {
        as: 'coordinator',
        at: () => '/plans',
        open: async (page) => {
          await page.getByTestId('import-plan').click();
          await page.getByRole('tab').nth(1).click();
        },
        field: 'import-text',
      },
    };
    /** The short form leaves out the second of the two dialogs over a page. */
    const NAMES = Object.keys(FORMS).filter((name) =>
      byLength({ short: name !== 'a leader’s instruction', long: true }),
    );
    const pages = new Map<string, Page>();

    async function pageOf(as: Form['as']): Promise<Page> {
      const known = pages.get(as);
      if (known) return known;
      const page = await walk.signIn(as === 'coordinator' ? loadDirectory().coordinator : as, {
        viewport: { width: 1440, height: 900 },
      });
      page.on('dialog', (asked) => void asked.accept());
      pages.set(as, page);
      return page;
    }

    /** An earlier draft may come back just as the field was emptied for these words; then they are written once more. */
    const write = (field: Locator, words: string) =>
      until(async () => {
        await field.fill(words);
        return (await field.inputValue()) === words;
      });

    it.each(NAMES)('refresh: what was typed into %s is there again', async (name) => {
      const { as, at, open, field } = FORMS[name];
      const page = await pageOf(as);
      const address = `${walk.url}${await at()}`;
      const text = () => page.getByTestId(field).first();
      const words = `写了一半的${name.length}句话`;
      await page.goto(address);
      await open?.(page);
      await write(text(), words);
      await page.reload(); // at once: nothing was kept yet
      await open?.(page);
      await page.getByTestId('draft-restored').waitFor();
      expect(await text().inputValue()).toBe(words);
    });

    it.each(NAMES)('going back from %s closes it, asks about what is typed, and keeps it', async (name) => {
      const { as, at, open, field } = FORMS[name];
      const page = await pageOf(as);
      const address = await at();
      const text = () => page.getByTestId(field).first();
      const words = `返回之前写的${name.length}句话`;
      const isAt = (path: string) => page.waitForURL((url) => `${url.pathname}${url.search}` === path);
      /** Whether it stands on its page or over it: a dialog is gone and its page there, or one is where one was before. */
      const isLeft = async () => {
        await text().waitFor({ state: 'detached' });
        await isAt(open ? address : '/mine');
      };
      const arrive = async () => {
        if (!page.url().endsWith(address)) await goOn(page, address);
        await open?.(page);
        await text().waitFor();
      };
      await page.goto(`${walk.url}/mine`);
      await page.getByTestId('person').waitFor();

      await arrive();
      await goBack(page); // nothing was typed: nobody is asked
      await isLeft();

      await arrive();
      await write(text(), words);
      await goBack(page);
      await page.getByTestId('draft-stay').waitFor();
      await isAt(address);
      await goBack(page); // out of impatience: the question is a window as well, and closes
      await page.getByTestId('draft-stay').waitFor({ state: 'detached' });
      await isAt(address);
      expect(await text().inputValue()).toBe(words);
      await goBack(page);
      await page.getByTestId('draft-keep').click();
      await isLeft();

      await arrive();
      await page.getByTestId('draft-restored').waitFor();
      expect(await text().inputValue()).toBe(words);
    });
  });

  it('a form whose content is kept nowhere: it is asked about, whichever way one leaves', async () => {
    const page = await walk.signIn('县教育局', { viewport: { width: 1440, height: 900 } });
    const password = page.getByTestId('password-present');
    await page.goto(`${walk.url}/mine`);
    await page.getByTestId('person').waitFor();
    await goOn(page, '/account');
    await password.fill('还没写完');
    await goBack(page);
    await page.getByTestId('stay-here').click();
    await page.getByTestId('stay-here').waitFor({ state: 'detached' });
    expect(await password.inputValue()).toBe('还没写完');
    await page.getByTestId('nav-inbox').click();
    await page.getByTestId('leave-all-the-same').click();
    await page.waitForURL('**/inbox*');
  });

  it('a window without a form, or a paper: going back closes it and leaves the page where it is', async () => {
    const page = await walk.signIn('县教育局', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.goto(`${walk.url}/mine`);
    await page.getByTestId('person').waitFor();
    await goOn(page, '/inbox');
    await page.waitForURL(/\/inbox/);
    for (const [opener, shown] of [
      ['search', 'search-words'],
      ['bell', 'all-notifications'],
    ]) {
      await page.getByTestId(opener).click();
      await page.getByTestId(shown).waitFor();
      await goBack(page);
      await page.getByTestId(shown).waitFor({ state: 'hidden' });
      expect(new URL(page.url()).pathname).toBe('/inbox');
    }
    await goBack(page);
    await page.waitForURL('**/mine');
  });
});
