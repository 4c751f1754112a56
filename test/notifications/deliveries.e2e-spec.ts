import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import {
  RobotSettings,
  SignedRobotSettings,
  SmtpSettings,
  WebhookSettings,
  WecomSettings,
  loadMessagesPolicy,
} from '@app/config';
import { instantAt, localTime } from '@app/domain/calendar';
import type { OutsideChannel } from '@app/domain/vocabulary';
import type { LineKind } from '@app/domain/vocabulary';
import { seedDirectory, setContacts } from '@app/identity';
import {
  askTest,
  notify,
  recordDigests,
  sendOut,
  watchUndelivered,
  writeDigests,
  writeImmediates,
  type Channel,
  type MessageScene,
  type Sender,
} from '@app/notifications';
import { Account, Alarm, Body, Delivery, Mail, Plan, StandIn, verifyRows, type EntityManager } from '@app/persistence';
import { readUndelivered } from '@app/persistence/read-models';
import { loadSettings, perform, sendAgain } from '@app/use-cases';
import { DingtalkRobotChannel } from '../../libs/notifications/src/channels/dingtalk-robot';
import { SmtpChannel } from '../../libs/notifications/src/channels/smtp';
import { HttpPeer } from '../../libs/notifications/src/channels/testing/http-peer';
import { WecomRules } from '../../libs/notifications/src/channels/testing/wecom-peer';
import { WebhookChannel } from '../../libs/notifications/src/channels/webhook';
import { WecomChannel } from '../../libs/notifications/src/channels/wecom';
import { WecomRobotChannel } from '../../libs/notifications/src/channels/wecom-robot';
import { actorOf } from '../setup/actor';
import { ownDatabase } from '../setup/own-database';

/** From a line in the inbox to a person's mail or phone, with real servers on the other side. */
describe('messages that leave the house', () => {
  const own = ownDatabase();
  const em = () => own.orm.em.fork() as EntityManager;
  const DAY = '2018-10-08';
  const files = mkdtempSync(join(tmpdir(), 'duban-deliveries-'));
  const settings = loadSettings({ DUBAN_STATE_DIR: files });
  const at = (time: string, date = DAY) =>
    instantAt({ date, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) });

  const mails: ParsedMail[] = [];
  /** What the mail server says to a recipient; null: welcome. */
  let refusal: { responseCode: number; message: string } | null = null;
  let server: SMTPServer;
  let rules: WecomRules;
  let peer: HttpPeer;
  let smtp: SmtpChannel;
  let wecom: WecomChannel;
  let real: number;
  let rehearsed: number;
  let bodyId: number;
  let head: number;

  beforeAll(async () => {
    server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], closeTimeout: 100 },
      onRcptTo: (_address, _session, done) =>
        done(refusal && Object.assign(new Error(refusal.message), { responseCode: refusal.responseCode })),
      onData: (stream, _session, done) => void simpleParser(stream).then((mail) => (mails.push(mail), done()), done),
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    rules = new WecomRules('corp', 'secret', 7);
    peer = await new HttpPeer(rules.answer).start();
    const { port } = server.server.address() as AddressInfo;
    const mail = { host: '127.0.0.1', port, security: 'none', from: 'duban@county.test' };
    smtp = new SmtpChannel(Object.assign(new SmtpSettings(), mail), 'https://duban.county.test');
    const app = { baseUrl: peer.url, corpId: 'corp', agentId: 7, secret: 'secret' };
    wecom = new WecomChannel(Object.assign(new WecomSettings(), app), 'https://duban.county.test');

    await em().transactional((tx) => seedDirectory(tx, settings.directory));
    real = await plan('real');
    rehearsed = await plan('rehearsal');
    bodyId = (await em().findOneOrFail(Body, { name: '县林业局' })).id;
    const one = em();
    const person = one.create(Account, {
      ...{ username: '县林业局', displayName: '林业局的人', post: '股长', role: 'department', body: bodyId },
      passwordHash: '-',
    });
    await one.persist(person).flush();
    head = person.id;
    await contacts(['smtp', 'someone@county.test'], ['wecom', 'zhangsan']);
  });
  afterAll(async () => {
    await peer.stop();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    rmSync(files, { recursive: true });
  });
  beforeEach(() => {
    mails.length = 0;
    refusal = null;
  });

  async function plan(clock: 'real' | 'rehearsal'): Promise<number> {
    const one = em();
    const row = one.create(Plan, {
      ...{ title: '方案', fileName: 'plan.txt', sha256: '0'.repeat(64), text: '', parsed: {} as never },
      ...{ state: 'running', clock, today: clock === 'rehearsal' ? DAY : null, importedBy: '测试' },
    });
    await one.persist(row).flush();
    return row.id;
  }
  const contacts = (...given: [OutsideChannel, string][]) =>
    em().transactional((tx) => {
      const all = given.map(([channel, address]) => ({ channel, address, digests: true }));
      return setContacts(tx as EntityManager, { id: head }, all, { accountId: null, name: '测试' });
    });
  let nth = 0;
  const tell = (planId: number, kind: LineKind, title: string, on = DAY) =>
    em().transactional((tx) => notify(tx, { key: `line/${(nth += 1)}`, planId, bodyIds: [bodyId], kind, title, on }));
  const sceneAt = (now: number): MessageScene => ({
    ...{ rules: loadMessagesPolicy(), calendar: settings.calendar, hours: settings.workingHours },
    ...{ channels: ['smtp', 'wecom'], coordinator: '县国土环保局', superior: '县政府办' },
    ...{ now, today: localTime(now).date },
  });
  /** The digest of a date, as the worker's task writes it. */
  const digest = (planId: number, on = DAY) =>
    em().transactional(async (tx) => {
      const { lines } = await recordDigests(tx, planId, on, 20);
      return writeDigests(tx as EntityManager, sceneAt(at('09:00', on)), lines);
    });
  const sender = (now: number, ...channels: Channel[]): Sender => ({
    em,
    channels: new Map(channels.map((channel) => [channel.name as OutsideChannel, channel])),
    times: { rules: loadMessagesPolicy(), calendar: settings.calendar, hours: settings.workingHours },
    attempts: 3,
    now: () => now,
    dice: () => 0.5,
  });
  const send = (now: number, ...channels: Channel[]) => sendOut(sender(now, ...channels));
  const ledger = async () => {
    const rows = await em().find(Delivery, { channel: { $ne: 'recorder' } }, { orderBy: { id: 1 } });
    return rows.map(({ channel, state, attempts }) => `${channel} ${state} ${attempts}`);
  };
  /** Nothing is left to be sent. */
  const finish = () => em().nativeUpdate(Delivery, { state: { $in: ['waiting', 'sending'] } }, { state: 'delivered' });

  it('are one digest per person and day, at a minute of their own, with nothing secret and nothing rehearsed', async () => {
    await tell(real, 'reminder', '提醒：第1条“开展土壤调查”');
    await tell(real, 'urging', '催办：第2条“建立监测网络”');
    await tell(real, 'referral-proposed', '移送问题线索');
    await tell(rehearsed, 'reminder', '演练的提醒');
    expect(await digest(real)).toBe(1);
    expect(await digest(rehearsed)).toBe(0); // even if it were asked with channels, which a rehearsal never has
    const [{ notBefore }] = await em().find(Delivery, { channel: 'smtp' });
    const { date, minute } = localTime(notBefore.getTime());
    expect([date, minute >= 9 * 60 + 3 && minute < 9 * 60 + 28]).toEqual([DAY, true]);
    for (const time of ['09:00', '09:02', '12:30', '18:00']) await send(at(time), smtp, wecom);
    expect(mails).toEqual([]);
    expect(await send(at('09:29'), smtp, wecom)).toEqual({ delivered: 1, failed: 0 });
    await send(at('09:31'), smtp, wecom);
    expect(mails.map(({ subject }) => subject)).toEqual(['督办提醒：今日 2 项']);
    expect(mails[0].text).toContain(`https://duban.county.test/plans/${real}`);
    expect(mails[0].text).not.toMatch(/移送|演练/);
    expect(await ledger()).toEqual(['smtp delivered 1']);
    const { reason, rule } = await em().findOneOrFail(Mail, { account: head });
    expect([reason, rule]).toEqual([
      '您以县林业局经办人身份收到本消息（消息规则：逾期与未签收、其他提醒） / You have this as handler of 县林业局 (rules: late or not received, all other reminders)',
      'others@messages-2026.3',
    ]);
  });

  it('go through the next channel of the person when the first refuses for good', async () => {
    await tell(real, 'reminder', '甲');
    await digest(real, '2018-10-09');
    refusal = { responseCode: 550, message: 'no such mailbox' };
    await send(at('09:29', '2018-10-09'), smtp, wecom);
    await send(at('09:31', '2018-10-09'), smtp, wecom);
    expect((await ledger()).slice(-2)).toEqual(['smtp replaced 1', 'wecom delivered 1']);
    expect(rules.shown.at(-1)!.textcard!.description).toContain('甲');
  });

  it('are tried again after a pause when the server asks to come later', async () => {
    await tell(real, 'reminder', '乙');
    await digest(real, '2018-10-10');
    refusal = { responseCode: 451, message: 'greylisted' };
    await send(at('09:29', '2018-10-10'), smtp);
    refusal = null;
    await send(at('09:29', '2018-10-10'), smtp);
    expect(mails).toEqual([]);
    await send(at('09:31', '2018-10-10'), smtp);
    expect((await ledger()).at(-1)).toBe('smtp delivered 2');
    expect(mails).toHaveLength(1);
  });

  it('that do not wait for the digest go at once and are not said again, and no more than the cap', async () => {
    for (let n = 1; n <= 6; n++) await tell(real, 'sign-off-called', `签发 ${n}`, '2018-10-11');
    const now = at('11:00', '2018-10-10'); // what was sent before counts
    const { personDay } = loadMessagesPolicy().caps;
    const write = () => em().transactional((tx) => writeImmediates(tx as EntityManager, sceneAt(now)));
    expect(await write()).toBe(personDay - 1);
    expect(await write()).toBe(0);
    expect(await digest(real, '2018-10-11')).toBe(1);
    const { lines } = await em().findOneOrFail(Mail, { account: head, kind: 'digest', on: '2018-10-11' });
    expect(lines!.map(({ title }) => title)).toEqual(['签发 4', '签发 5', '签发 6']);
    await finish();
  });

  describe('when the process ends between sending and writing it down', () => {
    /** Sends for real, and never comes back: what a process that is killed leaves behind. */
    const killedAfter = (channel: Channel): Channel & { sent: Promise<void> } => {
      let sent: () => void = () => undefined;
      return {
        ...{ name: channel.name, limits: channel.limits, knowsKeys: channel.knowsKeys },
        sent: new Promise((resolve) => (sent = resolve)),
        check: () => channel.check(),
        deliver: async (message) => {
          await channel.deliver(message);
          sent();
          return new Promise(() => undefined);
        },
      };
    };

    /** What the recipient sees, counted by the peers: a gateway and an application know keys, mail and robots do not. */
    const seen: string[] = [];
    afterAll(() => process.stderr.write(`killed between sending and writing down, seen: ${seen.join(', ')}\n`));

    it.each([
      ['smtp', '2018-10-12', 2],
      ['wecom', '2018-10-15', 1],
      ['wecom-robot', '2018-10-16', 2],
      ['dingtalk-robot', '2018-10-17', 2],
      ['webhook', '2018-10-18', 1],
    ] as const)('%s', async (name, on, times) => {
      const keys = new Set<string>();
      let robots = 0;
      const gateway = await new HttpPeer(({ headers }) => {
        keys.add(String(headers['idempotency-key']));
        robots += 1;
        return { json: { errcode: 0 } };
      }).start();
      const url = gateway.url;
      const channels: Record<OutsideChannel, Channel> = {
        smtp,
        wecom,
        'wecom-robot': new WecomRobotChannel(Object.assign(new RobotSettings(), { url }), null),
        'dingtalk-robot': new DingtalkRobotChannel(
          Object.assign(new SignedRobotSettings(), { url, secret: 's' }),
          null,
        ),
        webhook: new WebhookChannel(Object.assign(new WebhookSettings(), { url, secret: 's' }), null),
      };
      const counts: Record<OutsideChannel, () => number> = {
        smtp: () => mails.length,
        wecom: () => rules.shown.length,
        'wecom-robot': () => robots,
        'dingtalk-robot': () => robots,
        webhook: () => keys.size,
      };
      const addresses = { smtp: 'someone@county.test', wecom: 'zhangsan', webhook: '13800000000' } as const;
      await finish();
      await contacts([name, name in addresses ? addresses[name as keyof typeof addresses] : '']);
      await tell(real, 'reminder', `断电 ${on}`, on);
      await em().transactional(async (tx) => {
        const { lines } = await recordDigests(tx, real, on, 20);
        await writeDigests(tx as EntityManager, { ...sceneAt(at('09:00', on)), channels: [name] }, lines);
      });
      const channel = channels[name];
      const before = counts[name]();
      const killed = killedAfter(channel);
      void send(at('09:29', on), killed);
      await killed.sent;
      expect((await ledger()).at(-1)).toBe(`${name} sending 1`);
      await send(at('09:31', on), channel); // another process: the message is still in the hands of the first
      expect(counts[name]()).toBe(before + 1);
      await send(at('09:35', on), channel); // and now it is given up
      expect(counts[name]()).toBe(before + times);
      const [last] = await em().find(Delivery, { channel: name }, { orderBy: { id: -1 }, limit: 1 });
      expect([last.state, last.attempts, last.possiblyTwice]).toEqual(['delivered', 2, times > 1]);
      seen.push(`${name} ${times} (${last.possiblyTwice ? 'said to be possibly twice' : 'once by its key'})`);
      await gateway.stop();
    });
  });

  it('whose key the platform has forgotten meanwhile may come twice, and the ledger says so', async () => {
    await contacts(['wecom', 'zhangsan']);
    await tell(real, 'reminder', '隔夜', '2018-10-22');
    await digest(real, '2018-10-22');
    await em().nativeUpdate(
      Delivery,
      { channel: 'wecom', state: 'waiting' },
      { notBefore: new Date(at('16:00', '2018-10-22')) },
    );
    peer.answers((request) => (request.url.pathname.endsWith('send') ? 'cut' : rules.answer(request)));
    await send(at('16:01', '2018-10-22'), wecom);
    const last = async () => (await em().find(Delivery, { channel: 'wecom' }, { orderBy: { id: -1 }, limit: 1 }))[0];
    expect([(await last()).state, (await last()).possiblyTwice]).toEqual(['waiting', false]); // it knows the key for four hours
    peer.answers(rules.answer);
    await send(at('09:31', '2018-10-23'), wecom);
    expect([(await last()).state, (await last()).possiblyTwice]).toEqual(['delivered', true]);
  });

  it('that wait for a channel which is not set up any more are on the list, and an alarm after a working day', async () => {
    await contacts(['webhook', '13800000000']);
    await tell(real, 'reminder', '渠道已撤', '2018-10-15');
    const scene = { ...sceneAt(at('09:00', '2018-10-15')), channels: ['webhook' as const] };
    await em().transactional(async (tx) => {
      const { lines } = await recordDigests(tx, real, '2018-10-15', 20);
      await writeDigests(tx as EntityManager, scene, lines);
    });
    await send(at('09:29', '2018-10-15'), smtp, wecom);
    expect((await ledger()).at(-1)).toBe('webhook waiting 0');
    expect((await readUndelivered(em())).map(({ channel, attempts }) => [channel, attempts])).toContainEqual([
      'webhook',
      0,
    ]);
    await watchUndelivered(em(), settings.calendar, '2018-10-16');
    const alarm = await em().findOneOrFail(Alarm, { kind: 'message-undelivered', subject: 'webhook' });
    expect(alarm.detail).toContain('渠道未启用或已移除');
    await finish();
    await watchUndelivered(em(), settings.calendar, '2018-10-16');
  });

  it('that do not arrive are an alarm after a working day, and are sent again when somebody says so', async () => {
    await contacts(['smtp', 'someone@county.test']);
    await tell(real, 'reminder', '丙', '2018-10-16');
    await digest(real, '2018-10-16');
    refusal = { responseCode: 550, message: 'mailbox full' };
    await send(at('09:29', '2018-10-16'), smtp);
    expect((await ledger()).at(-1)).toBe('smtp refused 1');
    expect(await watchUndelivered(em(), settings.calendar, '2018-10-16')).toBe(0);
    expect(await watchUndelivered(em(), settings.calendar, '2018-10-17')).toBe(1);
    expect(await em().findOneOrFail(Alarm, { kind: 'message-undelivered', subject: 'smtp' })).toMatchObject({
      settledAt: null,
    });
    const duban = { orm: own.orm, settings };
    const [{ id }] = await em().find(Delivery, { state: 'refused' });
    const department = await actorOf(duban, '县林业局', 'department');
    await expect(perform(duban, sendAgain, department, { deliveryId: id })).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await perform(duban, sendAgain, await actorOf(duban, '县政府办', 'county-office'), { deliveryId: id });
    refusal = null;
    await em().nativeUpdate(Delivery, { id }, { notBefore: new Date(at('10:01', '2018-10-17')) });
    await send(at('10:01', '2018-10-17'), smtp);
    expect(mails).toHaveLength(1);
    await watchUndelivered(em(), settings.calendar, '2018-10-17');
    expect(
      (await em().findOneOrFail(Alarm, { kind: 'message-undelivered', subject: 'smtp' })).settledAt,
    ).not.toBeNull();
  });

  it('of somebody whose account has ended, or who took the channel away, are not sent', async () => {
    await tell(real, 'reminder', '丁', '2018-10-18');
    await digest(real, '2018-10-18');
    await em().nativeUpdate(Account, { id: head }, { state: 'disabled' });
    await send(at('09:29', '2018-10-18'), smtp, wecom);
    expect([mails.length, (await ledger()).at(-1)]).toEqual([0, 'smtp refused 1']);
    const office = await actorOf({ orm: own.orm, settings }, '县政府办', 'county-office');
    const [{ id }] = await em().find(Delivery, { state: 'refused' }, { orderBy: { id: 'desc' }, limit: 1 });
    await expect(perform({ orm: own.orm, settings }, sendAgain, office, { deliveryId: id })).rejects.toMatchObject({
      code: 'delivery-addressee-gone',
    });
    await tell(real, 'reminder', '戊', '2018-10-19');
    expect(await digest(real, '2018-10-19')).toBe(0);
    await em().nativeUpdate(Account, { id: head }, { state: 'active' });
  });

  it('of a head who is away reach whoever stands in today, who is told for whom, and nobody when the days are over', async () => {
    await contacts(['smtp', 'someone@county.test']);
    const one = em();
    const about = { body: bodyId, absent: '赵样林', name: '林业局的人', namedBy: '赵样林', namedOn: '2018-10-22' };
    one.create(StandIn, { ...about, from: '2018-10-23', to: '2018-10-24' });
    const written = [];
    await one.flush();
    for (const day of ['2018-10-22', '2018-10-23', '2018-10-24', '2018-10-25']) {
      await tell(real, 'urging-unread', `催办无人查看 ${day}`, day);
      written.push(await digest(real, day));
    }
    expect(written).toEqual([0, 1, 1, 0]);
    const [{ text, reason }] = await em().find(Mail, { account: head }, { orderBy: { id: 'desc' }, limit: 1 });
    expect(text).toBe('· （代赵样林）催办无人查看 2018-10-24');
    expect(reason).toContain('您以县林业局主要负责人（AB 角，代赵样林）身份收到本消息');
    expect(reason).toContain('as head of 县林业局, standing in for 赵样林');
    await tell(real, 'reminder', '经办的提醒', '2018-10-24');
    expect(await digest(real, '2018-10-24')).toBe(1);
    const [own] = await em().find(Mail, { account: head }, { orderBy: { id: 'desc' }, limit: 1 });
    expect(own.text).toBe('· 经办的提醒'); // what is the own part is told as such
    await finish();
  });

  it('that test a channel leave at any hour, one a minute, and say what is wrong', async () => {
    const now = at('22:00', '2018-10-19');
    const ask = (channel: OutsideChannel) =>
      em().transactional((tx) =>
        askTest(tx as EntityManager, { accountId: head, channel, now: new Date(now), today: '2018-10-19' }),
      );
    const id = await ask('smtp');
    await expect(ask('smtp')).rejects.toMatchObject({ code: 'test-too-soon' });
    await expect(ask('webhook')).rejects.toMatchObject({ code: 'contact-missing' });
    refusal = { responseCode: 550, message: 'unknown user' };
    await send(now, smtp);
    expect(await em().findOneOrFail(Delivery, id)).toMatchObject({
      state: 'refused',
      answer: expect.stringMatching(/请核对收件地址.*check the address.*unknown user/),
    });
  });

  it('keep within what the platform lets through in a minute, all processes together', async () => {
    await finish();
    const one = em();
    const many = Array.from({ length: 12 }, (_, n) =>
      one.create(Mail, {
        ...{
          key: `many/${n}`,
          recipient: '某人',
          account: head,
          kind: 'immediate',
          on: '2018-10-22',
          channel: 'outside',
        },
        ...{ subject: `第 ${n} 条`, text: '-' },
      }),
    );
    await one.flush();
    const notBefore = new Date(at('09:00', '2018-10-22'));
    for (const mail of many) one.create(Delivery, { key: `${mail.key}@smtp`, mail, channel: 'smtp', notBefore });
    await one.flush();
    const slow = Object.assign(Object.create(smtp) as SmtpChannel, { limits: { perMinute: 5 } });
    const now = at('10:05', '2018-10-22');
    await Promise.all([send(now, slow), send(now, slow), send(now, slow)]);
    expect(mails).toHaveLength(5);
    await send(now + 61_000, slow);
    await send(now + 122_000, slow);
    expect(mails).toHaveLength(12);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(12);
  });

  it('leave a record in which every row is explained', async () => {
    const report = await em().transactional((tx) => verifyRows(tx as EntityManager));
    const faults = report.faults.filter(({ table }) => table === 'mail' || table === 'contact');
    // Written above by hand, without an act: the messages of the last test.
    expect(faults.filter(({ kind }) => kind !== 'unexplained')).toEqual([]);
  });
});
