import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  actorOfSession,
  closeSession,
  demoPersons,
  openSession,
  readDemoAccounts,
  seedDemoAccounts,
  seedDirectory,
  signIn,
  type DirectoryOfBodies,
} from '@app/identity';
import { Account, Body, OfficeHolder, Session, openDatabase, type MikroORM } from '@app/persistence';
import { createMigratedDatabase } from '../setup/servers';

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
    expect(await refusal(signIn(orm.em.fork(), old.username, old.password, NOW))).toMatchObject({
      code: 'wrong-password',
    });
    expect((await signIn(orm.em.fork(), renewed.username, renewed.password, NOW)).displayName).toBe('甲一');
  });

  it('take over the passwords of a file that belongs to another database', async () => {
    const accounts = (await readDemoAccounts(stateDir)).map((entry) => ({ ...entry, password: `${entry.username}-x` }));
    await writeFile(join(stateDir, 'demo-accounts.json'), JSON.stringify({ accounts }));
    await seedDemoAccounts(orm.em.fork(), directory, stateDir);
    expect((await signIn(orm.em.fork(), '读者', '读者-x', NOW)).role).toBe('reader');
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
  const attempt = (password: string, now = NOW) => signIn(orm.em.fork(), '寨岗镇', password, now);
  let password: string;

  beforeAll(async () => {
    password = (await readDemoAccounts(stateDir)).find((entry) => entry.username === '寨岗镇')!.password;
  });

  it('says the same whether the name or the password is wrong', async () => {
    const wrong = await refusal(attempt('wrong'));
    expect(wrong?.code).toBe('wrong-password');
    expect(await refusal(signIn(orm.em.fork(), '没有这个人', 'wrong', NOW))).toEqual(wrong);
    await attempt(password);
  });

  it('locks for fifteen minutes after ten wrong passwords, even for the right one', async () => {
    for (let i = 0; i < 10; i += 1) expect((await refusal(attempt('wrong')))?.code).toBe('wrong-password');
    expect((await refusal(attempt(password)))?.code).toBe('account-locked');
    expect((await refusal(attempt(password, minutesLater(14))))?.code).toBe('account-locked');
    expect((await attempt(password, minutesLater(16))).username).toBe('寨岗镇');
  });

  it('answers no more than ten of many attempts at once', async () => {
    const codes = await Promise.all(Array.from({ length: 25 }, () => refusal(attempt('wrong', minutesLater(20)))));
    expect(codes.filter((refused) => refused?.code === 'wrong-password')).toHaveLength(10);
    expect(codes.filter((refused) => refused?.code === 'account-locked')).toHaveLength(15);
  });

  it('starts to count anew once the lock has run out, and after a right password', async () => {
    expect((await refusal(attempt('wrong', minutesLater(40))))?.code).toBe('wrong-password');
    await attempt(password, minutesLater(40));
    for (let i = 0; i < 9; i += 1) await refusal(attempt('wrong', minutesLater(41)));
    expect((await attempt(password, minutesLater(41))).failedAttempts).toBe(0);
  });
});

describe('a session', () => {
  it('knows the person for twelve hours and is stored as a hash', async () => {
    const em = orm.em.fork();
    const account = await em.findOneOrFail(Account, { username: '寨岗镇' });
    const { token, expiresAt } = await openSession(em, account, NOW);
    expect(expiresAt).toEqual(minutesLater(12 * 60));
    expect(await actorOfSession(orm.em.fork(), token, minutesLater(12 * 60 - 1))).toEqual({
      accountId: account.id,
      name: '乙二',
      post: '镇长',
      role: 'town',
      bodyId: expect.any(Number),
      body: '寨岗镇',
      demo: true,
    });
    expect(await actorOfSession(orm.em.fork(), token, minutesLater(12 * 60))).toBeNull();
    expect(JSON.stringify(await orm.em.fork().find(Session, {}))).not.toContain(token);
  });

  it('ends when it is closed, and a made-up token is nobody', async () => {
    const em = orm.em.fork();
    const account = await em.findOneOrFail(Account, { username: '读者' });
    const { token } = await openSession(em, account, NOW);
    await closeSession(orm.em.fork(), token);
    await closeSession(orm.em.fork(), token);
    expect(await actorOfSession(orm.em.fork(), token, NOW)).toBeNull();
    expect(await actorOfSession(orm.em.fork(), 'made-up', NOW)).toBeNull();
  });
});
