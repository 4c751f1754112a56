import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  actorOfSession,
  changeAccount,
  changePassword,
  closeAccount,
  closeSession,
  demoPersons,
  disableAccount,
  endAccountsOfLeavers,
  endDemo,
  forgetSecurityEvents,
  livingDemoAccounts,
  openAccount,
  openSession,
  readDemoAccounts,
  recordSecurity,
  reopenAccount,
  resetPassword,
  seedDemoAccounts,
  seedDirectory,
  signIn,
  sweepSessions,
  tokenHash,
  type DirectoryOfBodies,
} from '@app/identity';
import {
  Account,
  Body,
  OfficeHolder,
  SecurityEvent,
  Session,
  SignInLimit,
  openDatabase,
  type EntityManager,
  type MikroORM,
} from '@app/persistence';
import { asOwner, createMigratedDatabase } from '../setup/servers';

const directory: DirectoryOfBodies = {
  countyOffice: '县政府办',
  coordinator: '县国土环保局',
  organizationDepartment: '县委组织部',
  bodies: [
    {
      name: '县政府办',
      fullName: '某县人民政府办公室',
      kind: 'government-office',
      subordinateToCounty: true,
      aliases: ['县府办'],
      officeHolders: [{ name: '甲一', post: '主任', from: '2016-12-01' }],
    },
    {
      name: '寨岗镇',
      fullName: null,
      kind: 'town',
      subordinateToCounty: true,
      aliases: [],
      officeHolders: [{ name: '乙二', post: '镇长', from: '2016-12-01' }],
    },
  ],
};

const NOW = new Date('2026-03-02T01:00:00Z');
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const refusal = async (attempt: Promise<unknown>) => {
  const error = await attempt.then(
    () => null,
    (e) => e,
  );
  return error && { code: error.code, zh: error.sentence.zh };
};

let database: Awaited<ReturnType<typeof createMigratedDatabase>>;
let orm: MikroORM;
let stateDir: string;

beforeAll(async () => {
  database = await createMigratedDatabase();
  orm = await openDatabase(database.url);
  stateDir = await mkdtemp(join(tmpdir(), 'duban-identity-'));
});

afterAll(async () => {
  await orm?.close(true);
  await database?.drop();
  if (stateDir) await rm(stateDir, { recursive: true });
});

describe('the directory', () => {
  it('becomes rows once, however often it is seeded', async () => {
    await Promise.all([seedDirectory(orm.em.fork(), directory), seedDirectory(orm.em.fork(), directory)]);
    await seedDirectory(orm.em.fork(), directory);
    const em = orm.em.fork();
    expect(await em.count(Body)).toBe(2);
    expect(await em.count(OfficeHolder)).toBe(2);
  });

  it('takes over a changed name and a new head, and keeps the old head', async () => {
    const [office, town] = directory.bodies;
    const holders = [
      { ...town.officeHolders[0], to: '2018-05-31' },
      { name: '丙三', post: '镇长', from: '2018-06-01' },
    ];
    const changed = { ...directory, bodies: [office, { ...town, aliases: ['寨岗'], officeHolders: holders }] };
    await seedDirectory(orm.em.fork(), changed);
    const em = orm.em.fork();
    expect((await em.findOneOrFail(Body, { name: '寨岗镇' })).aliases).toEqual(['寨岗']);
    const heads = await em.find(OfficeHolder, { body: { name: '寨岗镇' } }, { orderBy: { from: 'asc' } });
    expect(heads.map(({ name, from, to }) => ({ name, from, to }))).toEqual([
      { name: '乙二', from: '2016-12-01', to: '2018-05-31' },
      { name: '丙三', from: '2018-06-01', to: null },
    ]);
  });
});

describe('a directory that was changed on the page', () => {
  it('is not put back by a command that reads the file once more', async () => {
    const em = () => orm.em.fork();
    const head = { body: { name: '县政府办' }, name: directory.bodies[0].officeHolders[0].name };
    await seedDirectory(em(), directory);
    await em().nativeUpdate(OfficeHolder, head, { to: '2019-03-31' });
    await em().nativeUpdate(Body, { name: '县政府办' }, { fullName: '按页面所改' });
    await seedDirectory(em(), directory); // the same file: nothing is read
    expect((await em().findOneOrFail(Body, { name: '县政府办' })).fullName).toBe('按页面所改');
    await seedDirectory(em(), { ...directory, bodies: [...directory.bodies].reverse() }); // another file
    expect((await em().findOneOrFail(OfficeHolder, head)).to).toBe('2019-03-31');
    await em().nativeUpdate(OfficeHolder, head, { to: null });
  });
});

describe('the demo accounts', () => {
  beforeAll(() => seedDemoAccounts(orm.em.fork(), directory, stateDir));

  it('stand in a file that only its owner reads, and only as hashes in the database', async () => {
    const file = join(stateDir, 'demo-accounts.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const accounts = await readDemoAccounts(stateDir);
    expect(accounts.map(({ username, role }) => [username, role])).toEqual([
      ['县政府办', 'county-office'],
      ['寨岗镇', 'town'],
      ['读者', 'reader'],
    ]);
    for (const account of await orm.em.fork().find(Account, {})) {
      expect(account.passwordHash).toMatch(/^\$argon2id\$/);
    }
  });

  it('keep their passwords when seeded again', async () => {
    const before = await readFile(join(stateDir, 'demo-accounts.json'), 'utf8');
    await seedDemoAccounts(orm.em.fork(), directory, stateDir);
    expect(await readFile(join(stateDir, 'demo-accounts.json'), 'utf8')).toBe(before);
  });

  it('get new passwords when the file is lost, and the file is right again', async () => {
    const [old] = await readDemoAccounts(stateDir);
    await rm(join(stateDir, 'demo-accounts.json'));
    await seedDemoAccounts(orm.em.fork(), directory, stateDir);
    const [renewed] = await readDemoAccounts(stateDir);
    expect(renewed.password).not.toBe(old.password);
    expect(await refusal(signIn(orm.em.fork(), old, NOW))).toMatchObject({
      code: 'wrong-password',
    });
    expect((await signIn(orm.em.fork(), renewed, NOW)).displayName).toBe('甲一');
  });

  it('take over the passwords of a file that belongs to another database', async () => {
    const accounts = (await readDemoAccounts(stateDir)).map((entry) => ({ ...entry, password: `${entry.username}-x` }));
    await writeFile(join(stateDir, 'demo-accounts.json'), JSON.stringify({ accounts }));
    await seedDemoAccounts(orm.em.fork(), directory, stateDir);
    expect((await signIn(orm.em.fork(), { username: '读者', password: '读者-x' }, NOW)).role).toBe('reader');
  });

  it('are listed without their passwords', async () => {
    expect(await demoPersons(orm.em.fork())).toContainEqual({
      username: '寨岗镇',
      name: '乙二',
      post: '镇长',
      role: 'town',
      body: '寨岗镇',
    });
  });
});

describe('signing in', () => {
  const attempt = (password: string, { now = NOW, username = '寨岗镇', address = '10.0.0.1' } = {}) =>
    signIn(orm.em.fork(), { username, password }, now, { address });
  let password: string;

  beforeAll(async () => {
    password = (await readDemoAccounts(stateDir)).find((entry) => entry.username === '寨岗镇')!.password;
  });

  it.each([
    ['a name that exists', '寨岗镇', '10.0.1.1'],
    ['a name that does not', '没有这个人', '10.0.1.2'],
  ])('says the same of %s, also when it has to wait', async (_, username, address) => {
    const codes: string[] = [];
    for (let nth = 0; nth < 7; nth += 1) codes.push((await refusal(attempt('wrong', { username, address })))!.code);
    expect(codes).toEqual([...Array(5).fill('wrong-password'), 'too-many-attempts', 'too-many-attempts']);
    const locked = await refusal(attempt('wrong', { username, address }));
    expect(locked?.zh).toContain('1分钟');
  });

  it('keeps whoever guesses waiting, and lets the owner in from elsewhere', async () => {
    expect((await refusal(attempt(password, { address: '10.0.1.1' })))?.code).toBe('too-many-attempts');
    expect((await attempt(password, { address: '10.0.1.9' })).username).toBe('寨岗镇');
    expect((await attempt(password, { address: '10.0.1.1', now: minutesLater(1) })).username).toBe('寨岗镇');
  });

  it('counts the network of an IPv6 subscriber as one', async () => {
    const from = (host: number) => attempt('wrong', { username: '别人', address: `2001:db8:0:1::${host}` });
    for (let host = 1; host <= 5; host += 1) expect((await refusal(from(host)))?.code).toBe('wrong-password');
    expect((await refusal(from(6)))?.code).toBe('too-many-attempts');
  });

  it('answers no more than five of many attempts at once', async () => {
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => refusal(attempt('wrong', { address: '10.0.2.1', now: minutesLater(20) }))),
    );
    expect(codes.filter((refused) => refused?.code === 'wrong-password')).toHaveLength(5);
    expect(codes.filter((refused) => refused?.code === 'too-many-attempts')).toHaveLength(15);
  });

  it('writes down failures and the beginning of a wait, and no name that does not exist', async () => {
    const events = await orm.em.fork().find(SecurityEvent, { address: { $in: ['10.0.1.1', '10.0.1.2'] } });
    const kinds = (address: string) => events.filter((event) => event.address === address).map(({ kind }) => kind);
    expect(kinds('10.0.1.1').filter((kind) => kind === 'sign-in-failed')).toHaveLength(5);
    expect(kinds('10.0.1.1').filter((kind) => kind === 'sign-in-locked')).toHaveLength(1);
    expect(JSON.stringify(events.filter(({ address }) => address === '10.0.1.2'))).not.toContain('没有这个人');
    const kept = JSON.stringify(await orm.em.fork().find(SignInLimit, {}));
    expect(kept).not.toMatch(/没有这个人|寨岗镇|10\.0\./);
  });
});

describe('a session', () => {
  const town = () => orm.em.fork().findOneOrFail(Account, { username: '寨岗镇' });
  const open = async (now = NOW) => (await openSession(orm.em.fork(), await town(), now)).token;
  const who = (token: string, now: Date, asked = {}) => actorOfSession(orm.em.fork(), token, now, asked);

  it('knows the person for twelve hours at most and is stored as a hash', async () => {
    const account = await town();
    const { token, expiresAt } = await openSession(orm.em.fork(), account, NOW);
    expect(expiresAt).toEqual(minutesLater(12 * 60));
    for (let minute = 20; minute < 12 * 60; minute += 20) await who(token, minutesLater(minute));
    expect(await who(token, minutesLater(12 * 60 - 1))).toEqual({
      accountId: account.id,
      name: '乙二',
      post: '镇长',
      role: 'town',
      bodyId: expect.any(Number),
      body: '寨岗镇',
      demo: true,
      oneTimePassword: false,
      address: null,
      via: null,
      releases: null,
    });
    expect(await who(token, minutesLater(12 * 60))).toBeNull();
    expect(JSON.stringify(await orm.em.fork().find(Session, {}))).not.toContain(token);
  });

  it('ends after half an hour without its owner, and the page asking for news is not the owner', async () => {
    const [idle, busy, watched] = [await open(), await open(), await open()];
    for (const minute of [10, 20, 29]) {
      expect(await who(busy, minutesLater(minute))).not.toBeNull();
      expect(await who(watched, minutesLater(minute), { background: true })).not.toBeNull();
    }
    expect(await who(idle, minutesLater(30))).toBeNull();
    expect(await who(watched, minutesLater(30), { background: true })).toBeNull();
    expect(await who(busy, minutesLater(30))).not.toBeNull();
    expect(await who(busy, minutesLater(36), { idleMinutes: 5 })).toBeNull();
  });

  it('ends when it is closed, and a made-up token is nobody', async () => {
    const token = await open();
    await closeSession(orm.em.fork(), token);
    await closeSession(orm.em.fork(), token);
    expect(await who(token, NOW)).toBeNull();
    expect(await who('made-up', NOW)).toBeNull();
  });

  it('is not opened with a password that was changed while it was being checked', async () => {
    const checked = await town();
    await orm.em.fork().nativeUpdate(Account, { id: checked.id }, { passwordHash: 'another' });
    expect((await refusal(openSession(orm.em.fork(), checked, NOW)))?.code).toBe('wrong-password');
    await orm.em.fork().nativeUpdate(Account, { id: checked.id }, { passwordHash: checked.passwordHash });
  });

  it('is one of ten at most, and swept when it has run out', async () => {
    const tokens: string[] = [];
    for (let nth = 0; nth < 11; nth += 1) tokens.push(await open(new Date(minutesLater(60).getTime() + nth)));
    expect(await who(tokens[0], minutesLater(61))).toBeNull();
    expect(await who(tokens[1], minutesLater(61))).not.toBeNull();
    await sweepSessions(orm.em.fork(), minutesLater(24 * 60));
    expect(await orm.em.fork().count(Session, {})).toBe(0);
  });
});

describe('an account', () => {
  const BY = { accountId: null, name: '操作员', address: null };
  const tx = <T>(work: (em: EntityManager) => Promise<T>) =>
    orm.em.fork().transactional((em) => work(em as EntityManager));
  const mine = { username: 'ceshi', name: '试一人', post: '科员', body: '寨岗镇' };
  const enter = async (password: string, username = 'ceshi') => {
    const account = await signIn(orm.em.fork(), { username, password }, new Date(), { address: '10.1.0.1' });
    const { token } = await openSession(orm.em.fork(), account, new Date());
    return token;
  };
  const isIn = async (token: string) => (await actorOfSession(orm.em.fork(), token, new Date())) !== null;
  const kinds = async () =>
    (await orm.em.fork().find(SecurityEvent, { subject: { $like: '%ceshi%' } })).map((e) => e.kind);

  it('is opened once; the name goes to somebody else only on purpose, and whoever had it is out', async () => {
    const token = await enter(await tx((em) => openAccount(em, mine, BY)));
    const other = { ...mine, name: '试二人', body: '县政府办' };
    expect((await refusal(tx((em) => openAccount(em, other, BY))))?.code).toBe('account-exists');
    const again = { ...mine, username: 'ceshi-2', name: `${mine.name[0]}\u200b ${mine.name.slice(1)}` };
    expect((await refusal(tx((em) => openAccount(em, again, BY))))?.code).toBe('person-has-account');
    expect((await actorOfSession(orm.em.fork(), token, new Date()))?.name).toBe('试一人');
    await tx((em) => openAccount(em, { ...other, reassign: true }, BY));
    expect(await isIn(token)).toBe(false);
    expect(await kinds()).toEqual(expect.arrayContaining(['account-opened', 'account-reassigned', 'sessions-ended']));
  });

  it.each([
    ['a new password', (em: EntityManager): Promise<unknown> => resetPassword(em, { username: 'ceshi' }, BY)],
    [
      'another body',
      async (em: EntityManager) => {
        const { id } = await em.findOneOrFail(Account, { username: 'ceshi' });
        return changeAccount(em, { id }, { name: '试二人', post: '科员', body: '寨岗镇' }, BY);
      },
    ],
    ['disabling it', (em: EntityManager) => disableAccount(em, { username: 'ceshi' }, '调离', BY)],
    ['closing it', (em: EntityManager) => closeAccount(em, { username: 'ceshi' }, '调离', BY)],
  ])('has no session left after %s', async (_, act) => {
    await tx(async (em) => {
      const { state } = await em.findOneOrFail(Account, { username: 'ceshi' });
      if (state !== 'active') await reopenAccount(em, { username: 'ceshi' }, BY);
    });
    const token = await enter(await tx((em) => resetPassword(em, { username: 'ceshi' }, BY)));
    expect(await isIn(token)).toBe(true);
    await tx<unknown>(act);
    expect(await isIn(token)).toBe(false);
  });

  it('says that it is disabled only to whoever knows the password, and when closed to nobody', async () => {
    const password = await tx(async (em) => (await reopenAccount(em, { username: 'ceshi' }, BY))!);
    await tx((em) => disableAccount(em, { username: 'ceshi' }, '休假', BY));
    expect((await refusal(enter('wrong')))?.code).toBe('wrong-password');
    expect((await refusal(enter(password)))?.code).toBe('account-disabled');
    expect(await tx((em) => reopenAccount(em, { username: 'ceshi' }, BY))).toBeNull();
    await enter(password);
    await tx((em) => closeAccount(em, { username: 'ceshi' }, '离职', BY));
    expect((await refusal(enter(password)))?.code).toBe('wrong-password');
  });

  it('is not opened for a body that has ended, nor for one that never was', async () => {
    await orm.em.fork().nativeUpdate(Body, { name: '寨岗镇' }, { to: '2026-01-31' });
    const wanted = { ...mine, username: 'ceshi-2' };
    expect((await refusal(tx((em) => openAccount(em, wanted, BY))))?.code).toBe('body-ended');
    await orm.em.fork().nativeUpdate(Body, { name: '寨岗镇' }, { to: null });
    const nowhere = { ...wanted, body: '县无此局' };
    expect((await refusal(tx((em) => openAccount(em, nowhere, BY))))?.code).toBe('body-unknown');
  });

  it('changes its password with the present one, to one that is fit, and its other sessions end', async () => {
    const given = await tx((em) => openAccount(em, { ...mine, username: 'ceshi-3' }, BY));
    const [here, elsewhere] = [await enter(given, 'ceshi-3'), await enter(given, 'ceshi-3')];
    const { accountId } = (await actorOfSession(orm.em.fork(), here, new Date()))!;
    const by = { accountId, name: '试一人', address: '10.1.0.2' };
    const change = (present: string, next: string) =>
      changePassword(orm.em.fork(), accountId, { present, next }, by, tokenHash(here));
    expect((await refusal(change('wrong', '四海之内皆兄弟也-7')))?.code).toBe('present-password-wrong');
    for (const unfit of ['short-1', 'password1234', 'qwertyuiop', 'xceshi-3x-7Kq!z', given]) {
      expect([unfit, (await refusal(change(given, unfit)))?.code]).toEqual([unfit, 'password-unfit']);
    }
    await change(given, '四海之内皆兄弟也-7');
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
    expect((await actorOfSession(orm.em.fork(), here, new Date()))?.oneTimePassword).toBe(false);
    await enter('四海之内皆兄弟也-7', 'ceshi-3');
  });

  it('that was given out is not good for ever', async () => {
    const given = await tx((em) => openAccount(em, { ...mine, username: 'ceshi-4', name: '试四人' }, BY, NOW));
    const at = (days: number) =>
      refusal(signIn(orm.em.fork(), { username: 'ceshi-4', password: given }, minutesLater(days * 1_440), {}));
    expect(await at(7)).toBeNull();
    expect((await at(7.01))?.code).toBe('one-time-password-over');
  });

  it('ends when its owner leaves the office, on the day after, once', async () => {
    const head = { username: 'zhenzhang', name: '丙三', post: '镇长', body: '寨岗镇' };
    const opened = new Date('2026-05-04T02:00:00Z');
    const password = await tx((em) => openAccount(em, head, BY, opened));
    await orm.em.fork().nativeUpdate(Account, { username: 'zhenzhang' }, { createdAt: opened });
    await orm.em.fork().nativeUpdate(OfficeHolder, { name: '丙三' }, { to: '2026-05-31' });
    const leave = (at: string) => tx((em) => endAccountsOfLeavers(em, new Date(at)));
    expect(await leave('2026-05-31T15:59:00Z')).toBe(0);
    expect(await leave('2026-05-31T16:00:00Z')).toBe(1);
    const account = await orm.em.fork().findOneOrFail(Account, { username: 'zhenzhang' });
    expect(account).toMatchObject({ state: 'disabled', leftOfficeOn: '2026-05-31' });
    await tx((em) => reopenAccount(em, { username: 'zhenzhang' }, BY, opened));
    expect(await leave('2026-06-02T00:00:00Z')).toBe(0);
    const again = signIn(orm.em.fork(), { username: 'zhenzhang', password }, opened, { address: '10.1.0.3' });
    expect((await again).displayName).toBe('丙三');
  });
});

describe('the security log', () => {
  const at = (days: number) => new Date(Date.now() - days * 86_400_000);
  const by = { accountId: 1, name: '某人', address: '10.9.9.9' };

  it('is never changed, and loses nothing that is younger than half a year', async () => {
    const em = orm.em.fork();
    await recordSecurity(em, { kind: 'signed-in', by });
    await expect(em.execute('delete from security_event')).rejects.toThrow(/kept for 180 days/);
    for (const sql of [`update security_event set name = 'x'`, 'truncate security_event']) {
      await expect(em.execute(sql)).rejects.toThrow(/permission denied/);
      await asOwner(database.ownerUrl, (client) => expect(client.query(sql)).rejects.toThrow(/append-only/));
    }
  });

  it('is kept for as long as it was said, and what is older is removed', async () => {
    const em = orm.em.fork();
    for (const days of [179, 181, 400]) await recordSecurity(em, { kind: 'exported', by, at: at(days) });
    const left = async () => orm.em.fork().count(SecurityEvent, { kind: 'exported' });
    await forgetSecurityEvents(orm.em.fork(), 365, new Date());
    expect(await left()).toBe(2);
    await forgetSecurityEvents(orm.em.fork(), 1, new Date());
    expect(await left()).toBe(1);
  });
});

describe('the end of the demo', () => {
  it('leaves no password that opens anything and no session, until there is a demo again', async () => {
    const demo = await readDemoAccounts(stateDir);
    const account = await orm.em.fork().findOneOrFail(Account, { username: '读者' });
    const { token } = await openSession(orm.em.fork(), account, new Date());
    const end = () =>
      orm.em.fork().transactional((em) => endDemo(em as EntityManager, { accountId: null, name: null }));
    expect(await end()).toBe(demo.length);
    expect(await end()).toBe(0);
    expect(await actorOfSession(orm.em.fork(), token, new Date())).toBeNull();
    const enter = (nth: number) => signIn(orm.em.fork(), demo[nth], new Date(), { address: `10.2.0.${nth}` });
    for (const nth of demo.keys()) expect((await refusal(enter(nth)))?.code).toBe('wrong-password');
    expect(await livingDemoAccounts(orm.em.fork())).toBe(0);
    await seedDemoAccounts(orm.em.fork(), directory, stateDir);
    for (const nth of demo.keys()) expect((await enter(nth)).username).toBe(demo[nth].username);
  });

  it('is also where nobody ended it: outside the demo its persons are nobody', async () => {
    const [demo] = await readDemoAccounts(stateDir);
    const account = await signIn(orm.em.fork(), demo, new Date(), { address: '10.2.1.1' });
    const { token } = await openSession(orm.em.fork(), account, new Date());
    const outside = { demo: false, address: '10.2.1.2' };
    expect((await refusal(signIn(orm.em.fork(), demo, new Date(), outside)))?.code).toBe('wrong-password');
    expect(await actorOfSession(orm.em.fork(), token, new Date(), outside)).toBeNull();
  });
});
