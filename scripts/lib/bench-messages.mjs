/**
 * `npm run bench -- messages`: a hundred thousand reminders of one morning, gathered into digests for the recorder and into
 * one message per person, and sent by SMTP to a server on this machine; against the same mails sent by hand.
 */
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { ROOT } from './paths.mjs';
import { withDatabase } from './servers.mjs';

const LINES = 100_000;
const PEOPLE = 2_000;
const DAY = '2018-10-08';
/** What the mail server lets through. */
const PER_MINUTE = 600;
const MB = 1 / 1024 / 1024;

/** @param require of the compiled programs, which lie in `built` */
export async function benchMessages(require, built, say) {
  const of = (path) => require(join(built, path));
  const { openDatabase } = of('libs/persistence/src/index.js');
  const { recordDigests, writeDigests, sendOut, openChannels } = of('libs/notifications/src/index.js');
  const { renderMessage } = of('libs/notifications/src/words/render.js');
  const { loadSettings } = of('libs/use-cases/src/index.js');
  const { instantAt } = of('libs/domain/src/calendar/index.js');
  const settings = loadSettings({ DUBAN_STATE_DIR: join(ROOT, '.duban') });
  const { calendar, workingHours: hours, messages: rules } = settings;
  const peer = await mailServer();
  await withDatabase(require, built, async ({ postgres }) => {
    const orm = await openDatabase(postgres.url);
    const em = () => orm.em.fork();
    try {
      const planId = await invent(em());
      const channels = openChannels({ smtp: settingsOf(peer.port), publicUrl: 'https://duban.county.test' });
      const nine = instantAt({ date: DAY, minute: 9 * 60 });
      const scene = { rules, calendar, hours, channels: ['smtp'], now: nine, today: DAY };
      Object.assign(scene, { coordinator: '单位1', superior: '单位2' });

      let gathered;
      const recorder = await timed(() =>
        em().transactional(async (tx) => {
          gathered = await recordDigests(tx, planId, DAY, 20);
        }),
      );
      say(`recorder: ${count(LINES)} lines in ${count(gathered.mails)} digests, ${seconds(recorder)}`);
      let written;
      const writing = await timed(() =>
        em().transactional(async (tx) => (written = await writeDigests(tx, scene, gathered.lines))),
      );
      say(`one message per person: ${count(written)}, ${seconds(writing)}`);

      const [{ lines }] = await em().execute(`select lines from mail where channel = 'outside' limit 1`);
      const mail = renderMessage(aMessage(lines), null);
      const each = await timed(() => sendBare(peer.port, written, mail, {}));
      const bare = await timed(() => sendBare(peer.port, written, mail, { pool: true, maxConnections: 1 }));
      peer.forget();

      const sender = { em, channels, times: { rules, calendar, hours }, attempts: rules.attempts, dice: () => 0.5 };
      const heap = [];
      let now = nine + 29 * 60_000;
      const perMinute = [];
      const sending = await timed(async () => {
        for (let inMinute = 0; peer.mails < written;) {
          const { delivered } = await sendOut({ ...sender, now: () => now });
          inMinute += delivered;
          if (delivered > 0) continue;
          perMinute.push(inMinute);
          [inMinute, now] = [0, now + 60_001];
          globalThis.gc?.();
          heap.push(process.memoryUsage().heapUsed * MB);
        }
      });
      say(
        `SMTP: ${count(peer.mails)} mails, ${seconds(sending)}; the same by nodemailer alone ${seconds(bare)}: ratio ${(sending / bare).toFixed(2)}; with a connection for each mail ${seconds(each)}: ratio ${(sending / each).toFixed(2)}`,
      );
      say(`at most ${Math.max(...perMinute)} in a minute of ${PER_MINUTE} allowed; twice: ${peer.twice()}`);
      say(`heap after each minute: ${heap.map((mb) => mb.toFixed(0)).join(', ')} MB`);
    } finally {
      await orm.close(true);
      await peer.stop();
    }
  });
}

const settingsOf = (port) => ({
  ...{ host: '127.0.0.1', port, security: 'none', from: 'duban@county.test', perMinute: PER_MINUTE },
});

const aMessage = (lines) => ({
  ...{
    key: 'k',
    kind: 'digest',
    name: '单位1 某人',
    subject: '督办提醒：今日 50 项',
    lines,
    more: 30,
    reason: '您以单位1经办人身份收到本消息',
  },
});

/** A running plan, bodies with a person each, and the lines of one morning. */
async function invent(em) {
  const [{ id }] = await em.execute(
    `insert into plan (title, file_name, sha256, text, parsed, state, clock, imported_by) values ('方案', 'p.txt', ?, '', '{}', 'running', 'real', '测试') returning id`,
    ['0'.repeat(64)],
  );
  await em.execute(
    `insert into body (name, full_name, kind, subordinate_to_county, aliases)
       select '单位' || n, '单位' || n, 'department', true, '[]' from generate_series(1, ?::int) n`,
    [PEOPLE],
  );
  await em.execute(
    `insert into account (username, display_name, post, role, body_id, password_hash) select name, '某人', '科员', 'department', id, '-' from body where name like '单位%'`,
  );
  await em.execute(
    `insert into contact (account_id, channel, address, position) select id, 'smtp', 'p' || id || '@county.test', 0 from account`,
  );
  await em.execute(
    `insert into notification (key, plan_id, body_id, kind, title, sent_on)
     select 'l' || n, ?::int, b.id, 'reminder', '提醒：第' || n || '条“开展农用地土壤污染状况详查”应于2018年12月31日前办结', ?
       from generate_series(1, ?::int) n join body b on b.name = '单位' || (n % ?::int + 1)`,
    [id, DAY, LINES, PEOPLE],
  );
  return id;
}

async function mailServer() {
  let mails = 0;
  let seen = new Map();
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] },
    onData(stream, { envelope }, done) {
      const to = envelope.rcptTo[0].address;
      seen.set(to, (seen.get(to) ?? 0) + 1);
      mails += 1;
      stream.resume();
      stream.on('end', done);
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.server.address().port,
    get mails() {
      return mails;
    },
    twice: () => [...seen.values()].filter((n) => n > 1).length,
    forget() {
      mails = 0;
      seen = new Map();
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Bare SMTP: nothing but nodemailer, one mail after the other, through one connection (as the channel does it) or one for each. */
async function sendBare(port, n, { text, html }, how) {
  const open = () => createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true, ...how });
  const pool = how.pool ? open() : null;
  for (let nth = 0; nth < n; nth += 1) {
    await (pool ?? open()).sendMail({
      ...{ from: 'duban@county.test', to: `p${nth}@county.test`, subject: '督办提醒：今日 50 项', text, html },
    });
  }
  pool?.close();
}

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const count = (n) => n.toLocaleString('en');
