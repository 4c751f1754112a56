import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DubanFailure } from './lib/failure.mjs';
import { lockHashOf } from './lib/lock-hash.mjs';
import { withLock } from './lib/lock.mjs';
import { NODE_MAJOR, ROOT, pinnedNode } from './lib/paths.mjs';
import { duration, say, stage } from './lib/say.mjs';

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.duban-lock');

const lockHash = () => lockHashOf(ROOT);

/** npm's own record of what it installed; when it agrees with the lockfile, somebody has run npm by hand and nothing is to do. */
function installedByHand() {
  try {
    const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(MODULES, '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '' || entry.link) return true;
      return present[path] ? present[path].version === entry.version : Boolean(entry.optional);
    });
  } catch {
    return false;
  }
}

/** Does node_modules hold what the lockfile says? */
export function isInstalled() {
  if (!existsSync(join(MODULES, '.bin', 'node')) && !pinnedNode()) return false;
  try {
    if (readFileSync(STAMP, 'utf8') === lockHash()) return true;
  } catch {
    // no stamp yet
  }
  if (!installedByHand()) return false;
  try {
    writeFileSync(STAMP, lockHash());
  } catch {
    // a read-only checkout: the next run simply compares again
  }
  return true;
}

/** Installs what the lockfile says when it is missing or stale. Everything npm says goes to stderr. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const waiting = (pid) =>
    say(`… 另一个进程（${pid}）正在安装依赖，等待 / another process (${pid}) is installing, waiting`);
  try {
    await withLock(
      join(ROOT, '.duban', 'install.lock'),
      async () => {
        if (isInstalled()) return;
        await stage('依赖 / dependencies (npm ci)', npmCi);
        writeFileSync(STAMP, lockHash());
      },
      waiting,
    );
  } catch (error) {
    if (['EACCES', 'EROFS', 'ENOSPC'].includes(error.code)) throw notWritable(error);
    throw error;
  }
  if (!pinnedNode()) {
    throw new DubanFailure('node-too-old', {
      zh: `需要 Node ${NODE_MAJOR} 以上：本平台没有随包的 Node，请自行安装后重试。`,
      en: `Node ${NODE_MAJOR} or newer is needed and no bundled one exists for this platform: install it and try again.`,
    });
  }
}

function notWritable(error) {
  return new DubanFailure('project-folder-unwritable', {
    zh: `项目文件夹无法写入（${error.code}）：${ROOT}。请检查权限和磁盘空间。`,
    en: `The project folder cannot be written (${error.code}): ${ROOT}. Check its permissions and the space on the disk.`,
  });
}

function npmCi() {
  // The explicit flags win over what `npm run -s` or NODE_ENV=production hand down through the environment.
  const flags = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--no-progress',
  ];
  const viaNpm = process.env.npm_execpath?.endsWith('.js');
  const [command, args] = viaNpm ? [process.execPath, [process.env.npm_execpath, ...flags]] : ['npm', flags];
  return new Promise((resolve, reject) => {
    const begun = Date.now();
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let tail = '';
    const heard = (chunk) => {
      tail = (tail + chunk).slice(-4000);
      process.stderr.write(chunk);
    };
    child.stdout.on('data', heard);
    child.stderr.on('data', heard);
    const ticker = setInterval(() => say(`… npm ci  ${duration(Date.now() - begun)}`), 15_000);
    child.on('error', (error) => (clearInterval(ticker), reject(npmFailed(String(error)))));
    child.on('close', (code) => (clearInterval(ticker), code === 0 ? resolve() : reject(npmFailed(tail))));
  });
}

/** What npm says, put into one sentence with a remedy. */
function npmFailed(text) {
  const causes = [
    [/ENOSPC/, '磁盘已满，请腾出约 1.5 GB 空间', 'the disk is full: free about 1.5 GB'],
    [
      /EACCES|EROFS|EPERM/,
      '项目文件夹或 npm 缓存无法写入，请检查权限',
      'the project folder or the npm cache cannot be written: check the permissions',
    ],
    [
      /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET/,
      '连不上软件包仓库，请检查网络、代理或 npm 的 registry 设置',
      "the package registry cannot be reached: check the network, the proxy or npm's registry setting",
    ],
    [
      /EUSAGE|Missing: /,
      'package.json 与 package-lock.json 不一致，请运行 npm install 并提交锁文件',
      'package.json and package-lock.json disagree: run npm install and commit the lockfile',
    ],
    [/ENOENT.*npm|spawn npm/, '找不到 npm，请安装 Node.js（含 npm）', 'npm was not found: install Node.js with npm'],
  ];
  const [, zh, en] = causes.find(([pattern]) => pattern.test(text)) ?? [
    null,
    '请看上面 npm 的输出',
    'see what npm said above',
  ];
  return new DubanFailure('install-failed', {
    zh: `依赖没有装上（npm ci 失败）：${zh}；可单独运行 npm ci 查看详情。`,
    en: `The dependencies were not installed (npm ci failed): ${en}; run npm ci by itself for details.`,
  });
}
