import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { generate } from 'selfsigned';
import { SmtpSettings } from '@app/config';
import { SmtpChannel } from './smtp';
import { aMessage } from './testing/a-message';

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

/** E-mail to a real mail server on this machine. */
describe('the channel by mail', () => {
  let folder: string;
  let key: string;
  let cert: string;
  const servers: SMTPServer[] = [];
  const received: ParsedMail[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duban-smtp-'));
    const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
      keySize: 2048,
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    } as never);
    [key, cert] = [pems.private, pems.cert];
    writeFileSync(join(folder, 'ca.pem'), cert);
  });
  beforeEach(() => void (received.length = 0));
  afterEach(async () => {
    for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A mail server with one user, and whatever else a test wants of it. */
  async function start(options: SMTPServerOptions = {}): Promise<number> {
    const server = new SMTPServer({
      ...{ key, cert, closeTimeout: 100 },
      onAuth: ({ username, password }, _session, done) =>
        username === 'duban' && password === 'right'
          ? done(null, { user: username })
          : done(refusal(535, 'no such user')),
      onData: (stream, _session, done) => {
        simpleParser(stream).then((mail) => {
          received.push(mail);
          done();
        }, done);
      },
      ...options,
    });
    server.on('error', () => undefined); // connections that break are what some of these tests are about
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.server.address() as AddressInfo).port;
  }

  const channel = (
    port: number,
    different: Partial<SmtpSettings> = {},
    publicUrl: string | null = 'https://duban.county.test',
  ) =>
    new SmtpChannel(
      Object.assign(new SmtpSettings(), {
        ...{ host: 'localhost', port, security: 'starttls', user: 'duban', password: 'right' },
        ...{ from: '督办 <duban@county.test>', ca: join(folder, 'ca.pem') },
        ...different,
      }),
      publicUrl,
      2_000,
    );

  it('delivers by STARTTLS with a password: both forms, both languages, links, and a way out of digests', async () => {
    const receipt = await channel(await start()).deliver(aMessage());
    expect(receipt.answer).toMatch(/^250/);
    const [mail] = received;
    expect(mail.subject).toBe('督办提醒：2 项');
    expect(mail.messageId).toBe(receipt.reference);
    for (const form of [mail.text, String(mail.html)]) {
      expect(form).toContain('建立监测网络');
      expect(form).toContain('https://duban.county.test/plans/3/clauses/2');
      expect(form).toContain('Digests can be switched off');
      expect(form).toContain('规则 others');
    }
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: 'https://duban.county.test/account' } });
  });

  it('has the same number when it is sent again, and no way out where it is no digest', async () => {
    const port = await start();
    const first = await channel(port).deliver(aMessage({ kind: 'immediate' }));
    expect(await channel(port).deliver(aMessage({ kind: 'immediate' }))).toEqual(first);
    expect(received[0].headers.has('list')).toBe(false);
  });

  it('lets nothing into headers or markup: line breaks in names, 200 characters, tags in titles', async () => {
    const name = '张三\r\nBcc: other@county.test';
    const subject = `${'督办提醒'.repeat(50)}\nX-Injected: 1`;
    const lines = [{ title: '<script>alert(1)</script><b>粗</b>', path: '/plans/1/clauses/1' }];
    const seen: string[] = [];
    const port = await start({
      onRcptTo: ({ address }, _session, done) => {
        seen.push(address);
        done();
      },
    });
    await channel(port).deliver(aMessage({ name, subject, lines }));
    const [mail] = received;
    expect(seen).toEqual(['someone@county.test']);
    expect(mail.headers.has('bcc') || mail.headers.has('x-injected')).toBe(false);
    expect(mail.subject).toBe(`${'督办提醒'.repeat(50)} X-Injected: 1`);
    expect(String(mail.html)).not.toContain('<script>');
    expect(String(mail.html)).toContain('&lt;script&gt;');
  });

  it.each<[string, SMTPServerOptions, Partial<SmtpSettings>, object]>([
    ['a wrong password', {}, { password: 'wrong' }, { kind: 'settings' }],
    ['a server without STARTTLS', { disabledCommands: ['STARTTLS'] }, {}, { kind: 'settings' }],
    ['a certificate nobody knows', {}, { ca: undefined }, { kind: 'settings' }],
    [
      'greylisting',
      { onRcptTo: (_address, _session, done) => done(refusal(451, 'greylisted, come again')) },
      {},
      { kind: 'later', answer: expect.stringContaining('greylisted') },
    ],
    [
      'an account that is not given',
      {},
      { user: undefined, password: undefined },
      { kind: 'settings', answer: expect.stringContaining('530') },
    ],
    [
      'a recipient who is refused',
      { onRcptTo: (_address, _session, done) => done(refusal(550, 'no such mailbox')) },
      {},
      { kind: 'refused', answer: expect.stringContaining('no such mailbox') },
    ],
    [
      'a mail that is refused as a whole',
      { onData: (stream, _session, done) => stream.resume().on('end', () => done(refusal(554, 'spam'))) },
      {},
      { kind: 'refused' },
    ],
  ])('with %s', async (_, options, settings, expected) => {
    await expect(channel(await start(options), settings).deliver(aMessage())).rejects.toMatchObject(expected);
    expect(received).toEqual([]);
  });

  it('does not know whether it arrived when the server hangs up after the mail', async () => {
    const port = await start({
      onData: (stream, session, done) => {
        void done;
        stream.resume().on('end', () => {
          for (const connection of servers[0].connections)
            if (connection.session?.id === session.id) connection._socket.destroy();
        });
      },
    });
    await expect(channel(port).deliver(aMessage())).rejects.toMatchObject({ kind: 'unknown' });
  });

  it('sends many through one connection, and through another one when the server has closed it', async () => {
    let connections = 0;
    const open = new Set<{ destroy: () => void }>();
    const port = await start({
      onConnect: (_session, done) => {
        connections += 1;
        done();
      },
    });
    servers.at(-1)!.server.on('connection', (socket) => open.add(socket));
    const mails = channel(port);
    const send = (n: number) => mails.deliver(aMessage({ key: `k${n}`, subject: `第${n}封` }));
    await Promise.all([1, 2, 3].map(send));
    expect(connections).toBe(1);
    for (const socket of open) socket.destroy();
    await Promise.all([4, 5].map(send));
    expect(connections).toBe(2);
    expect(received.map(({ subject }) => subject)).toEqual(['第1封', '第2封', '第3封', '第4封', '第5封']);
  });

  it('is not sent again by the connection itself when the server hangs up after a mail', async () => {
    let taken = 0;
    const port = await start({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => {
          taken += 1;
          if (taken < 2) return done();
          for (const socket of open) socket.destroy();
        });
      },
    });
    const open = new Set<{ destroy: () => void }>();
    servers.at(-1)!.server.on('connection', (socket) => open.add(socket));
    const mails = channel(port);
    await mails.deliver(aMessage({ key: 'one' }));
    await expect(mails.deliver(aMessage({ key: 'two' }))).rejects.toMatchObject({ kind: 'unknown' });
    expect(taken).toBe(2);
  });

  it('was not taken when the server hangs up before the mail', async () => {
    const port = await start({
      onRcptTo: () => {
        for (const connection of servers[0].connections) connection._socket.destroy();
      },
    });
    await expect(channel(port).deliver(aMessage())).rejects.toMatchObject({ kind: 'later' });
  });

  it('is tried later where nobody listens, and checks its settings without a mail', async () => {
    const port = await start();
    await channel(port).check();
    await expect(channel(port, { password: 'wrong' }).check()).rejects.toMatchObject({ kind: 'settings' });
    expect(received).toEqual([]);
    await expect(channel(1).deliver(aMessage())).rejects.toMatchObject({ kind: 'later' });
  });

  it('says nothing of the password', async () => {
    const failure: unknown = await channel(await start(), { password: 'wrong-and-secret' })
      .deliver(aMessage())
      .catch((error: unknown) => error);
    expect(JSON.stringify(failure) + String(failure)).not.toContain('wrong-and-secret');
  });
});
