import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { loadDirectory } from '@app/config';
import { documentSamples } from '@app/documents';
import { Body, Clause, Notification, Obligation, OfficialDocument, Plan, Report } from '@app/persistence';
import { perform, submitReport } from '@app/use-cases';
import { ordinal, planText } from '../setup/plan-text';
import { PlanByHand } from '../setup/plan-by-hand';
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
const PLAN = planText(['一、任务', ...CLAUSES, LATE, AHEAD, OF_TOWN].join('\n\n'), '水利整修方案');

/** Journeys that are walked elsewhere, so that the table names all of them. */
const ELSEWHERE: Record<string, string> = {
  '5 officer: answer a rectification order': 'journeys/rectification-page',
  '9 coordinator: a plan of another county': 'journeys/settle-doubts',
  '13 coordinator: ledger in, changed': 'journeys/sheets',
  '14 coordinator: version 2 of a plan': 'journeys/amend-a-plan',
  '16–18 county office: review, sign, send back, revise': 'journeys/sign-off-page',
  '19 county office: interview and minutes': 'journeys/interview-page',
  '20 county office: register a problem': 'journeys/finding-page',
  '21 county office: rename a body': 'journeys/change-bodies',
  '22 organization: the year': 'journeys/assessment-year',
  '28 administrator: accounts': 'journeys/accounts-page',
};

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** What a person does: presses of a mouse or of a key that is not part of what is typed, and fields that are filled. */
class Hand {
  clicks = 0;
  fields = 0;

  constructor(readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    await target.click();
    this.clicks += 1;
  }

  async fill(target: Locator, words: string): Promise<void> {
    await target.fill(words);
    this.fields += 1;
  }

  async files(...names: string[]): Promise<void> {
    const files = names.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) }));
    await this.page.locator('input[type=file]').setInputFiles(files);
    this.fields += 1;
  }

  at(testId: string): Locator {
    return this.page.getByTestId(testId);
  }
}

/** The way of somebody from signing in to where they want to be, counted in clicks and fields, never timed. */
describe('journeys, counted', () => {
  let walk: Walk;
  let plan: PlanByHand;
  const counted: { journey: string; before: string; clicks: number; fields: number; goal: number }[] = [];

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
  afterAll(async () => {
    await walk?.end();
    const line = ({ journey, before, clicks, fields, goal }: (typeof counted)[number]) =>
      `${journey.padEnd(52)} before ${before.padStart(6)}   now ${String(clicks).padStart(2)}+${fields}   goal ≤ ${goal}`;
    const elsewhere = Object.entries(ELSEWHERE).map(([journey, spec]) => `${journey.padEnd(52)} walked in ${spec}`);
    process.stdout.write(`${[...counted.map(line), ...elsewhere].join('\n')}\n`);
  });

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
    name: string,
    before: string,
    goal: number,
    as: string,
    way: (hand: Hand) => Promise<void>,
    screen: BrowserContextOptions = DESK,
  ) {
    const hand = new Hand(await walk.signIn(as, screen));
    await way(hand);
    const { clicks, fields } = hand;
    counted.push({ journey: name, before, clicks, fields, goal });
    await hand.page.context().close();
    expect({ name, clicks, within: clicks <= goal }).toEqual({ name, clicks, within: true });
  }

  it('what I owe is there when one has signed in', () =>
    journey('1 officer: what I owe', '2', 0, '县林业局', async (hand) => {
      await hand.page.locator('[data-testid=task-card][data-kind=submit-report]').waitFor();
      await hand.page.locator('[data-testid=task-card][data-kind=receive-document]').waitFor();
    }));

  it('a report with two files and a figure', () =>
    journey('2 officer: report with two files and a figure', '5+3', 3, '县林业局', async (hand) => {
      await hand.click(hand.page.locator('[data-testid=task-card] [data-testid=submit-report]'));
      await hand.fill(hand.at('report-text'), '第十一段已修好，验收单见附件。');
      await hand.fill(hand.at('measured-0'), '88');
      await hand.at('figures-short').waitFor();
      await hand.files('验收单.txt', '照片说明.txt');
      await hand.click(hand.at('report-check'));
      await hand.click(hand.at('report-confirm'));
      await hand.at('report-receipt').waitFor();
    }));

  it('twenty-two notices are received together, each with its text to open', () =>
    journey('6 officer: receive 22 notices', '44', 3, '县林业局', async (hand) => {
      await hand.click(hand.at('many-receive-document'));
      await hand.click(hand.at('receive-all'));
      await hand.click(hand.at('receive-all-confirm'));
      await hand.at('desk-empty').waitFor();
      expect(await plan.em().count(OfficialDocument, { plan: plan.id, state: 'received' })).toBe(RECEIPTS);
    }));

  it('eleven reports are checked one after the other', () =>
    journey('10 coordinator: check 11 reports', '36+1', 15, loadDirectory().coordinator, async (hand) => {
      await hand.click(hand.at('many-review-report'));
      for (let left = REPORTS + 1; left > 0; left -= 1) {
        await hand.page
          .locator(`[data-testid=desk-item]`)
          .nth(left - 1)
          .waitFor();
        await hand.page.waitForFunction(
          (many) => document.querySelectorAll('[data-testid=desk-item]').length === many,
          left,
        );
        await hand.click(hand.at('desk-accept'));
      }
      await hand.at('desk-empty').waitFor();
      expect(await plan.em().count(Report, { state: 'accepted' })).toBe(REPORTS + 1);
    }));

  it('who delays a clause stands at its top', () =>
    journey('11 coordinator: who delays a clause', '2, none', 0, loadDirectory().coordinator, async (hand) => {
      await hand.page.goto(`${walk.url}/plans/${plan.id}/clauses/${REPORTS + 2}`);
      await hand.at('waits-for').getByText('县住建局').first().waitFor();
    }));

  it('whoever is late is urged by one act, and again only after a while', () =>
    journey('10 coordinator: urge all who are late', 'none', 4, loadDirectory().coordinator, async (hand) => {
      await hand.page.goto(`${walk.url}/plans/${plan.id}`);
      await hand.click(hand.at('urge-mark-all'));
      await hand.click(hand.at('urge'));
      await hand.click(hand.at('urge-confirm'));
      await hand.at('urged').getByText('县住建局').waitFor();
      await hand.click(hand.at('urge-close'));
      const line = { plan: plan.id, kind: 'urging', body: { name: '县住建局' } } as const;
      expect(await plan.em().count(Notification, line)).toBe(1);

      await hand.at('urge-mark').check();
      await hand.at('urge').click();
      await hand.at('urge-confirm').click();
      await hand.at('left-out').getByText('县住建局').waitFor();
      expect(await plan.em().count(Notification, line)).toBe(1);
    }));

  it('a later date is asked for, and granted', async () => {
    await journey('3 officer: ask for an extension', '3+2', 4, '县教育局', async (hand) => {
      await hand.page.goto(`${walk.url}/plans/${plan.id}/clauses/${REPORTS + 3}`);
      await hand.click(hand.at('more-acts').first());
      await hand.click(hand.at('ask-extension'));
      await hand.fill(hand.at('act-date'), '2018-12-14');
      await hand.fill(hand.at('act-reason'), '三所学校停课检修，无法入场。');
      await hand.click(hand.at('act-confirm'));
      await hand.at('act-confirm').waitFor({ state: 'detached' });
    });
    await journey('15 coordinator: decide an extension', '3', 3, loadDirectory().coordinator, async (hand) => {
      await hand.click(hand.page.locator('[data-testid=task-card] [data-testid=decide-request]'));
      await hand.click(hand.page.locator('label:has([data-testid=act-grant])'));
      await hand.click(hand.at('act-confirm'));
      await hand.at('act-confirm').waitFor({ state: 'detached' });
      const moved = { clause: { number: REPORTS + 3, plan: plan.id }, kind: 'milestone' } as const;
      expect(await plan.em().findOneOrFail(Obligation, moved)).toMatchObject({ dueOn: '2018-12-14' });
    });
  });

  it('the ledger is on paper by one click', () =>
    journey('12 coordinator: ledger out', '1', 1, loadDirectory().coordinator, async (hand) => {
      await hand.page.goto(`${walk.url}/plans/${plan.id}`);
      await Promise.all([hand.page.waitForEvent('download'), hand.click(hand.at('ledger-down'))]);
    }));

  it('on a phone what is owed is there, and reported', () =>
    journey(
      '23 town, phone: what I owe, and report',
      '2+1',
      3,
      '三排镇',
      async (hand) => {
        await hand.click(hand.page.locator('[data-testid=task-card] [data-testid=submit-report]'));
        await hand.fill(hand.at('report-text'), '路口已修好。');
        await hand.click(hand.at('report-check'));
        await hand.click(hand.at('report-confirm'));
        await hand.at('report-receipt').waitFor();
      },
      PHONE,
    ));

  it('a plan of the own county is read and starts', () =>
    journey(
      '7, 8 coordinator: import a plan, settle, start it',
      '4, 8',
      6,
      loadDirectory().coordinator,
      async (hand) => {
        await hand.click(hand.at('import-plan'));
        const text = planText('一、任务\n\n（一）清理沟渠。2027年3月31日前清理沟渠。（县林业局负责）', '沟渠清理方案');
        const file = { name: '沟渠.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
        await hand.page.locator('input[type=file]').setInputFiles(file);
        hand.fields += 1;
        await hand.at('confirm-plan').waitFor();
        if (await hand.at('accept-proposals').isVisible()) {
          await hand.click(hand.at('accept-proposals'));
          await hand.at('accept-proposals').waitFor({ state: 'detached' });
        }
        await hand.click(hand.at('confirm-plan'));
        await hand.click(hand.page.locator('.ant-modal-confirm-btns .ant-btn-primary'));
        await hand.at('board-row').waitFor();
      },
    ));

  it('how the plan stands is one screen: lights, bodies, the months, the quarters, what comes', () =>
    journey('24–27 leader: state, bodies, trend, next month', '1–3, none', 0, '读者', async (hand) => {
      await hand.at('sentence').waitFor();
      await hand.page.getByText('县住建局').first().waitFor();
    }));
});
