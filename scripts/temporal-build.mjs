/**
 * Builds the Temporal server with the Go toolchain, in a process of its own. Started by temporal-early.mjs; everybody who
 * waits for it reads the state file it keeps. Only one runs per cache folder (lock file with pid).
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { takeLock } from './lib/lock.mjs';
import { TEMPORAL_MODULE, findGo, temporalPaths } from './temporal-early.mjs';

const paths = temporalPaths();
mkdirSync(dirname(paths.dir), { recursive: true });
const release = takeLock(paths.lock);
if (!release) process.exit(0); // somebody else builds; the waiting processes follow that one

const state = { phase: 'starting', modules: 0, packages: 0, startedAt: Date.now(), pid: process.pid, message: '' };
let written = 0;
function tell(change) {
  const turn = change.phase && change.phase !== state.phase;
  Object.assign(state, change);
  if (!turn && Date.now() - written < 300) return;
  written = Date.now();
  writeFileSync(`${paths.state}.tmp`, JSON.stringify(state));
  renameSync(`${paths.state}.tmp`, paths.state);
}

/** Half-finished folders of builds that were killed. */
function sweep() {
  const prefix = `${basename(paths.dir)}.building-`;
  for (const name of readdirSync(dirname(paths.dir))) {
    if (name.startsWith(prefix)) rmSync(join(dirname(paths.dir), name), { recursive: true, force: true });
  }
}

function fail(message) {
  tell({ phase: 'failed', message });
  sweep();
  process.exit(1);
}

tell({ phase: 'starting' });
writeFileSync(paths.state, JSON.stringify(state));
sweep();
const go = findGo();
if (!go) fail('no Go toolchain');

const bin = `${paths.dir}.building-${process.pid}`;
mkdirSync(bin);
// -v names every package when it is done: that is the progress.
const child = spawn(go, ['install', '-v', TEMPORAL_MODULE], {
  cwd: dirname(paths.dir),
  env: { ...process.env, GOBIN: bin, CGO_ENABLED: '0', GOOS: '', GOARCH: '', GO111MODULE: 'on' },
  stdio: ['ignore', 'inherit', 'pipe'],
});
let rest = '';
let last = '';
child.stderr.on('data', (chunk) => {
  process.stderr.write(chunk);
  const lines = (rest + chunk).split('\n');
  rest = lines.pop();
  for (const line of lines) {
    if (line.startsWith('go: downloading ')) tell({ phase: 'downloading', modules: state.modules + 1 });
    else if (/^[\w.-]+(\/\S+)*$/.test(line)) tell({ phase: 'compiling', packages: state.packages + 1 });
    else if (line.trim()) last = line.trim();
  }
});
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    child.kill('SIGTERM');
    fail(`stopped by ${signal}`);
  });
}
child.on('error', (error) => fail(String(error)));
child.on('close', (code) => {
  if (code !== 0) fail(last || `go install ended with code ${code}`);
  const made = join(bin, 'temporal');
  const check = spawnSync(made, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (check.status !== 0) fail(`the built program does not run: ${check.stderr || check.error}`);
  try {
    renameSync(bin, paths.dir);
  } catch {
    // A folder without a usable binary stands in the way (a copy that was broken off).
    mkdirSync(paths.dir, { recursive: true });
    renameSync(made, paths.binary);
    rmSync(bin, { recursive: true, force: true });
  }
  tell({ phase: 'ready', bytes: statSync(paths.binary).size });
  process.exit(0);
});
