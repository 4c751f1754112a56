import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { changePassword, openAccount, signIn, type SystemRole } from '@app/identity';
import { Account, type EntityManager } from '@app/persistence';
import { Hand } from '../web/hand';
import { again } from '../web/open';
import { picture, Walk } from '../web/walk';

const CHOSEN = '山高水长月明风清-93';
const BY = { accountId: null, name: '操作员', address: null };

/** 开设账号 → 首次登录改密 → 停用 → 安全日志, by the persons who look after the system, on the real pages. */
describe('accounts on screen', () => {
  let walk: Walk;
  let admin: Page;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    await system('管理员', 'administrator');
    await system('审计员', 'auditor');
    admin = await walk.enter('管理员', CHOSEN, WIDE);
  });
  afterAll(() => walk?.end());

  const WIDE = { viewport: { width: 1440, height: 900 } };
  const em = () => walk.house.duban.orm.em.fork() as EntityManager;

  /** An account that the operator has opened and whose owner has chosen a password. */
  async function system(username: string, role: SystemRole): Promise<void> {
    const given = await em().transactional((tx) =>
      openAccount(tx as EntityManager, { username, name: `${username}甲`, post: username, body: null, role }, BY),
    );
    const { id } = await signIn(em(), { username, password: given }, new Date());
    await changePassword(em(), id, { present: given, next: CHOSEN }, BY, '');
  }

  let given: string;
  let person: Page;

  it('opens an account and shows its password once', async () => {
    const hand = await Hand.on(admin);
    await admin.getByTestId('open-account').click();
    await admin.getByTestId('account-username').fill('linyeju2');
    await admin.getByTestId('account-name').fill('林二');
    await admin.getByTestId('account-post').fill('科员');
    await admin.getByTestId('account-body').click();
    await admin.keyboard.type('县林业局');
    await admin.keyboard.press('Enter');
    await picture(admin, 'account-open');
    await admin.getByTestId('account-confirm').click();
    given = (await admin.getByTestId('given-password').innerText()).trim();
    await picture(admin, 'account-given');
    await admin.getByTestId('password-noted').click();
    const row = admin.locator('[data-testid=account-row][data-name=linyeju2]');
    await row.getByText('初始密码未改').waitFor();
    await hand.arrived('28');
    await picture(admin, 'accounts');
  });

  it('makes its owner choose another password before anything else', async () => {
    person = await walk.enter('linyeju2', given, WIDE);
    await person.getByTestId('password-due').waitFor();
    await person.goto(`${walk.url}/plans`);
    await person.getByTestId('password-due').waitFor();
    await person.getByTestId('password-present').fill(given);
    await person.getByTestId('password-next').fill('password123');
    await person.getByTestId('password-again').fill('password123');
    await person.getByTestId('password-confirm').click();
    await person.getByText('过于常见').waitFor();
    await picture(person, 'own-account-due');
    await person.getByTestId('password-next').fill(CHOSEN);
    await person.getByTestId('password-again').fill(CHOSEN);
    await person.getByTestId('password-confirm').click();
    await person.getByTestId('nav-inbox').waitFor();
    await picture(person, 'own-account');
  });

  it('is out of everything once the administrator disables it', async () => {
    await again(admin);
    const row = admin.locator('[data-testid=account-row][data-name=linyeju2]');
    await row.locator('.ant-table-row-expand-icon').click();
    await admin.getByTestId('end-all-sessions').waitFor();
    await picture(admin, 'account-sessions');
    await row.getByTestId('account-acts').click();
    await admin.getByTestId('act-disable').click();
    await admin.getByTestId('act-reason').fill('调离');
    await picture(admin, 'account-disable');
    await admin.getByTestId('act-confirm').click();
    await row.getByText('已停用').waitFor();
    await person.goto(`${walk.url}/inbox`);
    await person.getByTestId('sign-in-username').waitFor();
    expect((await em().findOneOrFail(Account, { username: 'linyeju2' })).state).toBe('disabled');
  });

  it('leaves its lines in the log, which only the auditor is shown', async () => {
    expect(await admin.getByRole('navigation').innerText()).toBe('账号管理');
    const auditor = await walk.enter('审计员', CHOSEN, WIDE);
    expect(await auditor.getByRole('navigation').innerText()).toBe('安全日志');
    await auditor.getByText('停用账号').first().waitFor();
    await auditor.getByTestId('log-text').locator('input').fill('linyeju2');
    await auditor.keyboard.press('Enter');
    await auditor.getByText('修改密码').first().waitFor();
    await picture(auditor, 'security-log');
    const [file] = await Promise.all([auditor.waitForEvent('download'), auditor.getByTestId('export-xlsx').click()]);
    expect((await readFile((await file.path())!)).subarray(0, 2).toString()).toBe('PK'); // a workbook is a zip file
  });
});
