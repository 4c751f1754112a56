import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DubanFailure } from '../failure.mjs';
import { withLock } from '../lock.mjs';
import { cacheDir } from '../paths.mjs';
import { run } from '../run.mjs';
import { say, stage } from '../say.mjs';
import { findGo } from '../../temporal-early.mjs';

/** The server of a cluster and the tool that makes its tables: the version that the embedded server is built on, too. */
const VERSION = '1.29.1';
const MODULES = ['cmd/server', 'cmd/tools/sql'].map((path) => `go.temporal.io/server/${path}@v${VERSION}`);

/** Both programs, from the cache folder or built with the Go toolchain: some minutes, the first time only. */
export async function temporalPrograms() {
  const dir = join(cacheDir(), `temporal-server-${VERSION}`);
  const programs = { server: join(dir, 'server'), schema: join(dir, 'sql') };
  const there = () => Object.values(programs).every(runs);
  if (there()) return programs;
  mkdirSync(cacheDir(), { recursive: true });
  const waiting = (pid) => say(`… 另一个进程（${pid}）正在编译 Temporal 服务器 / process ${pid} builds it, waiting`);
  await withLock(`${dir}.lock`, () => (there() ? null : build(dir)), waiting);
  return programs;
}

const runs = (program) => existsSync(program) && spawnSync(program, ['--help'], { timeout: 20_000 }).status === 0;

async function build(dir) {
  const go = findGo();
  if (!go) throw unavailable('no Go toolchain');
  const making = `${dir}.building`;
  rmSync(making, { recursive: true, force: true });
  const env = { GOBIN: making, CGO_ENABLED: '0', GOOS: '', GOARCH: '', GO111MODULE: 'on' };
  await stage(`编译 / build Temporal server ${VERSION}`, async () => {
    const { code, output } = await run(go, ['install', ...MODULES], { quiet: true, env, cwd: '/' });
    if (code !== 0) throw unavailable(output.trim().split('\n').at(-1));
  });
  rmSync(dir, { recursive: true, force: true });
  renameSync(making, dir);
}

const unavailable = (why) =>
  new DubanFailure('temporal-server-unavailable', {
    zh: `无法编译 Temporal 服务器（${why}）：请安装 Go，并确认能访问 Go 模块代理。`,
    en: `The Temporal server was not built (${why}): install Go, and see that its module proxy can be reached.`,
  });
