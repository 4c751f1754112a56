import { spawn, spawnSync } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DubanFailure } from './lib/failure.mjs';
import { lockHolder } from './lib/lock.mjs';
import { ROOT, cacheDir } from './lib/paths.mjs';

/**
 * Where a Temporal server comes from, in this order: TEMPORAL_ADDRESS, TEMPORAL_CLI_PATH, `temporal` on the PATH, the
 * cached copy, the SDK's own download, `go install` of the pinned version. Used before anything is installed (npm start,
 * npm test) and again by the launcher, so both see the same choice and follow the same build.
 */
export const TEMPORAL_VERSION = '1.5.1';
export const TEMPORAL_MODULE = `github.com/temporalio/cli/cmd/temporal@v${TEMPORAL_VERSION}`;
const DOWNLOAD_HOST = 'temporal.download';

/** Everything a build leaves in the cache folder. */
export function temporalPaths() {
  const dir = join(cacheDir(), `temporal-${TEMPORAL_VERSION}`);
  return {
    dir,
    binary: join(dir, 'temporal'),
    state: `${dir}.state.json`,
    log: `${dir}.log`,
    lock: `${dir}.lock`,
    sdkDir: join(cacheDir(), 'temporal-sdk'),
  };
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((dir) => join(dir, name))
    .find(isProgram);
}

function downloadedBySdk() {
  try {
    const { sdkDir } = temporalPaths();
    return readdirSync(sdkDir)
      .map((name) => join(sdkDir, name))
      .find((path) => isProgram(path) && !path.includes('.downloading'));
  } catch {
    return undefined;
  }
}

/** What is there already, without waiting for anything. `source` is 'none' when a binary has to be provided first. */
export function chooseTemporal() {
  if (process.env.TEMPORAL_ADDRESS) return { source: 'TEMPORAL_ADDRESS', address: process.env.TEMPORAL_ADDRESS };
  const given = process.env.TEMPORAL_CLI_PATH;
  if (given) {
    if (isProgram(given)) return { source: 'TEMPORAL_CLI_PATH', path: given };
    throw new DubanFailure('temporal-cli-path-wrong', {
      zh: `TEMPORAL_CLI_PATH 指向的不是可执行程序：${given}。请改正，或去掉这个变量。`,
      en: `TEMPORAL_CLI_PATH does not point to a program: ${given}. Correct it, or remove the variable.`,
    });
  }
  const found = onPath('temporal');
  if (found) return { source: 'PATH', path: found };
  const { binary } = temporalPaths();
  if (isProgram(binary)) return { source: 'cache', path: binary };
  const downloaded = downloadedBySdk();
  return downloaded ? { source: 'sdk-cache', path: downloaded } : { source: 'none' };
}

/** The Go toolchain, also in its usual places off the PATH. DUBAN_NO_GO=1 forbids minutes of compiling. */
export function findGo() {
  if (process.env.DUBAN_NO_GO === '1') return undefined;
  return onPath('go') ?? ['/usr/local/go/bin/go', '/opt/homebrew/bin/go', '/usr/lib/go/bin/go'].find(isProgram);
}

/** Version of a Go toolchain, e.g. "go1.26.8", or '' when it does not run. */
export function goVersion(go) {
  return spawnSync(go, ['env', 'GOVERSION'], { encoding: 'utf8', timeout: 10_000 }).stdout?.trim() ?? '';
}

/** Can the SDK's download host be found at all? Without a network this says no within two seconds instead of a long wait. DUBAN_NO_DOWNLOAD=1 forbids it. */
export async function canDownload() {
  if (process.env.DUBAN_NO_DOWNLOAD === '1') return false;
  try {
    await Promise.race([
      lookup(DOWNLOAD_HOST),
      pause(2_000, undefined, { ref: false }).then(() => Promise.reject(new Error('no answer'))),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Where the build stands: { phase: starting|downloading|compiling|ready|failed, modules, packages, startedAt, message }. */
export function readBuildState() {
  try {
    return JSON.parse(readFileSync(temporalPaths().state, 'utf8'));
  } catch {
    return { phase: 'starting', modules: 0, packages: 0, startedAt: Date.now() };
  }
}

/** Is a build running now (started by this or any other process)? */
export function isBuilding() {
  return lockHolder(temporalPaths().lock) !== 0;
}

/** Starts the build in a process of its own, which outlives this one and which all launchers share. */
export function startBuild() {
  if (isBuilding()) return;
  const { log, state } = temporalPaths();
  mkdirSync(cacheDir(), { recursive: true });
  rmSync(state, { force: true }); // an earlier failure must not be taken for this one's
  const out = openSync(log, 'w');
  spawn(process.execPath, [join(ROOT, 'scripts', 'temporal-build.mjs')], {
    detached: true,
    stdio: ['ignore', out, out],
    cwd: '/',
  }).unref();
  closeSync(out);
}

/**
 * The early step: begins at once what takes long. Returns the source that will be used:
 * one that is there, 'sdk' (the launcher downloads it later), 'go' (a build is running) or 'none'.
 */
export async function startTemporalEarly() {
  const there = chooseTemporal();
  if (there.source !== 'none') return there;
  if (isBuilding()) return { source: 'go' };
  if (await canDownload()) return { source: 'sdk' };
  if (!findGo()) return { source: 'none' };
  startBuild();
  return { source: 'go' };
}

/** Follows the build to its end and returns the path of the binary. `onProgress` hears the state about twice a second. */
export async function followBuild(onProgress = () => {}) {
  const { binary } = temporalPaths();
  let restarts = 0;
  let idleSince = Date.now();
  for (;;) {
    if (existsSync(binary)) return binary;
    const state = readBuildState();
    if (isBuilding()) {
      idleSince = Date.now();
      onProgress(state);
    } else if (state.phase === 'failed') {
      throw new DubanFailure('temporal-build-failed', {
        zh: `Temporal 服务器没有编译成功：${state.message}。日志：${temporalPaths().log}。`,
        en: `The Temporal server was not built: ${state.message}. Log: ${temporalPaths().log}.`,
      });
    } else if (Date.now() - idleSince > 3_000) {
      // The builder was killed without a word: begin again, what it compiled is in Go's own cache.
      if (++restarts > 2) throw temporalUnavailable('the build was interrupted three times');
      idleSince = Date.now();
      startBuild();
    }
    await pause(400);
  }
}

/** The one error that names every way to a Temporal server. */
export function temporalUnavailable(reason = '') {
  const why = reason ? ` (${reason})` : '';
  return new DubanFailure('temporal-unavailable', {
    zh: `没有可用的 Temporal 服务器${why}。任选其一：设置 TEMPORAL_ADDRESS 使用已有服务器；设置 TEMPORAL_CLI_PATH 指向 temporal 程序；把 temporal 放进 PATH；把它放到 ${temporalPaths().binary}；连通网络以便 SDK 从 ${DOWNLOAD_HOST} 下载；或安装 Go，由本程序自动执行 go install ${TEMPORAL_MODULE}。`,
    en: `No Temporal server is available${why}. Choose one: set TEMPORAL_ADDRESS to use an existing server; set TEMPORAL_CLI_PATH to a temporal program; put temporal on the PATH; put it at ${temporalPaths().binary}; allow the network so that the SDK can download it from ${DOWNLOAD_HOST}; or install Go, and this program runs go install ${TEMPORAL_MODULE} by itself.`,
  });
}
