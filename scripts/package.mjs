/**
 * `npm run package`: what a county installs, so that it compiles nothing. The build, the pages, what people may change, the
 * production packages of this platform and a list of them (CycloneDX), as one archive with its fingerprint.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, createReadStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { DubanFailure } from './lib/failure.mjs';
import { ensureInstalled } from './install.mjs';
import { needsNewer, OLDEST_GLIBC } from './lib/glibc.mjs';
import { lockHashOf } from './lib/lock-hash.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { exitWith, stage } from './lib/say.mjs';

/** What runs, and what it reads. Sources stay behind, but for the data that lies among them. */
const PARTS = [
  ...[
    'dist/api',
    'dist/cli',
    'dist/worker',
    'dist/workflows.js',
    'config',
    'scripts',
    'libs/documents/templates',
    'libs/documents/assets',
    'libs/notifications/templates',
  ],
  ...['apps/web/dist', 'package.json', 'package-lock.json', 'nest-cli.json', 'README.md', 'README.zh-CN.md'],
  ...['docs', 'apps/cli/README.md', 'libs/README.md', 'libs/identity/README.md', 'scripts/README.md', 'CHANGELOG.md'],
];
const LEFT_OUT = /\.(ts|map)$|(^|\/)\.stamps(\/|$)/;
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const NAME = `duban-${version}-${process.platform}-${process.arch}`;
const OUT = join(ROOT, 'dist/package');
const STAGE = join(OUT, NAME);

function copy() {
  rmSync(STAGE, { recursive: true, force: true });
  mkdirSync(STAGE, { recursive: true });
  const filter = (source) => !LEFT_OUT.test(relative(ROOT, source));
  for (const part of PARTS) cpSync(join(ROOT, part), join(STAGE, part), { recursive: true, filter });
}

async function packages() {
  const flags = ['ci', '--omit=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', flags, { cwd: STAGE, quiet: true });
  if (code !== 0) throw new Error(`npm ci: ${output.slice(-2_000)}`);
  writeFileSync(join(STAGE, 'node_modules', '.duban-lock'), lockHashOf(STAGE)); // nothing is installed at the start
  const sbom = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--omit=dev'];
  const listed = spawnSync('npm', sbom, { cwd: STAGE, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (listed.status !== 0) throw new Error(`npm sbom: ${listed.stderr.slice(-2_000)}`);
  writeFileSync(join(STAGE, 'sbom.cdx.json'), listed.stdout);
  return `${JSON.parse(listed.stdout).components.length} packages`;
}

function glibc() {
  const newer = needsNewer(STAGE);
  if (newer.length === 0) return `nothing needs more than ${OLDEST_GLIBC}`;
  const list = newer.map(({ file, needs }) => `  ${file}: ${needs}`).join('\n');
  throw new DubanFailure('glibc-too-new', {
    zh: `以下文件需要比 glibc ${OLDEST_GLIBC} 更新的系统：\n${list}`,
    en: `These need a newer system than glibc ${OLDEST_GLIBC}:\n${list}`,
  });
}

async function archive() {
  const file = join(OUT, `${NAME}.tar.gz`);
  const { code, output } = await run('tar', ['-czf', file, '-C', OUT, NAME], { quiet: true });
  if (code !== 0) throw new Error(`tar: ${output}`);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  writeFileSync(`${file}.sha256`, `${hash.digest('hex')}  ${NAME}.tar.gz\n`);
  process.stdout.write(`${file}\n`);
}

try {
  await ensureInstalled();
  await ensureBuilt(['code', 'workflows', 'api', 'web']);
  await stage('复制 / copied', copy);
  await stage('依赖 / packages', packages);
  await stage('glibc', glibc);
  await stage('压缩 / archive', archive);
} catch (error) {
  exitWith(error);
}
