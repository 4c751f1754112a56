import { Account, Body, recordRowsWritten, type AccountRole, type EntityManager } from '@app/persistence';
import { presentHolder, type DirectoryBody, type DirectoryOfBodies } from './directory';
import { readDemoAccounts, writeDemoAccounts, type DemoCredential } from './demo-account-file';
import { seedDirectory } from './seed-directory';
import { NO_PASSWORD, hashPassword, passwordMatches, randomPassword } from './password';

/** The account without a body: may look at every page, without what is for those involved only, and change nothing. */
export const READER = '读者';

interface DemoPerson {
  username: string;
  name: string;
  post: string;
  role: AccountRole;
  body: string | null;
}

/** Which role a body's account has follows from its place in the directory. */
export function roleOfBody(
  directory: Pick<DirectoryOfBodies, 'countyOffice' | 'coordinator' | 'organizationDepartment'>,
  body: Pick<DirectoryBody, 'name' | 'kind'>,
): AccountRole {
  if (body.name === directory.countyOffice) return 'county-office';
  if (body.name === directory.coordinator) return 'coordinator';
  if (body.name === directory.organizationDepartment) return 'organization';
  return body.kind === 'town' ? 'town' : 'department';
}

/** The head of each body, the other persons the directory names (as 县政府办秘书股股长), and a reader. */
export function demoPeople(directory: DirectoryOfBodies): DemoPerson[] {
  const people = directory.bodies.flatMap((body): DemoPerson[] => {
    const head = presentHolder(body);
    const role = roleOfBody(directory, body);
    const signIn = (body.staff ?? []).filter(({ account = true }) => account);
    const others = signIn.map(({ name, post }) => ({ username: body.name + post, name, post }));
    const all = [{ username: body.name, name: head?.name ?? body.name, post: head?.post ?? '负责人' }, ...others];
    return all.map((one) => ({ ...one, role, body: body.name }));
  });
  return [...people, { username: READER, name: READER, post: READER, role: 'reader', body: null }];
}

/**
 * Makes the accounts of the demo, with random passwords that are written to `<stateDir>/demo-accounts.json` and nowhere
 * else. Safe to repeat: what is in the file stays valid; when the file is lost, or belongs to another database, the
 * demo accounts get its passwords, or new ones.
 */
export async function seedDemoAccounts(
  em: EntityManager,
  directory: DirectoryOfBodies,
  stateDir: string,
): Promise<void> {
  const people = demoPeople(directory);
  await em.transactional(async (tx) => {
    await seedDirectory(tx, directory); // an account without its body could do nothing
    // Two launchers at once would write two files with different passwords.
    await tx.execute(`select pg_advisory_xact_lock(hashtext('demo-accounts'))`);
    const kept = new Map((await readDemoAccounts(stateDir)).map((entry) => [entry.username, entry]));
    const usernames = people.map(({ username }) => username);
    const taken = await tx.find(Account, { username: { $in: usernames } });
    const existing = new Map(taken.map((account) => [account.username, account]));
    const all = await tx.find(Body, {});
    const bodies = new Map(all.map((body) => [body.name, all.find(({ id }) => id === body.heirId) ?? body]));
    const fileIsOurs = await fileFitsDatabase(kept, existing);

    const credentials: DemoCredential[] = [];
    const hashing: Promise<unknown>[] = []; // all at once: hashing is slow on purpose, and runs beside us
    for (const person of people) {
      const account = existing.get(person.username);
      // A real account of that name is none of the demo's business.
      if (account?.demo === false) continue;
      const password = kept.get(person.username)?.password ?? randomPassword();
      const { username, name, post, role } = person;
      credentials.push({ username, password, name, post, role });
      const body = person.body === null ? null : (bodies.get(person.body) ?? null);
      const fields = { displayName: name, post, role, body };
      const wasClosed = account?.state === 'closed';
      if (account) tx.assign(account, fields);
      if (account && wasClosed) tx.assign(account, { state: 'active', stateReason: null, stateSince: null });
      const row = account ?? tx.create(Account, { ...fields, username, passwordHash: '', demo: true });
      if (account && !wasClosed && fileIsOurs && kept.has(username)) continue;
      hashing.push(hashPassword(password).then((hash) => (row.passwordHash = hash)));
    }
    await Promise.all(hashing);
    await recordRowsWritten(tx, 'demo-accounts-made');
    const unchanged = credentials.length === kept.size && credentials.every((c) => isSame(c, kept.get(c.username)));
    if (!unchanged) await writeDemoAccounts(stateDir, credentials);
  });
}

const isSame = (a: DemoCredential, b: DemoCredential | undefined) =>
  b !== undefined && a.password === b.password && a.name === b.name && a.post === b.post && a.role === b.role;

/** All passwords of the file are set together, so one of them speaks for all. */
async function fileFitsDatabase(
  kept: ReadonlyMap<string, DemoCredential>,
  existing: ReadonlyMap<string, Account>,
): Promise<boolean> {
  for (const [username, { password }] of kept) {
    const account = existing.get(username);
    if (account?.demo && account.passwordHash !== NO_PASSWORD) return passwordMatches(password, account.passwordHash);
  }
  return true;
}

/** Whom a visitor of the demo may choose to be. */
export async function demoPersons(em: EntityManager): Promise<DemoPerson[]> {
  const accounts = await em.find(
    Account,
    { demo: true, state: 'active' },
    { populate: ['body'], orderBy: { id: 'asc' } },
  );
  return accounts.map(({ username, displayName, post, role, body }) => ({
    username,
    name: displayName,
    post,
    role,
    body: body?.name ?? null,
  }));
}
