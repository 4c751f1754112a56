import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../apps/cli/src/launcher/paths';
import { until } from '../../apps/cli/src/launcher/processes';

const ROOT = projectRoot();
export const MAIN = join(ROOT, 'dist/cli/apps/cli/src/main.js');
const LAUNCH = join(__dirname, 'launch.mjs');

/** Brings dist/ up to date; next to nothing when it is. */
export function buildCode(): void {
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--only', 'code'], { stdio: 'inherit' });
}

/** A folder that other users can enter, too. */
export function openFolder(): string {
  const dir = mkdtempSync(join(process.env.DUBAN_TEST_DIR ?? tmpdir(), 'duban-launcher-'));
  chmodSync(dir, 0o755);
  return dir;
}

export const removeFolder = (dir: string): void => rmSync(dir, { recursive: true, force: true });

/** Our own environment without anything that would point the launcher to other servers. */
export function cleanEnv(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { DATABASE_URL: _d, TEMPORAL_ADDRESS: _t, DUBAN_STATE_DIR: _s, NODE_OPTIONS: _n, ...env } = process.env;
  return { ...env, ...extra };
}

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the `duban` command to its end. */
export function duban(
  args: string[],
  env: Record<string, string> = {},
  ids: { uid?: number; gid?: number } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: cleanEnv(env), cwd: ROOT, ...ids });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

export interface Launched {
  child: ChildProcess;
  servers: { databaseUrl: string; temporalAddress: string };
  /** What it has said so far. */
  said(): string;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts a launcher with both servers and waits until it is ready. */
export async function launch(stateDir: string): Promise<Launched> {
  const child = spawn(process.execPath, ['--no-warnings', LAUNCH, stateDir], { env: cleanEnv(), cwd: ROOT });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  await until(() => stdout.endsWith('\n') || child.exitCode !== null, 900_000);
  if (!stdout) throw new Error(`the launcher did not start: ${stderr}`);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exit;
  };
  return { child, servers: JSON.parse(stdout), said: () => stderr, end };
}
