import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DubanFailure } from '../failure.mjs';
import { cacheDir } from '../paths.mjs';
import { run } from '../run.mjs';
import { stage } from '../say.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The class path of Flowable with our process: its packages come by Maven, the first time only. */
export async function flowableClasses() {
  const folder = join(cacheDir(), 'flowable-8.0.0');
  const packages = join(folder, 'lib');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(packages) || !readdirSync(packages).some((name) => name.startsWith('flowable-engine'))) {
    copyFileSync(here('pom.xml'), join(folder, 'pom.xml'));
    const goal = ['-B', '-q', 'dependency:copy-dependencies', `-DoutputDirectory=${packages}`];
    await stage('Flowable (Maven)', () => quietly('mvn', goal, folder));
  }
  const classes = join(folder, 'classes');
  await quietly('javac', ['-proc:none', '-cp', `${packages}/*`, '-d', classes, here('FlowableEngine.java')], folder);
  return `${classes}:${packages}/*`;
}

async function quietly(command, args, cwd) {
  if (spawnSync(command, ['-version']).error) throw unavailable(`${command} is not there`);
  const { code, output } = await run(command, args, { quiet: true, cwd });
  if (code !== 0) throw unavailable(output.trim().split('\n').at(-1));
}

const unavailable = (why) =>
  new DubanFailure('flowable-unavailable', {
    zh: `没有可用的 Flowable（${why}）：请安装 JDK 17 和 Maven，并确认能访问 Maven 仓库。`,
    en: `Flowable is not available (${why}): install a JDK 17 and Maven, and see that its repository can be reached.`,
  });

/** The process of Flowable, on a database of its own. */
export async function startFlowable({ classes, url, logFd }) {
  const { host, pathname, username, password } = new URL(url);
  const args = ['-Xmx1g', '-Dorg.slf4j.simpleLogger.defaultLogLevel=error', '-cp', classes, 'FlowableEngine'];
  const at = [`jdbc:postgresql://${host}${pathname}`, username, decodeURIComponent(password)];
  const child = spawn('java', [...args, ...at], { stdio: ['pipe', 'pipe', logFd] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const answer = async () => {
    const { value } = await lines.next();
    if (value === undefined) throw new Error('Flowable has ended');
    return value;
  };
  const version = (await answer()).split(' ')[1];
  return {
    pid: child.pid,
    version,
    /** Begins so many, whose timers are due at `at`; over when all of them are started. */
    async begin(count, at) {
      child.stdin.write(`start ${count} ${at}\n`);
      await answer();
    },
    kill: () => (child.kill('SIGKILL'), ended),
    stop: () => (child.stdin.end(), ended),
  };
}
