import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { loadDirectory } from '@app/config';
import { changePassword, openAccount, signIn, type SystemRole } from '@app/identity';
import { Assessment, Body, CaseFile, Plan, Rehearsal, type EntityManager } from '@app/persistence';
import { importPlan, perform, receivePlan } from '@app/use-cases';
import { piecesOf } from '../../libs/documents/src/testing/pieces-of';
import { startRehearsal } from '../../apps/cli/src/rehearsal/run-rehearsal';
import { actorOf } from '../setup/actor';
import { byLength } from '../setup/length';
import { clausesOfPlan, demoPlan } from '../setup/part-of-plan';
import { ALL_PAGES, type PageOfApp, type Who } from './all-pages';
import { contactSheet } from './contact-sheet';
import { rawCodes } from './raw-codes';
import { serious } from './serious';
import { Walk } from './walk';

/** Name a folder to get a picture of every page at three widths in both languages, and a sheet of each. */
const PICTURES = process.env.DUBAN_TEST_PICTURES;

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const WIDTHS = [WIDE, { width: 1024, height: 768 }, PHONE];

const LANGUAGES = ['zh', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const PASSWORD = '山高水长月明风清-93';
const BY = { accountId: null, name: '操作员', address: null };

/** Whose pages the short form looks at in English as well. */
const IN_ENGLISH: readonly Who[] = ['coordinator', 'nobody'];

/**
 * A few clauses are of every kind a page shows, through one turn of the year, and the pages of some are looked at in both
 * languages; the long form looks at the whole plan from its first day on, a year further, and at each page in both.
 */
const {
  text: PLAN,
  from: FROM,
  until: UNTIL,
  languagesOf,
  onPaper: ON_PAPER,
} = byLength<{
  text: string;
  from: string;
  until: string;
  languagesOf: (who: Who) => readonly Language[];
  onPaper: readonly Language[];
}>({
  short: {
    text: clausesOfPlan(demoPlan(), [1, 2, 8]),
    from: '2017-12-11',
    until: '2018-03-09',
    languagesOf: (who) => (PICTURES || IN_ENGLISH.includes(who) ? LANGUAGES : ['zh']),
    onPaper: PICTURES ? LANGUAGES : ['zh'],
  },
  long: { text: demoPlan(), from: '2017-06-29', until: '2019-03-31', languagesOf: () => LANGUAGES, onPaper: LANGUAGES },
});

/** What is printed and handed to somebody, and how wide its sheet is, in millimetres. */
const PAPERS = [
  { name: 'the board', route: '/plans/:planId', as: 'office', width: 420 },
  { name: 'a clause', route: '/plans/:planId/clauses/:number', as: 'office', width: 210 },
  { name: 'the report of the month', route: '/plans/:planId/statistics', as: 'reader', width: 210 },
] as const;

/**
 * Every page, as somebody sees it for whom it is: nothing that is refused, nothing that axe calls serious or critical, nothing wider than a phone, no
 * code of the program among the words.
 */
describe('every page', () => {
  let walk: Walk;
  let planId: number;
  let laterId: number;
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    walk = await Walk.begin({ worker: true });
    const order = { fileName: 'plan.txt', bytes: Buffer.from(PLAN), from: FROM, seed: 7, pace: 0 };
    planId = await startRehearsal(walk.house.duban, { ...order, until: UNTIL, profile: 'mixed' });
    await walk.house.until(
      async () => (await em().findOneOrFail(Rehearsal, { plan: planId })).state === 'finished',
      300_000,
    );
    await walk.house.loseWorker();
    await furnish();
    await system('管理员', 'administrator');
    await system('审计员', 'auditor');
  });
  afterAll(async () => {
    if (PICTURES && walk) await sheets();
    await walk?.end();
  });

  /** What a short rehearsal does not come to: a case, a year that is frozen, and a later version of the plan. */
  async function furnish(): Promise<void> {
    const tx = em();
    const plan = await tx.findOneOrFail(Plan, planId);
    if (!(await tx.findOne(CaseFile, { plan }))) {
      const body = await tx.findOneOrFail(Body, { name: USERNAMES.department });
      const about = { plan, body, kind: 'rectification', cause: 'overdue', state: 'drafting' } as const;
      tx.create(CaseFile, { ...about, key: 'furnished', findings: ['两项任务逾期'], openedOn: UNTIL, limitOn: UNTIL });
    }
    if (!(await tx.findOne(Assessment, { plan }))) {
      const days = { openedOn: '2018-01-02', draftOn: '2018-01-31', draftedOn: '2018-01-31', frozenOn: UNTIL };
      tx.create(Assessment, { plan, year: 2017, state: 'frozen', policyVersion: '1', ...days });
    }
    await tx.flush();
    const { duban } = walk.house;
    const office = await actorOf(duban, USERNAMES.office, 'county-office');
    const bytes = Buffer.from(PLAN.replace('2018 年年底前', '2019 年年底前'));
    const received = await receivePlan(duban, office, { fileName: 'later.txt', bytes });
    ({ planId: laterId } = await perform(duban, importPlan, office, { ...received, amends: planId }));
  }

  /** All pictures of one width and language on one sheet. */
  async function sheets(): Promise<void> {
    const page = await walk.visit();
    for (const { width } of WIDTHS) {
      for (const language of LANGUAGES) await contactSheet(page, PICTURES!, `-${language}-${width}.png`);
    }
  }

  const em = () => walk.house.duban.orm.em.fork() as EntityManager;

  async function system(username: string, role: SystemRole): Promise<void> {
    const person = { username, name: `${username}甲`, post: username, body: null, role };
    const given = await em().transactional((tx) => openAccount(tx as EntityManager, person, BY));
    const { id } = await signIn(em(), { username, password: given }, new Date());
    await changePassword(em(), id, { present: given, next: PASSWORD }, BY, '');
  }

  const USERNAMES: Record<Exclude<Who, 'nobody' | 'administrator' | 'auditor'>, string> = {
    office: '县政府办',
    coordinator: loadDirectory().coordinator,
    department: '县科农局',
    organization: '县委组织部',
    reader: '读者',
  };

  /** One page for a person and a language: it goes on from view to view, as people do. */
  async function pageOf(who: Who, language: Language): Promise<Page> {
    const known = pages.get(`${who} ${language}`);
    if (known) return known;
    const chosen = { origin: walk.url, localStorage: [{ name: 'duban.language', value: language }] };
    const screen = { viewport: WIDE, storageState: { cookies: [], origins: [chosen] } };
    const page =
      who === 'nobody'
        ? await walk.visit(screen)
        : who === 'administrator' || who === 'auditor'
          ? await walk.enter(who === 'auditor' ? '审计员' : '管理员', PASSWORD, screen)
          : await walk.signIn(USERNAMES[who], screen);
    if (page.url() === 'about:blank') await page.goto(walk.url);
    await settled(page); // else the way to the first page would overtake the one to the page that is asked for
    pages.set(`${who} ${language}`, page);
    return page;
  }

  /** As a link of the application leads there: without loading the application again. A page that is left is marked. */
  const goTo = (page: Page, address: string): Promise<void> =>
    page.evaluate((to) => {
      const stays = new URL(to).pathname === location.pathname;
      const left = stays ? [] : document.querySelectorAll('main :is(h1, [role=alert])');
      for (const heading of left) heading.setAttribute('data-left', '');
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);

  async function addressOf({ route, query }: PageOfApp): Promise<string> {
    const body = await em().findOneOrFail(Body, { name: USERNAMES.department });
    const file = await em().findOne(CaseFile, { plan: planId }, { orderBy: { id: 'asc' } });
    // What this department still has to report, and its clause.
    const [owed] = await em().execute<{ id: number; number: number }[]>(
      `select o.id, c.number from obligation o join clause c on c.id = o.clause_id
         join obligation_owner w on w.obligation_id = o.id
        where o.plan_id = ? and w.body_id = ? and o.state = 'open' order by o.due_on, o.id limit 1`,
      [planId, body.id],
    );
    const [year] = await em().execute<{ id: number }[]>('select id from assessment where plan_id = ? limit 1', [
      planId,
    ]);
    const path = route
      .replace(':assessmentId', String(year?.id ?? 0))
      .replace(':year', '2030')
      .replace(':planId', String(route.endsWith('/difference') ? laterId : planId))
      .replace(':obligationId', String(owed.id))
      .replace(':number', route.includes(':obligationId') ? String(owed.number) : '1')
      .replace(':bodyId', String(body.id))
      .replace(':caseId', String(file?.id ?? 0))
      .replace(':kind', 'sign-document');
    return `${walk.url}${path}${query ? `?${query}` : ''}`;
  }

  const settled = async (page: Page): Promise<void> => {
    await page.locator('main :is(h1, [role=alert]):not([data-left])').first().waitFor({ state: 'attached' });
    await page.waitForFunction(() => !document.querySelector('main [aria-busy=true], [data-drawn=false]'));
  };

  /** What is wider than the page, where the page is wider than the screen. */
  const overflowing = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return [];
      return [...document.querySelectorAll('main *, header *, nav *')]
        .filter((element) => element.getBoundingClientRect().right > room + 1)
        .slice(0, 5)
        .map((element) => `${element.tagName} .${String(element.className)} ${element.getBoundingClientRect().right}`);
    });

  it.each(ALL_PAGES)('$route as $as', async (one) => {
    const address = await addressOf(one);
    const found: Record<string, string[]> = {};
    for (const language of languagesOf(one.as)) {
      const page = await pageOf(one.as, language);
      await page.setViewportSize(WIDE);
      await goTo(page, address);
      await settled(page);
      // What axe looks for does not depend on the language.
      if (language === 'zh') found.axe = await serious(page);
      found[`${language}: refused`] = await page.locator('main .refusal').allInnerTexts();
      found[`${language}: codes`] = rawCodes(await page.locator('body').innerText(), language);
      await page.setViewportSize(PHONE);
      found[`${language}: too wide`] = await overflowing(page);
      if (PICTURES) await take(page, `${one.route.replaceAll(/[/:]+/g, '-').slice(1)}-${one.as}-${language}`);
    }
    const faults = Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0));
    expect(faults).toEqual({});
  });

  async function take(page: Page, name: string): Promise<void> {
    mkdirSync(PICTURES!, { recursive: true });
    for (const viewport of WIDTHS) {
      await page.setViewportSize(viewport);
      await page.waitForTimeout(150);
      await page.screenshot({
        path: join(PICTURES!, `${name}-${viewport.width}.png`),
        fullPage: viewport.width === 390,
      });
    }
  }

  function keep(folder: string, name: string, bytes: Uint8Array): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }

  it.each(PAPERS)('$name on paper', async ({ name, width, ...one }) => {
    const address = await addressOf(one);
    for (const language of ON_PAPER) {
      const page = await pageOf(one.as, language);
      await page.setViewportSize(WIDE);
      await goTo(page, address);
      await settled(page);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      if (PICTURES) keep(PICTURES, `${name.replaceAll(' ', '-')}-${language}.pdf`, pdf);
      const { pages, pieces } = await piecesOf(pdf);
      const on = (nth: number) =>
        pieces
          .filter((piece) => piece.page === nth)
          .map(({ text }) => text)
          .join('')
          .normalize('NFKC') // a PDF may write a character by the radical that looks like it
          .replaceAll(/[\s\p{C}]/gu, ''); // nor is each space one
      const { title } = await em().findOneOrFail(Plan, planId);
      const head = { zh: ['数据截至', '打印于'], en: ['asof', 'Printed'] }[language];
      for (const words of [title, UNTIL, ...head]) expect(on(1)).toContain(words);
      for (let nth = 1; nth <= pages; nth += 1) expect(on(nth)).toContain(`${nth}/${pages}`);
      // The way around a screen stays there, and nothing goes over the edge.
      expect(on(1)).not.toMatch(/CtrlK|搜索|Search/);
      expect(pieces.filter(({ left, right }) => left < 5 || right > width - 5)).toEqual([]);
    }
  });
});
