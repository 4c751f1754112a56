import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DubanFailure } from './lib/failure.mjs';
import { digest, exists, hashFile, listFiles, readStamp, writeStamp } from './lib/inputs.mjs';
import { withLock } from './lib/lock.mjs';
import { ROOT, pinnedNode } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { exitWith, say, stage } from './lib/say.mjs';

/** What each part is made from. A part is built only when the contents of these files changed. */
const SHARED = ['libs', 'workflows', 'config'];
const TOOLS = ['tsconfig.json', 'nest-cli.json', 'scripts/lib/compile.mjs', 'package-lock.json'];
const isSource = (path) =>
  /\.(ts|json)$/.test(path) && !/\.(spec|e2e-spec|d)\.ts$/.test(path) && !/tsconfig.*\.json$/.test(path);

/** Folders of dist/ that hold compiled code, and the app each one is for. */
const APPS = ['cli', 'worker', 'api'];
const WORKFLOW_BUNDLE = 'dist/workflows.js';
const BUNDLER = 'dist/worker/libs/temporal/src/bundle-workflows.js';

const parts = {
  /** cli, worker and all shared rooms, for every app that needs them. */
  code: {
    title: 'cli, worker',
    // The settings are part of every file's hash: another compiler or tsconfig builds all of it anew.
    inputs: () => listFiles([...SHARED, 'apps/cli/src', 'apps/worker/src'], isSource),
    present: () => exists('apps/cli/src') || exists('apps/worker/src'),
    made: ['dist/cli', 'dist/worker'],
    build: buildCode,
  },
  api: {
    title: 'api',
    inputs: () => [...TOOLS, ...listFiles([...SHARED, 'apps/api'], isSource)],
    present: () => exists('apps/api/src/main.ts'),
    made: ['dist/api/apps/api/src/main.js'],
    build: () => runSelf('--api-in-this-process'),
  },
  workflows: {
    title: 'workflows',
    inputs: () => ['package-lock.json', ...listFiles(['workflows', 'libs/domain', 'libs/temporal'], isSource)],
    present: () => exists('libs/temporal/src/bundle-workflows.ts'),
    made: [WORKFLOW_BUNDLE],
    build: () => runSelf('--workflows-in-this-process'),
  },
  web: {
    title: 'web',
    inputs: () => ['package-lock.json', ...listFiles(['apps/web', 'libs/domain/src/vocabulary'])],
    present: () =>
      exists('apps/web') && readdirSync(join(ROOT, 'apps/web')).some((name) => name.startsWith('vite.config.')),
    made: ['apps/web/dist/index.html'],
    build: () =>
      quietly('vite', join(ROOT, 'node_modules/.bin/vite'), ['build', '--logLevel', 'warn'], {
        cwd: join(ROOT, 'apps/web'),
      }),
  },
};

/** A part's state as one string; the code part is judged file by file when it is built. */
function stateOf(part) {
  return digest(part === 'code' ? [...TOOLS, ...parts.code.inputs()] : parts[part].inputs());
}

function isFresh(part) {
  const { present, made } = parts[part];
  return !present() || (made.every(exists) && readStamp(part)?.state === stateOf(part));
}

/** Those of the wanted parts that have to be built. Cheap: reads the sources, loads no compiler. */
export function staleParts(wanted = Object.keys(parts)) {
  return wanted.filter((part) => !isFresh(part));
}

/** Builds what is stale in a process of its own, so that no compiler stays in the memory of a long-lived one. */
export async function ensureBuilt(wanted) {
  if (staleParts(wanted).length) await runSelf('--only', wanted.join(','));
}

async function runSelf(...args) {
  const child = spawn(pinnedNode() ?? process.execPath, [fileURLToPath(import.meta.url), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw buildFailed(args.join(' '));
}

async function quietly(name, command, args, options) {
  const { code, output } = await run(command, args, { quiet: true, ...options });
  if (code !== 0) {
    // The first error is the one to mend; bundlers repeat the rest at length.
    say(output.split('\n').slice(0, 25).join('\n'));
    throw buildFailed(name);
  }
}

function buildFailed(what) {
  return new DubanFailure('build-failed', {
    zh: `构建失败（${what}），原因见上文；改正后重试。`,
    en: `The build failed (${what}), see above; correct it and try again.`,
  });
}

async function buildCode() {
  const { isDto, transpile, removeOutputs } = await import('./lib/compile.mjs');
  const salt = createHash('sha1').update(digest(TOOLS)).digest('hex').slice(0, 8);
  const before = readStamp('code')?.files ?? {};
  const files = Object.fromEntries(parts.code.inputs().map((file) => [file, `${salt}${hashFile(file)}`]));
  const appsOf = (file) => APPS.filter((app) => !file.startsWith('apps/') || file.startsWith(`apps/${app}/`));
  const built = (file) => appsOf(file).map((app) => `dist/${app}`);
  const targets = (file) => built(file).filter((dir) => dir !== 'dist/api' || !isDto(file));
  for (const file of Object.keys(before)) if (!files[file]) removeOutputs([file], built(file));
  const outputGone = (file) => targets(file).some((dir) => !existsSync(join(ROOT, dir, file.replace(/\.ts$/, '.js'))));
  for (const file of Object.keys(files)) {
    if (files[file] !== before[file] || outputGone(file)) transpile([file], targets(file));
  }
  return { files };
}

async function buildPart(part) {
  const state = stateOf(part);
  await stage(`构建 / build ${parts[part].title}`, async () => {
    const more = await parts[part].build();
    writeStamp(part, { state, ...more });
  });
}

/** Builds the stale ones of the wanted parts; the shared code first, the heavy rest side by side. */
export async function build(wanted = Object.keys(parts)) {
  if (!staleParts(wanted).length) return;
  const waiting = (pid) => say(`… 另一个进程（${pid}）正在构建，等待 / another process (${pid}) is building, waiting`);
  await withLock(
    join(ROOT, 'dist', '.build.lock'),
    async () => {
      const stale = staleParts(wanted);
      const outcomes = await Promise.allSettled([
        stale.includes('web') ? buildPart('web') : null,
        (async () => {
          if (stale.includes('code')) await buildPart('code');
          if (stale.includes('workflows')) await buildPart('workflows');
        })(),
        stale.includes('api') ? buildPart('api') : null,
      ]);
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
    },
    waiting,
  );
}

async function main(args) {
  if (args[0] === '--api-in-this-process') return (await import('./lib/compile.mjs')).compileApi('dist/api');
  if (args[0] === '--workflows-in-this-process') {
    const { bundleWorkflows } = await import(join(ROOT, BUNDLER));
    return bundleWorkflows(join(ROOT, WORKFLOW_BUNDLE));
  }
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled();
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1].split(',') : Object.keys(parts);
  const unknown = only.filter((part) => !parts[part]);
  if (unknown.length) throw new Error(`unknown part: ${unknown.join(', ')} (known: ${Object.keys(parts).join(', ')})`);
  await build(only);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  if (Number(process.versions.node.split('.')[0]) < 24 && pinnedNode()) {
    const { become } = await import('./lib/run.mjs');
    process.exit(await become(pinnedNode(), [process.argv[1], ...args]));
  }
  main(args).then(() => process.exit(0), exitWith);
}
