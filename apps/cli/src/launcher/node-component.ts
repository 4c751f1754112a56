import { spawn } from 'node:child_process';
import { closeSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { track } from './children';
import type { Component, Ending, Running } from './component';
import { buildMissing, componentFailed } from './errors';
import { lastLine, openLog, sizeOf, tailOf } from './files';
import { projectRoot, statePaths } from './paths';
import { endProcess } from './processes';

const READY_MS = 60_000;

export interface NodeComponentOptions {
  name: 'worker' | 'api';
  title: string;
  stateDir: string;
  env: () => Record<string, string>;
  port?: number;
  host?: string;
}

/** Where the build puts a program of ours. */
export const mainOf = (name: 'worker' | 'api'): string =>
  join(projectRoot(), 'dist', name, 'apps', name, 'src', 'main.js');

/**
 * One of our own programs as a component: it says `{ type: 'ready' }` over its channel to the launcher when it can work,
 * and ends by itself when that channel closes, so a killed launcher leaves no orphan of ours.
 */
export function nodeComponent(options: NodeComponentOptions): Component {
  return { name: options.name, title: options.title, start: () => startNode(options) };
}

async function startNode({ name, title, stateDir, env, port, host }: NodeComponentOptions): Promise<Running> {
  const main = mainOf(name);
  if (!existsSync(main)) throw buildMissing(main);
  const logFile = join(statePaths(stateDir).logs, `${name}.log`);
  const logFrom = sizeOf(logFile);
  const log = openLog(logFile);
  const child = track(
    spawn(process.execPath, ['--enable-source-maps', '--no-warnings', main], {
      cwd: projectRoot(),
      env: { ...process.env, ...env(), DATABASE_MIGRATION_URL: undefined }, // none of them owns a table
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    }),
  );
  closeSync(log);
  let over = false;
  const ended = new Promise<Ending>((resolve) => {
    const end = (ending: Ending) => {
      over = true;
      resolve(ending);
    };
    child.on('exit', (code, signal) => end({ code, signal }));
    child.on('error', () => end({ code: 127, signal: null }));
  });
  const stop = (graceMs = 2_000) =>
    endProcess(
      child.pid ?? 0,
      [
        ['SIGTERM', graceMs],
        ['SIGKILL', 500],
      ],
      () => over,
    );

  const ready = new Promise<'ready'>((resolve) => {
    child.on('message', (message: { type?: string }) => message?.type === 'ready' && resolve('ready'));
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), READY_MS)));
  const first = await Promise.race([ready, ended, late]);
  clearTimeout(timer);
  if (first !== 'ready') {
    await stop(1_000);
    const said = tailOf(logFile, logFrom);
    throw componentFailed(
      title,
      errorLine(said) || (first === 'late' ? 'not ready in time' : 'ended at once'),
      logFile,
    );
  }
  const detail = port ? `${host}:${port}` : `pid ${child.pid}`;
  return { pid: child.pid!, port, detail, adopted: false, ended, stop };
}

/** The line of a log that names the error, else the last one. */
function errorLine(said: string): string {
  const named = said.split('\n').find((line) => /^\s*(\w*Error\b|✘)/.test(line));
  return (named ?? lastLine(said)).trim().slice(0, 300);
}
