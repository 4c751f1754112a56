import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { Page } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { SmtpSettings, WecomSettings } from '@app/config';
import { instantAt } from '@app/domain/calendar';
import { bindIdentity, contactsOf, setContacts } from '@app/identity';
import { notify, openChannels, recordDigests, sendOut, writeDigests } from '@app/notifications';
import { Account, Body, Clause, Delivery, Notification, Plan, type EntityManager } from '@app/persistence';
import { HttpPeer, type Arrived, type Reply } from '../../libs/notifications/src/channels/testing/http-peer';
import { WecomRules } from '../../libs/notifications/src/channels/testing/wecom-peer';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { openAt } from '../web/open';
import { picture, Walk } from '../web/walk';

const PLAN = planText(`一、查清底数

（一）摸清林地。2030年年底前完成林地取样。（县林业局负责）

（二）建立台账。2030年年底前建立林地台账。（县林业局负责）`);

const DAY = '2030-12-03';
const TITLES = ['提醒：第1条“摸清林地”应于2030年12月31日前办结', '催办：第2条“<b>建立台账</b>”\r\nBcc: x@y'];

/** The phone of a handler, in the app of the platform. */
const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 wxwork/4.1 zwwx',
};

/** A reminder that reaches a person, and one tap from it to the item: by mail, and by a card of 企业微信. */
describe('a reminder that is tapped', () => {
  const files = mkdtempSync(join(tmpdir(), 'duban-tap-'));
  const rules = new WecomRules('corp', 'secret', 7);
  const mails: ParsedMail[] = [];
  let server: SMTPServer;
  let peer: HttpPeer;
  let walk: Walk;
  let planId: number;
  let account: Account;

  /** The platform: who opens its page inside of the app is sent back with a code, without a word. */
  const platform = (request: Arrived): Reply => {
    if (request.url.pathname !== '/authorize') return rules.answer(request);
    const { searchParams } = request.url;
    const back = new URL(searchParams.get('redirect_uri')!);
    back.searchParams.set('code', rules.giveCode({ UserId: 'zhangsan' }));
    back.searchParams.set('state', searchParams.get('state')!);
    return { status: 302, headers: { location: back.href } };
  };

  beforeAll(async () => {
    server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], closeTimeout: 100 },
      onData: (stream, _session, done) => void simpleParser(stream).then((mail) => (mails.push(mail), done()), done),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    peer = await new HttpPeer(platform).start();
    const file = join(files, 'sign-in.yaml');
    const app = `baseUrl: '${peer.url}', authorizeUrl: '${peer.url}/authorize', scanUrl: '${peer.url}/scan'`;
    writeFileSync(file, `wecom: { name: 粤政易, ${app}, corpId: corp, agentId: 7, secret: secret }\n`, { mode: 0o600 });
    walk = await Walk.begin({ worker: false, environment: (url) => ({ PUBLIC_URL: url, DUBAN_SIGN_IN: file }) });
    const plan = await PlanByHand.confirm(walk.house, PLAN, DAY);
    planId = plan.id;
    await em().nativeUpdate(Plan, { id: planId }, { clock: 'real', today: null });
    account = await em().findOneOrFail(Account, { username: '县林业局' });
    const by = { accountId: account.id, name: '测试' };
    await em().transactional((tx) =>
      bindIdentity(tx as EntityManager, account.id, { issuer: `${peer.url}/corp`, subject: 'zhangsan' }, by, {
        own: true,
      }),
    );
    await send();
  });
  afterAll(async () => {
    await walk?.end();
    await peer.stop();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    rmSync(files, { recursive: true });
  });

  const em = () => walk.house.duban.orm.em.fork() as EntityManager;

  /** Two lines, once by mail and once by a card. */
  async function send(): Promise<void> {
    const { calendar, workingHours: hours, messages, directory } = walk.house.duban.settings;
    const { port } = server.server.address() as AddressInfo;
    const smtp = { host: '127.0.0.1', port, security: 'none' as const, from: '督办 <duban@county.test>' };
    const wecom = { baseUrl: peer.url, corpId: 'corp', agentId: 7, secret: 'secret' };
    const channels = openChannels({
      publicUrl: walk.url,
      smtp: Object.assign(new SmtpSettings(), smtp),
      wecom: Object.assign(new WecomSettings(), wecom),
    });
    const body = await em().findOneOrFail(Body, { name: '县林业局' });
    const times = { rules: messages, calendar, hours };
    for (const [n, channel] of (['smtp', 'wecom'] as const).entries()) {
      const on = n === 0 ? DAY : '2030-12-04';
      const address = channel === 'smtp' ? 'lin@county.test' : 'zhangsan';
      await em().transactional((tx) =>
        setContacts(tx as EntityManager, { id: account.id }, [{ channel, address, digests: true }], {
          accountId: null,
          name: '测试',
        }),
      );
      const told = channel === 'smtp' ? [1, 2] : [1];
      for (const number of told) {
        const clause = await em().findOneOrFail(Clause, { plan: planId, number });
        await em().transactional((tx) =>
          notify(tx, {
            ...{ key: `tap/${channel}/${number}`, planId, bodyIds: [body.id], kind: 'reminder', on },
            ...{ title: TITLES[number - 1], clauseId: clause.id },
          }),
        );
      }
      const nine = instantAt({ date: on, minute: 9 * 60 });
      await em().transactional(async (tx) => {
        const { lines } = await recordDigests(tx, planId, on, 20);
        const scene = { ...times, channels: [channel], coordinator: directory.coordinator, superior: '县政府办' };
        await writeDigests(tx as EntityManager, { ...scene, now: nine, today: on }, lines);
      });
      await sendOut({ em, channels, times, attempts: 3, now: () => nine + 29 * 60_000, dice: () => 0.5 });
    }
  }

  const opened = (number: number) =>
    walk.house.until(() =>
      em().findOne(Notification, { key: { $like: `tap/smtp/${number}/%` }, readAt: { $ne: null } }),
    );
  const fits = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('by mail says it in both languages, with a link for each item and nothing injected', async () => {
    expect(mails).toHaveLength(1);
    const [{ subject, html, to }] = mails;
    expect(subject).toMatch(/^督办提醒：今日 \d+ 项$/);
    expect(to).toMatchObject({ value: [{ address: 'lin@county.test' }] });
    expect(String(html)).toContain(`${walk.url}/plans/${planId}/clauses/1`);
    expect(String(html)).not.toContain('<b>建立台账');
    const page = await walk.visit({ viewport: { width: 640, height: 700 } });
    await page.setContent(String(html));
    await picture(page, 'mail-digest');
    const phone = await walk.visit(PHONE);
    await phone.setContent(String(html));
    expect(await fits(phone)).toBeLessThanOrEqual(0);
    await picture(phone, 'mail-digest-phone');
  });

  it('leads the handler by one tap to the item, signed in by the platform, and counts as read', async () => {
    const [card] = rules.shown;
    const { title, description, url } = card.textcard!;
    expect([title, url]).toEqual(['督办提醒：今日 1 项', `${walk.url}/plans/${planId}/clauses/1`]);
    const phone = await walk.visit(PHONE);
    await phone.setContent(
      `<meta name="viewport" content="width=device-width"><body style="font-family:sans-serif;background:#ededed"><div style="margin:16px;padding:14px;background:#fff;border-radius:6px">
         <div style="font-size:17px">${title}</div><div style="margin:8px 0;color:#888;font-size:14px;white-space:pre-wrap">${description}</div>
         <a id="card" href="${url}" style="color:#576b95">查看</a></div></body>`,
    );
    await picture(phone, 'card');
    await phone.locator('#card').tap();
    await phone.getByText('摸清林地').first().waitFor();
    expect(new URL(phone.url()).pathname).toBe(`/plans/${planId}/clauses/1`);
    await opened(1);
    await picture(phone, 'tapped-item');
    expect(await fits(phone)).toBeLessThanOrEqual(0);
  });

  it('shows the county office whom the rules reach, what did not arrive and what was asked, in both languages', async () => {
    const refused = '收件地址不是有效的邮箱地址。 / The address is no mail address. · 501 5.1.3';
    await em().execute(`update delivery set state = 'refused', answer = ? where channel = 'smtp'`, [refused]);
    const office = await walk.signIn('县政府办', { viewport: { width: 1280, height: 900 } });
    for (const language of ['zh', 'en']) {
      for (const [address, table] of [
        ['undelivered', 'undelivered'],
        ['message-rules', 'rule-others'],
        ['burden', 'burden'],
      ]) {
        await openAt(office, `${walk.url}/${address}`);
        await office.getByTestId(table).waitFor();
        const said = (await office.locator('#content').textContent())!;
        expect(said).not.toMatch(/\b(urging-unread|sign-off-called|decision-urged|receipt-missing|smtp)\b/);
        await picture(office, `${address}-${language}`);
        if (address === 'undelivered') expect(said).toContain(refused.split(' / ')[language === 'zh' ? 0 : 1]);
        if (address === 'message-rules') expect(said).toContain(account.displayName);
      }
      await office.evaluate(() => localStorage.setItem('duban.language', 'en'));
      await office.reload();
    }
    await openAt(office, `${walk.url}/undelivered`);
    await office.getByTestId('send-again').first().click();
    await walk.house.until(() => em().findOne(Delivery, { channel: 'smtp', state: 'waiting' }));
  });

  it('lets its addressee set the order of the channels', async () => {
    const own = await walk.signIn('县林业局', { viewport: { width: 1280, height: 900 } });
    const save = () => own.getByTestId('contacts-save').click();
    await openAt(own, `${walk.url}/account`);
    await own.getByTestId('contacts').getByRole('combobox').click();
    await own.getByTitle('电子邮件').click();
    await own.getByLabel('地址').last().fill('lin@county.test');
    await own.getByTestId('move-up-smtp').click();
    await save();
    await walk.house.until(async () => {
      const contacts = await contactsOf(em(), account.id);
      return contacts.map(({ channel }) => channel).join() === 'smtp,wecom';
    });
    await picture(own, 'own-account');
  });

  it('is found by words, for which the server is asked once and not for each letter', async () => {
    const own = await walk.signIn('县林业局', { viewport: { width: 1280, height: 900 } });
    const asked: string[] = [];
    own.on('request', (request) => void (request.url().includes('/api/search') && asked.push(request.url())));
    await own.clock.install();
    await own.keyboard.press('Control+k');
    await own.getByTestId('search-words').waitFor();
    await own.clock.pauseAt(Date.now() + 1_000); // nobody is so slow that the moment passes between two letters
    await own.getByTestId('search-words').pressSequentially('摸清林地');
    expect(asked).toEqual([]);
    await own.clock.resume();
    await own.getByTestId('found').first().waitFor();
    expect(asked).toHaveLength(1);
    await own.getByTestId('search-words').press('Enter');
    await own.waitForURL(new RegExp(`/plans/${planId}/clauses/1`));
  });

  it('is refused with a sentence where the identity is bound to nobody', async () => {
    await em().execute(`update account_identity set subject = 'somebody-else' where account_id = ?`, [account.id]);
    const phone = await walk.visit(PHONE);
    await phone.goto(`${walk.url}/plans/${planId}/clauses/2`);
    await phone.getByText('尚未绑定督办账号').waitFor();
    expect(new URL(phone.url()).search).toBe(''); // the code stays nowhere
    await picture(phone, 'identity-unknown');
    await phone.getByText('返回登录页').tap();
    await phone.getByTestId('sign-in-username').waitFor();
    await picture(phone, 'sign-in-phone');
  });
});
