import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { DubanError, causeOf, componentFailed, stateFolderUnwritable } from './errors';
import { folderIdentity, workingFolder } from './folder-identity';
import type { PostgresProgram } from './postgres-program';
import { commandLine, endProcess, isAlive } from './processes';

const run = promisify(execFile);

/** Name of the superuser and of the database. */
export const POSTGRES_NAME = 'duban';

/** Everything below a folder gets the owner PostgreSQL will run as; needed when the way of running has changed. */
function giveTo(owner: number, path: string): void {
  lchownSync(path, owner, owner);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(owner, join(path, name));
}

/**
 * Creates the database cluster unless it exists. It is made beside its place and moved there when complete, so a first start
 * that was broken off leaves nothing half made.
 */
export async function ensureCluster(
  program: PostgresProgram,
  dataDir: string,
  password: string,
  sync: boolean,
): Promise<void> {
  if (existsSync(join(dataDir, 'PG_VERSION'))) {
    if (program.owner !== null && statSync(dataDir).uid !== program.owner) giveTo(program.owner, dataDir);
    chmodSync(dataDir, 0o700); // a copy or a backup may have lost its mode, and PostgreSQL insists on this one
    return;
  }
  const draft = `${dataDir}.new`;
  const passwordFile = join(dirname(dataDir), '.initdb-password');
  try {
    rmSync(draft, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    chmodSync(draft, 0o700);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (program.owner !== null) for (const path of [draft, passwordFile]) chownSync(path, program.owner, program.owner);
  } catch (error) {
    throw stateFolderUnwritable(dirname(dataDir), error);
  }
  const args = [
    '-D',
    draft,
    '-U',
    POSTGRES_NAME,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
  ];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions');
  if (!sync) args.push('--no-sync');
  const [command, ...rest] = [...program.prefix, program.initdb, ...args];
  try {
    await run(command, rest, { ...program.ids, cwd: '/', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } });
    renameSync(draft, dataDir);
  } catch (error) {
    const said = `${(error as { stderr?: string }).stderr ?? ''}`.trim() || causeOf(error);
    rmSync(draft, { recursive: true, force: true });
    if (/No space left/.test(said)) throw stateFolderUnwritable(dirname(dataDir), { code: 'ENOSPC' });
    throw componentFailed('PostgreSQL (initdb)', said.split('\n').at(-1) ?? said, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Takes an existing cluster along to another place (across disks too) and leaves the old one under another name. */
export function moveCluster(from: string, to: string): void {
  if (!existsSync(join(from, 'PG_VERSION')) || existsSync(join(to, 'PG_VERSION'))) return;
  rmSync(`${to}.new`, { recursive: true, force: true });
  cpSync(from, `${to}.new`, { recursive: true, verbatimSymlinks: true });
  chmodSync(`${to}.new`, 0o700); // a copy gets the usual mode, and PostgreSQL insists on this one
  renameSync(`${to}.new`, to);
  renameSync(from, `${from}.moved`);
}

/** What the last server wrote about itself, or null when none ran or it ended in order. */
export function readPostmaster(dataDir: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid ? { pid, port: Number(lines[3]) || 0 } : null;
  } catch {
    return null;
  }
}

/**
 * Is the process that the pid file names really the server of this folder? A pid may have been used again by a stranger, and
 * in a copy of the folder the file names the server of the original. A server works in its data folder, which tells.
 */
export function isPostmasterOf(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false;
  const works = workingFolder(pid);
  if (works) return works === folderIdentity(dataDir);
  const command = commandLine(pid);
  return command === '' ? process.platform !== 'linux' : command.includes('postgres') && command.includes(dataDir);
}

/** Stops a server: quickly but in order, then without order, then by force. */
export async function stopPostmaster(pid: number, graceMs: number, gone?: () => boolean): Promise<void> {
  await endProcess(
    pid,
    [
      ['SIGINT', graceMs],
      ['SIGQUIT', 700],
      ['SIGKILL', 1_000],
    ],
    gone,
  );
}

/** Sets the superuser's password without knowing the old one; the server must be down. For a lost secrets file. */
export async function resetPassword(program: PostgresProgram, dataDir: string, password: string): Promise<void> {
  const [command, ...args] = [...program.prefix, program.postgres, '--single', '-D', dataDir, 'postgres'];
  const child = spawn(command, args, { ...program.ids, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.end(`ALTER ROLE ${POSTGRES_NAME} PASSWORD '${password}'\n`);
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) {
    throw new DubanError('database-password-lost', {
      zh: `内置数据库的密码文件丢失，且无法重设：请恢复 secrets.json，或移走 ${dataDir} 重新开始。`,
      en: `The embedded database's password file is lost and could not be set anew: restore secrets.json, or move ${dataDir} away and begin again.`,
    });
  }
}
