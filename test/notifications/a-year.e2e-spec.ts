import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { SmtpSettings, repoRoot } from '@app/config';
import { addDays, instantAt, localTime, type IsoDate } from '@app/domain/calendar';
import { maySend } from '@app/domain/delivery';
import { forecast, standingOf } from '@app/domain/forecast';
import { parsePlan } from '@app/domain/plan-text';
import type { LineKind } from '@app/domain/vocabulary';
import { seedDirectory, setContacts } from '@app/identity';
import { notify, openChannels } from '@app/notifications';
import { Account, Body, Mail, Plan, type EntityManager } from '@app/persistence';
import { forecastRules, loadSettings, type Duban } from '@app/use-cases';
import { DailyDigestTask } from '../../apps/worker/src/tasks/daily-digest.task';
import { SendMessagesTask } from '../../apps/worker/src/tasks/send-messages.task';
import { byLength } from '../setup/length';
import { ownDatabase } from '../setup/own-database';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The short form lives four months, in which all of that happens; a year's seasons are for the long one. */
const YEAR = byLength<{ from: IsoDate; until: IsoDate; off: readonly IsoDate[]; least: number }>({
  short: { from: '2018-03-01', until: '2018-06-29', off: ['2018-04-28'], least: 15 },
  long: { from: '2018-01-01', until: '2018-12-31', off: ['2018-09-29', '2018-09-30'], least: 30 },
});
const { from: FROM, until: UNTIL } = YEAR;

/** What happens on some days. */
const DOWN_AT_NINE = '2018-03-12';
/** Days of a weekend that are worked. */
const OFF = YEAR.off;
const AN_HOUR_OFF = '2018-05-15';
const A_DAY_OFF = '2018-06-20';

/** A line of the inbox, as its title names it: `第12号`. */
const NUMBER = /第(\d+)号/g;

/**
 * A year of the demo plan in which nobody does anything, by the tasks of three workers on a virtual clock: what leaves the
 * house, and when, with a worker that is down at nine, a machine that is off over a make-up weekend, and clocks that are off.
 */
describe('a year of messages', () => {
  const own = ownDatabase();
  const em = () => own.orm.em.fork() as EntityManager;
  const settings = loadSettings({ DUBAN_STATE_DIR: '/tmp' });
  const { calendar, workingHours: hours, messages: rules } = settings;
  /** What arrived: at which virtual instant, where, and which lines. */
  const arrived: { at: number; to: string; lines: number[] }[] = [];
  let server: SMTPServer;
  let workers: { digests: DailyDigestTask; send: SendMessagesTask }[];
  let planId: number;
  let now = 0;
  const bodies = new Map<string, Body>();
  const told = new Map<IsoDate, { n: number; body: string; kind: LineKind }[]>();

  beforeAll(async () => {
    server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], closeTimeout: 100 },
      onData: (stream, { envelope }, done) =>
        void simpleParser(stream).then(({ text = '' }) => {
          const lines = [...text.matchAll(NUMBER)].map(([, n]) => Number(n));
          const [{ address: to }] = envelope.rcptTo;
          arrived.push({ at: now, to, lines });
          done();
        }, done),
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const smtp = Object.assign(new SmtpSettings(), { host: '127.0.0.1', port, security: 'none', perMinute: 10_000 });
    const channels = openChannels({ smtp: Object.assign(smtp, { from: 'duban@county.test' }) });

    await em().transactional((tx) => seedDirectory(tx, settings.directory));
    const one = em();
    const row = one.create(Plan, {
      ...{ title: '方案', fileName: 'plan.txt', sha256: '0'.repeat(64), text: '', parsed: {} as never },
      ...{ state: 'running', clock: 'real', today: null, importedBy: '测试' },
    });
    await one.persist(row).flush();
    planId = row.id;
    for (const body of await em().find(Body, {})) bodies.set(body.name, body);

    const parsed = parsePlan(readFileSync(join(repoRoot, 'config/demo/plan.txt'), 'utf8'), settings.directory).plan;
    const forecasting = forecastRules(settings);
    const question = { from: FROM, until: UNTIL, assume: 'nobody' } as const;
    const rows = forecast(standingOf(parsed, '2017-06-29', forecasting), question, forecasting);
    const kinds: Partial<Record<string, LineKind>> = { remind: 'reminder', urge: 'urging' };
    for (const [n, { at, body, act }] of rows.entries()) {
      if (!bodies.has(body)) continue;
      told.set(at, [...(told.get(at) ?? []), { n, body, kind: kinds[act] ?? 'document' }]);
    }
    // Everybody who is told has a handler and a head with a mailbox.
    for (const name of new Set([...told.values()].flat().map(({ body }) => body))) await person(name);
    const duban = { orm: own.orm, settings } as unknown as Duban;
    workers = [1, 2, 3].map(() => ({
      digests: new DailyDigestTask(duban, channels),
      send: new SendMessagesTask(duban, channels),
    }));
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  async function person(body: string): Promise<void> {
    const one = em();
    const account = one.create(Account, {
      ...{ username: body, displayName: `${body}的人`, post: '股长', role: 'department', body: bodies.get(body)!.id },
      passwordHash: '-',
    });
    await one.persist(account).flush();
    const contact = { channel: 'smtp' as const, address: `p${account.id}@county.test`, digests: true };
    await em().transactional((tx) =>
      setContacts(tx as EntityManager, { id: account.id }, [contact], { accountId: null, name: '测试' }),
    );
  }

  const at = (date: IsoDate, time: string) =>
    instantAt({ date, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) });

  /** All three workers look, each by its own clock. */
  async function look(instant: number, skews: readonly number[] = [0, 0, 0]): Promise<void> {
    await Promise.all(workers.map(({ digests }, n) => digests.run(new Date(instant + skews[n]))));
    for (const [n, { send }] of workers.entries()) {
      now = instant + skews[n];
      await send.run(() => now);
    }
  }

  /** A day without news: one worker looks. */
  async function lookOnce(instant: number): Promise<void> {
    now = instant;
    await workers[0].digests.run(new Date(now));
    await workers[0].send.run(() => now);
  }

  async function dayOf(date: IsoDate): Promise<void> {
    for (const { n, body, kind } of told.get(date) ?? []) {
      const line = { key: `line/${n}`, planId, bodyIds: [bodies.get(body)!.id], kind, title: `第${n}号`, on: date };
      await em().transactional((tx) => notify(tx, line));
    }
    if (OFF.includes(date)) return;
    const special = [DOWN_AT_NINE, AN_HOUR_OFF, A_DAY_OFF].includes(date);
    if (!special && !told.has(date)) return lookOnce(at(date, '09:31'));
    const skews = date === AN_HOUR_OFF ? [0, HOUR, -HOUR] : date === A_DAY_OFF ? [0, DAY, -DAY] : [0, 0, 0];
    const times = date === DOWN_AT_NINE ? ['08:50', '09:11'] : ['08:50', '09:01'];
    for (const time of [...times, '09:29', '09:31', '14:35']) await look(at(date, time), skews);
  }

  it('is lived through', async () => {
    for (let date = FROM; date <= addDays(UNTIL, 3); date = addDays(date, 1)) await dayOf(date);
    expect(arrived.length).toBeGreaterThan(YEAR.least);
  }, 120_000);

  it('has nothing outside of working time, on no rest day, and at no full or half hour', () => {
    const wrong = arrived.filter((one) => !maySend({ rules, calendar, hours }, one.at));
    expect(wrong.map((one) => [localTime(one.at), one.to])).toEqual([]);
    expect(arrived.some((one) => localTime(one.at).date === DOWN_AT_NINE)).toBe(told.has(DOWN_AT_NINE));
  });

  it('tells every line to each person once, none twice and none never', async () => {
    const lines = arrived.flatMap(({ to, lines: own_ }) => own_.map((n) => `${to} ${n}`));
    expect(new Set(lines).size).toBe(lines.length);
    const mails = await em().find(Mail, { channel: 'outside' });
    const beyond = mails.reduce((sum, { more }) => sum + (more ?? 0), 0);
    const expected = [...told.values()].flat().filter(({ kind }) => kind !== undefined).length;
    expect(lines.length + beyond).toBe(expected);
    expect(mails.length).toBe(arrived.length);
  });

  it('is one message per person and day, where each line by itself would have been many', () => {
    const perDay = (entries: string[]) => {
      const counts = new Map<string, number>();
      for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
      return [...counts.values()];
    };
    const before = perDay([...told].flatMap(([date, lines]) => lines.map(({ body }) => `${date} ${body}`)));
    const after = perDay(arrived.map((one) => `${localTime(one.at).date} ${one.to}`));
    const said = (counts: number[]) =>
      `${counts.reduce((sum, n) => sum + n, 0)} messages, ${(counts.reduce((sum, n) => sum + n, 0) / counts.length).toFixed(2)} per person and day, at most ${Math.max(...counts)}`;
    process.stderr.write(`a year of messages: each line by itself ${said(before)}; digests ${said(after)}\n`);
    expect(Math.max(...after)).toBe(1);
    expect(Math.max(...before)).toBeGreaterThan(1);
  });
});
