import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DubanFailure } from '../failure.mjs';
import { cacheDir } from '../paths.mjs';
import { run } from '../run.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [, VERSION] = /<version>(\d+\.\d+\.\d+)</.exec(readFileSync(join(here, 'pom.xml'), 'utf8'));

/** A checker of PDF/A-2b; veraPDF is brought by Maven the first time and kept in the cache folder of the user. */
export async function openVeraPdf() {
  for (const [tool, of] of [
    ['java', 'JDK 17'],
    ['mvn', 'Maven'],
  ])
    if (spawnSync(tool, ['-version'], { stdio: 'ignore' }).status !== 0) throw missing(tool, of);
  const home = join(cacheDir(), `verapdf-${VERSION}`);
  if (!existsSync(home)) await install(home);
  const program = ['-cp', join(home, '*'), join(here, 'CheckPdfA.java')];
  return {
    version: VERSION,
    /** @returns {Map<string, string | null>} what is wrong with each file, by its name; null for one that conforms */
    check(files) {
      const { status, stdout, stderr } = spawnSync('java', [...program, ...files], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      if (status !== 0) throw new Error(`veraPDF: ${stderr.slice(-2_000)}`);
      const said = stdout.split('\n').flatMap((line) => {
        const [, verdict, file, why] = /^(ok|no) (.+?\.pdf)(?:: (.*))?$/.exec(line) ?? [];
        return file ? [[file, verdict === 'ok' ? null : (why ?? '')]] : [];
      });
      return new Map(said);
    },
  };
}

async function install(home) {
  const part = `${home}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  cpSync(join(here, 'pom.xml'), join(part, 'pom.xml'));
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
  const { code, output } = await run('mvn', ['-q', '-B', goal, '-DoutputDirectory=.'], { cwd: part, quiet: true });
  if (code !== 0) throw new Error(`mvn: ${output.slice(-2_000)}`);
  renameSync(part, home);
}

const missing = (tool, of) =>
  new DubanFailure('tool-missing', {
    zh: `检查公文需要 ${of}，未找到命令 ${tool}。请安装后重试。`,
    en: `Checking documents needs ${of}; the command ${tool} is not there. Install it and try again.`,
  });
