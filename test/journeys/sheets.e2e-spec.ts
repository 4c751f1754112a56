import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readSheetCells, writeSheet } from '@app/intake';
import type { Column } from '@app/domain/register';
import { PlanByHand } from '../setup/plan-by-hand';
import { SHORT_PLAN } from '../api/support';
import { Hand } from '../web/hand';
import { openAt } from '../web/open';
import { Walk, picture } from '../web/walk';

const COLUMNS: Column[] = [
  { title: '地块名称', type: 'text', required: true, choices: [] },
  { title: '面积', type: 'text', required: false, choices: [] },
];

/** A real browser: a register is opened and filed, a broken sheet is refused by its cells, the ledger goes out and in. */
describe('Excel sheets in the browser', () => {
  let walk: Walk;
  let planId: number;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    ({ id: planId } = await PlanByHand.confirm(walk.house, SHORT_PLAN, '2018-12-03'));
  });
  afterAll(() => walk?.end());

  const upload = async (page: Page, testId: string, buffer: Buffer) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByTestId(testId).click()]);
    await chooser.setFiles({ name: '表.xlsx', mimeType: 'application/octet-stream', buffer });
  };
  const count = async (sql: string) => (await walk.house.duban.orm.em.fork().execute<{ n: number }[]>(sql))[0].n;

  it('take a register from its first column to its second version', async () => {
    const coordinator = await walk.signIn('县国土环保局');
    await openAt(coordinator, `${walk.url}/plans/${planId}/clauses/1`);
    await coordinator.getByTestId('open-register').click();
    await coordinator.getByTestId('register-title').fill('污染地块名录');
    await coordinator.getByTestId('column-title').first().fill('地块名称');
    await coordinator.getByTestId('add-column').click();
    await coordinator.getByTestId('column-title').nth(1).fill('面积');
    await picture(coordinator, 'sheets-1-open');
    await coordinator.getByTestId('register-confirm').click();
    await coordinator.locator('[data-testid=register][data-version="0"]').waitFor();
    expect(await coordinator.getByTestId('register-up').count()).toBe(0);

    const owner = await walk.signIn('县林业局');
    await openAt(owner, `${walk.url}/plans/${planId}/clauses/1`);
    const rows = [
      ['三排一号', '12.5'],
      ['三排二号', null],
    ];
    await upload(owner, 'register-up', await writeSheet('清单', COLUMNS, rows));
    await owner.locator('[data-testid=register][data-version="1"]').waitFor();
    await owner.getByTestId('register-entry').nth(1).waitFor();
    await owner.getByTestId('register').scrollIntoViewIfNeeded();
    await picture(owner, 'sheets-2-register');

    const events = await count('select count(*)::int as n from event');
    await upload(owner, 'register-up', await writeSheet('清单', COLUMNS, [...rows, [null, '3']]));
    await owner.locator('[data-testid=sheet-fault][data-cell=A4]').waitFor();
    await picture(owner, 'sheets-3-broken');
    expect(await count('select count(*)::int as n from event')).toBe(events);
    expect(await count('select count(*)::int as n from register_version')).toBe(1);
  });

  it('take the ledger out and the notes in it back in', async () => {
    const owner = await walk.signIn('县林业局', { acceptDownloads: true });
    const [saved] = await Promise.all([owner.waitForEvent('download'), owner.getByTestId('ledger-down').click()]);
    const [titles, ...given] = await readSheetCells(await readFile(await saved.path()));
    const columns = titles.map((title) => ({ ...COLUMNS[1], title: String(title) }));
    const lines = given.map((line) =>
      line.map((cell) => (typeof cell === 'object' && cell ? cell.toISOString().slice(0, 10) : cell)),
    );
    const mine = lines.findIndex((line) => String(line[3]) === '县林业局');
    lines[mine][9] = '样品已送检';
    const hand = await Hand.on(owner);
    await owner.locator(`main a[href="/plans/${planId}"]`).first().click();
    await upload(owner, 'ledger-up', await writeSheet('台账', columns, lines as never));
    await owner.getByText('已写入 1 条备注').waitFor();
    await hand.arrived('13');
    await picture(owner, 'sheets-4-ledger');
    expect(await count(`select count(*)::int as n from event where kind = 'ledger-noted'`)).toBe(1);

    await owner.getByText('已写入 1 条备注').waitFor({ state: 'detached' }); // a second upload at once is taken for the same
    lines[mine][5] = '2030-12-31';
    await upload(owner, 'ledger-up', await writeSheet('台账', columns, lines as never));
    await owner.locator(`[data-testid=sheet-fault][data-cell=F${mine + 2}]`).waitFor();
    await picture(owner, 'sheets-5-refused');
    expect(await count(`select count(*)::int as n from event where kind = 'ledger-noted'`)).toBe(1);
  });
});
