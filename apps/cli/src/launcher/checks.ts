import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { accepts } from '../../../../libs/temporal/src/address';
import { nodeOf } from '../../../../libs/temporal/src/nodes';
import type { Check } from './check';
import { clockChecks } from './clocks';
import { excessOfRole } from './database-roles';
import { askPostgres } from './embedded-postgres';
import { DubanError, causeOf, databaseUnreachable, portTaken, stateFolderUnwritable } from './errors';
import { freeBytes } from './files';
import { projectRoot, statePaths } from './paths';
import { isFree } from './ports';
import { findPostgres } from './postgres-program';
import { isRecordAlive, readRun, type RunState } from './run-state';
import { askTemporal, unreachableTemporal } from './temporal-client';
import { temporalEarly } from './temporal-source';
import { vouchingChecks } from './vouching';

export type { Check } from './check';

const good = (name: string, detail: string): Check => ({ name, ok: true, detail });

function bad(name: string, detail: string, zh: string, en: string): Check {
  return { name, ok: false, detail, remedy: { zh, en } };
}

function refused(name: string, error: unknown): Check {
  if (error instanceof DubanError) return { name, ok: false, detail: error.code, remedy: error.sentence };
  const { code, zh, en } = error as { code?: string; zh?: string; en?: string };
  return zh && en ? bad(name, code ?? '', zh, en) : bad(name, causeOf(error), causeOf(error), causeOf(error));
}

async function script<T>(name: string): Promise<T> {
  return (await import(join(projectRoot(), 'scripts', name))) as T;
}

function node(): Check {
  const { version } = process;
  if (Number(version.slice(1).split('.')[0]) >= 24) return good('node', version);
  return bad('node', version, '需要 Node 24 以上：运行 npm ci。', 'Node 24 or newer is needed: run npm ci.');
}

async function dependencies(): Promise<Check> {
  const { isInstalled } = await script<{ isInstalled(): boolean }>('install.mjs');
  if (isInstalled()) return good('dependencies', 'package-lock.json ✓');
  return bad(
    'dependencies',
    'stale',
    '依赖与锁文件不一致：运行 npm ci。',
    'node_modules is not what the lockfile says: run npm ci.',
  );
}

async function build(): Promise<Check> {
  const { staleParts } = await script<{ staleParts(): string[] }>('build.mjs');
  const stale = staleParts();
  if (!stale.length) return good('build', 'fresh');
  const detail = `stale: ${stale.join(', ')}`;
  return bad('build', detail, '构建结果过期：运行 npm run build。', 'The build is out of date: run npm run build.');
}

async function postgres(stateDir: string): Promise<Check> {
  const url = process.env.DATABASE_URL;
  if (url) {
    const refusal = await askPostgres(url, 5_000);
    return refusal
      ? refused('postgresql', databaseUnreachable(url, refusal.message))
      : good('postgresql', 'DATABASE_URL');
  }
  try {
    const { version, prefix, ids, postgres: program } = await findPostgres(statePaths(stateDir).postgres);
    const how = prefix.length ? ', user namespace' : ids.uid ? `, uid ${ids.uid}` : '';
    return good('postgresql', `${version} (embedded${how})  ${program}`);
  } catch (error) {
    return refused('postgresql', error);
  }
}

async function temporal(): Promise<Check> {
  const early = await temporalEarly();
  try {
    const { source, path, address } = early.chooseTemporal();
    if (address) {
      const refusal = await askTemporal(await nodeOf(address), 5_000);
      return refusal
        ? refused('temporal', await unreachableTemporal(address, refusal))
        : good('temporal', `${source} ${address}`);
    }
    if (path) return good('temporal', `${source}  ${path}`);
    if (early.isBuilding()) return good('temporal', `go install ${early.TEMPORAL_MODULE} is running`);
    if (await early.canDownload()) return good('temporal', 'SDK download, at the first start');
    if (early.findGo()) return good('temporal', `go install ${early.TEMPORAL_MODULE}, at the first start`);
    return refused('temporal', early.temporalUnavailable());
  } catch (error) {
    return refused('temporal', error);
  }
}

async function go(): Promise<Check> {
  const early = await temporalEarly();
  const found = early.findGo();
  // Only one of several ways to Temporal: its absence alone is nothing wrong.
  return good('go', found ? `${early.goVersion(found)}  ${found}` : 'none (needed only to build Temporal)');
}

async function pagePort(run: RunState | null, port: number): Promise<Check> {
  const ours = run?.components.api;
  if (ours?.port === port && isRecordAlive(ours)) return good('port', `${port} (duban ${run?.command})`);
  return (await isFree(port)) ? good('port', `${port} free`) : refused('port', portTaken(port, '127.0.0.1'));
}

function stateFolder(stateDir: string): Check {
  let folder = stateDir;
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    const free = freeBytes(folder);
    if (free < 300 * 1024 * 1024) throw Object.assign(new Error(), { code: 'ENOSPC' });
    const exists = folder === stateDir ? '' : ' (made at the first start)';
    return good('state folder', `${stateDir}${exists}, ${Math.floor(free / 1e9)} GB free`);
  } catch (error) {
    return refused('state folder', stateFolderUnwritable(stateDir, error));
  }
}

/** Do the programs work as a role that could undo the record? What the embedded database brings along needs no look. */
async function roles(): Promise<Check[]> {
  const url = process.env.DATABASE_URL;
  if (!url || (await askPostgres(url, 5_000))) return [];
  const excess = await excessOfRole(url);
  if (excess === null) return [good('database role', 'not migrated yet')];
  if (!excess.length) return [good('database role', 'owns nothing')];
  return [
    bad(
      'database role',
      excess.join(', '),
      `程序使用的数据库角色可以停用触发器、改写留痕：请另建一个不拥有任何表的角色写入 DATABASE_URL，把现在的地址写入 DATABASE_MIGRATION_URL 后重新启动。`,
      'The role of the programs could switch triggers off and rewrite the record: make a role that owns nothing for DATABASE_URL, name the present address in DATABASE_MIGRATION_URL, and start again.',
    ),
  ];
}

/** The key that signs the heads of the record. */
function auditKey(stateDir: string): Check {
  const file = process.env.DUBAN_AUDIT_KEY_FILE || statePaths(stateDir).auditKey;
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return good('audit key', 'made at the first signature');
  if (stat.mode & 0o077) {
    return bad(
      'audit key',
      `${file} mode ${(stat.mode & 0o777).toString(8)}`,
      `签名私钥可被他人读取：运行 chmod 600 ${file}。`,
      `Others can read the key: run chmod 600 ${file}.`,
    );
  }
  const own = stat.uid === process.getuid?.();
  return good('audit key', own ? `${file} (same user as the programs)` : `${file} (of another user)`);
}

/** The channels that lead outside: each is asked whether its settings hold, and nothing is sent. */
async function channels(): Promise<Check[]> {
  try {
    const [{ readChannelSettings }, { openChannels }] = await Promise.all([
      import('@app/config'),
      import('@app/notifications'),
    ]);
    const { settings, faults } = readChannelSettings();
    const open = [...openChannels(settings)];
    const leftOut = faults.map(({ channel, error }) => refused(`channel: ${channel}`, error));
    if (open.length + leftOut.length === 0) return [good('channels', 'none: messages stay in the app')];
    const asked = await Promise.all(
      open.map(async ([name, channel]): Promise<Check> => {
        try {
          await channel.check();
          return good(`channel: ${name}`, 'settings hold');
        } catch (error) {
          const { answer, sentence } = error as { answer?: string; sentence?: { zh: string; en: string } };
          if (!sentence) return refused(`channel: ${name}`, error);
          return bad(`channel: ${name}`, answer ?? '', sentence.zh, sentence.en);
        }
      }),
    );
    return [...leftOut, ...asked];
  } catch (error) {
    return [refused('channels', error)];
  }
}

const LOGS = (stateDir: string) => statePaths(stateDir).logs;

async function healthOf(name: string, port: number | undefined, run: RunState): Promise<string | null> {
  if (name === 'postgres' && run.databaseUrl) return (await askPostgres(run.databaseUrl))?.message ?? null;
  if (name === 'temporal' && run.temporalAddress) return askTemporal(run.temporalAddress);
  if (port) return (await accepts(`127.0.0.1:${port}`)) ? null : 'does not listen';
  return null;
}

async function components(stateDir: string, run: RunState | null): Promise<Check[]> {
  if (!run) return [good('running', 'nothing')];
  const alive = isRecordAlive(run.launcher);
  const checks = Object.entries(run.components).map(async ([name, record]): Promise<Check> => {
    if (!isRecordAlive(record)) {
      if (!alive) return good(`running: ${name}`, 'ended');
      const where = LOGS(stateDir);
      return bad(
        `running: ${name}`,
        'down',
        `正在等待重启，原因见 ${where}。`,
        `It waits to be restarted; see ${where}.`,
      );
    }
    const refusal = await healthOf(name, record.port, run);
    const detail = `pid ${record.pid}${record.port ? `, port ${record.port}` : ''}`;
    if (!refusal)
      return good(
        `running: ${name}`,
        alive ? detail : `${detail} (left by a killed launcher, taken over at the next start)`,
      );
    return bad(
      `running: ${name}`,
      `${detail}: ${refusal}`,
      `没有应答，日志见 ${LOGS(stateDir)}。`,
      `No answer; logs in ${LOGS(stateDir)}.`,
    );
  });
  const launcher = alive ? `duban ${run.command}, pid ${run.launcher.pid}` : `duban ${run.command} was killed`;
  return [good('running', launcher), ...(await Promise.all(checks))];
}

/** What does not go on by itself in what runs. */
async function alarms(stateDir: string, run: RunState | null): Promise<Check[]> {
  if (!run || !isRecordAlive(run.launcher)) return [];
  try {
    const { alarmLine, alarmsOf, remedyOf } = await import('./alarms.js');
    const found = await alarmsOf(run, stateDir);
    if (!found?.length) return [good('alarms', 'none')];
    return found.map((alarm) => {
      const { zh, en } = remedyOf(alarm, LOGS(stateDir));
      return bad('alarm', alarmLine(alarm), zh, en);
    });
  } catch (error) {
    return [refused('alarms', error)];
  }
}

/** Everything `duban doctor` looks at. Starts nothing. */
export async function allChecks(stateDir: string): Promise<Check[]> {
  const run = readRun(stateDir);
  const port = Number(process.env.PORT) || 3000;
  return [
    node(),
    await dependencies(),
    await build(),
    ...(await Promise.all([postgres(stateDir), temporal(), go(), pagePort(run, port)])),
    ...(await roles()),
    auditKey(stateDir),
    ...(await channels()),
    ...(await vouchingChecks()),
    stateFolder(stateDir),
    ...(await components(stateDir, run)),
    ...(await clockChecks(run && isRecordAlive(run.launcher) ? run : null)),
    ...(await alarms(stateDir, run)),
  ];
}
