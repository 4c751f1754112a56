import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { loadDirectory } from '@app/config';
import { documentSamples } from '@app/documents';
import { Assignment, Body, Clause, Notification, Obligation, OfficialDocument, Plan, Report } from '@app/persistence';
import { perform, submitReport } from '@app/use-cases';
import { ordinal, planText } from '../setup/plan-text';
import { PlanByHand } from '../setup/plan-by-hand';
import { Hand, taskOf } from '../web/hand';
import { openAt } from '../web/open';
import { Walk } from '../web/walk';

const REPORTS = 10;
const RECEIPTS = 22;
const TODAY = '2018-10-26';

/** Ten clauses that are reported, one that still is, and one that is late. */
const CLAUSES = [...Array(REPORTS + 1).keys()].map(
  (nth) =>
    `（${ordinal(nth + 1).replace(/[（）]/g, '')}）修好水渠。2018年10月31日前修好第${nth + 1}段水渠，完成率达到90%以上。（县林业局负责）`,
);
const LATE = `（${ordinal(REPORTS + 2).replace(/[（）]/g, '')}）清理河道。2018年8月31日前清理河道。（县住建局负责）`;
const AHEAD = `（${ordinal(REPORTS + 3).replace(/[（）]/g, '')}）检测学校。2018年11月30日前检测学校。（县教育局负责）`;
const OF_TOWN = `（${ordinal(REPORTS + 4).replace(/[（）]/g, '')}）修好路口。2018年10月31日前修好路口。（三排镇负责）`;
const NEXT = `${ordinal(REPORTS + 5)}编好预算。2018年11月15日前编好预算。（县财政局负责）`;
const PLAN = planText(['一、任务', ...CLAUSES, LATE, AHEAD, OF_TOWN, NEXT].join('\n\n'), '水利整修方案');

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** The way of somebody from signing in to where they want to be, counted in clicks and fields, never timed; see `Hand`. */
describe('journeys, counted', () => {
  let walk: Walk;
  let plan: PlanByHand;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: true });
    plan = await PlanByHand.confirm(walk.house, PLAN, TODAY);
    await plan.settle();
    // Nobody owes anything else: reports in a rhythm are no part of these journeys.
    await plan.em().nativeUpdate(Obligation, { plan: plan.id, kind: 'progress-report' }, { state: 'not-applicable' });
    const owner = await plan.actor('县林业局');
    for (let number = 1; number <= REPORTS; number += 1) {
      const obligation = await plan
        .em()
        .findOneOrFail(
          Obligation,
          { clause: { number, plan: plan.id }, kind: 'milestone' },
          { orderBy: { id: 'asc' } },
        );
      const report = { obligationId: obligation.id, text: `第${number}段已修好。`, evidence: [] };
      await perform(walk.house.duban, submitReport, owner, report);
    }
    await issue();
    await plan.settle();
  });
  afterAll(() => walk?.end());

  /** So many notices lie with the forestry bureau at once. */
  async function issue(): Promise<void> {
    const em = plan.em();
    const addressee = await em.findOneOrFail(Body, { name: '县林业局' });
    const clause = await em.findOneOrFail(Clause, { plan: plan.id, number: 1 });
    for (let nth = 1; nth <= RECEIPTS; nth += 1) {
      em.create(OfficialDocument, {
        plan: em.getReference(Plan, plan.id),
        key: `test/notice-${nth}`,
        kind: 'supervision-notice',
        addressee,
        clause,
        title: `督办通知 ${nth}`,
        facts: { ...documentSamples['supervision-notice'][0] },
        state: 'issued',
        draftedOn: TODAY,
        signedOn: TODAY,
        issuedOn: TODAY,
      });
    }
    await em.flush();
  }

  async function journey(
    number: string,
    as: string,
    way: (page: Page, at: (testId: string) => Locator) => Promise<void>,
    screen: BrowserContextOptions = DESK,
  ) {
    const page = await firstPageOf(as, screen);
    const hand = await Hand.on(page);
    await way(page, (testId) => page.getByTestId(testId));
    await hand.arrived(number);
  }

  const pages = new Map<string, Page>();

  /** Where somebody stands who has signed in, be it a while ago. */
  async function firstPageOf(as: string, screen: BrowserContextOptions = DESK): Promise<Page> {
    const known = pages.get(as);
    if (known) await openAt(known, walk.url);
    const page = known ?? (await walk.signIn(as, screen));
    pages.set(as, page);
    return page;
  }

  it('what I owe is there when one has signed in', () =>
    journey('1', '县林业局', async (page) => {
      await page.locator('[data-testid=task-card][data-kind=submit-report]').waitFor();
      await page.locator('[data-testid=task-card][data-kind=receive-document]').waitFor();
    }));

  it('what is given to a body is acknowledged with every clause before one’s eyes', () =>
    journey('4', '县教育局', async (page, at) => {
      await taskOf(page, 'acknowledge-assignments').click();
      await at('acknowledged-clause').getByText('检测学校').waitFor();
      await at('act-confirm').click();
      await at('act-confirm').waitFor({ state: 'detached' });
      const mine = { clause: { plan: plan.id }, body: { name: '县教育局' } };
      expect((await plan.em().find(Assignment, mine)).map(({ state }) => state)).toEqual(['acknowledged']);
    }));

  it('a report with two files and a figure', () =>
    journey('2', '县林业局', async (page, at) => {
      await taskOf(page, 'submit-report').click();
      await at('report-text').fill('第十一段已修好，验收单见附件。');
      await at('measured-0').fill('88');
      await at('figures-short').waitFor();
      const files = ['验收单.txt', '照片说明.txt'];
      await page
        .locator('input[type=file]')
        .setInputFiles(files.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })));
      await at('report-check').click();
      await at('report-confirm').click();
      await at('report-receipt').waitFor();
    }));

  it('twenty-two notices are received together, each with its text to open', () =>
    journey('6', '县林业局', async (_, at) => {
      await at('many-receive-document').click();
      await at('receive-all').click();
      await at('receive-all-confirm').click();
      await at('desk-empty').waitFor();
      expect(await plan.em().count(OfficialDocument, { plan: plan.id, state: 'received' })).toBe(RECEIPTS);
    }));

  it('eleven reports are checked one after the other', () =>
    journey('10', loadDirectory().coordinator, async (page, at) => {
      await at('many-review-report').click();
      for (let left = REPORTS + 1; left > 0; left -= 1) {
        await at('desk-item')
          .nth(left - 1)
          .waitFor();
        await page.waitForFunction(
          (many) => document.querySelectorAll('[data-testid=desk-item]').length === many,
          left,
        );
        await at('desk-accept').click();
      }
      await at('desk-empty').waitFor();
      expect(await plan.em().count(Report, { state: 'accepted' })).toBe(REPORTS + 1);
    }));

  it('who delays a clause stands at its top: a late body leads to its matters, and a matter to its page', () =>
    journey('11', loadDirectory().coordinator, async (page, at) => {
      await page.getByRole('link', { name: '县住建局', exact: true }).first().click();
      await at('board-row').getByRole('link').first().click();
      await at('waits-for').getByText('县住建局').first().waitFor();
    }));

  it('whoever is late is urged by one act, and again only after a while', () =>
    journey('urging', loadDirectory().coordinator, async (page, at) => {
      await page.getByRole('link', { name: '水利整修方案' }).first().click();
      await at('urge-mark-all').click();
      await at('urge').click();
      await at('urge-confirm').click();
      await at('urged').getByText('县住建局').waitFor();
      const line = { plan: plan.id, kind: 'urging', body: { name: '县住建局' } } as const;
      expect(await plan.em().count(Notification, line)).toBe(1);
    }));

  it('whoever was urged today is left out, with the reason', async () => {
    const page = await firstPageOf(loadDirectory().coordinator);
    await openAt(page, `${walk.url}/plans/${plan.id}`);
    await page.getByTestId('urge-mark').check();
    await page.getByTestId('urge').click();
    await page.getByTestId('urge-confirm').click();
    await page.getByTestId('left-out').getByText('县住建局').waitFor();
    const line = { plan: plan.id, kind: 'urging', body: { name: '县住建局' } } as const;
    expect(await plan.em().count(Notification, line)).toBe(1);
  });

  it('a later date is asked for where one would report, and granted', async () => {
    await journey('3', '县教育局', async (page, at) => {
      await taskOf(page, 'submit-report').click();
      await at('ask-extension').click();
      await at('act-date').fill('2018-12-14');
      await at('act-reason').fill('三所学校停课检修，无法入场。');
      await at('act-confirm').click();
      await at('act-confirm').waitFor({ state: 'detached' });
    });
    await journey('15', loadDirectory().coordinator, async (page, at) => {
      await taskOf(page, 'decide-request').click();
      await page.locator('label:has([data-testid=act-grant])').click();
      await at('act-confirm').click();
      await at('act-confirm').waitFor({ state: 'detached' });
      const moved = { clause: { number: REPORTS + 3, plan: plan.id }, kind: 'milestone' } as const;
      expect(await plan.em().findOneOrFail(Obligation, moved)).toMatchObject({ dueOn: '2018-12-14' });
    });
  });

  it('the ledger is on paper by one click', () =>
    journey('12', loadDirectory().coordinator, async (page, at) => {
      await Promise.all([page.waitForEvent('download'), at('ledger-down').first().click()]);
    }));

  it('on a phone what is owed is there, and reported', () =>
    journey(
      '23',
      '三排镇',
      async (page, at) => {
        await taskOf(page, 'submit-report').click();
        await at('report-text').fill('路口已修好。');
        await at('report-check').click();
        await at('report-confirm').click();
        await at('report-receipt').waitFor();
      },
      PHONE,
    ));

  it('how the plan stands is one screen: lights, bodies, the months, what comes', async () => {
    const page = await firstPageOf('读者');
    const hand = await Hand.on(page);
    await page.getByTestId('sentence').waitFor();
    await hand.arrived('24');
    await page.locator('[data-testid=body-standing][data-body=县住建局]').waitFor();
    await hand.arrived('25');
    await page.locator('[data-testid=chart][data-drawn=true]').first().waitFor();
    await hand.arrived('26');
    await page.getByTestId('next-days').waitFor();
    await hand.arrived('27');
  });
});
