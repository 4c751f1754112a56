import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';
import { run } from '../run.mjs';

/** What a worker reads of the checkout beside its own code. */
const SAME = ['node_modules', 'config', 'apps', 'package.json', 'nest-cli.json', 'tsconfig.json'];
const CASE = 'workflows/rectification/rectification.workflow.ts';
const BEFORE = '  await database.draftOrder(caseId);\n';
/** One command more in the middle of a procedure, behind a patch, as `workflows/README.md` asks. */
const CHANGE = `${BEFORE}  if (patched('cluster-story')) await sleep(1);\n`;

/** A build of the next version, whose rectification has one step more. @returns the folder it lies in */
export async function nextBuild(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of SAME) symlinkSync(join(ROOT, name), join(folder, name));
  for (const name of ['workflows', 'libs', 'dist/worker']) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  const file = join(folder, CASE);
  const before = readFileSync(file, 'utf8');
  const imported = before.replace('import { patched }', 'import { patched, sleep }');
  const after = imported.replace(BEFORE, CHANGE);
  if (after === imported || imported === before) throw new Error(`${CASE} is not what the story changes`);
  writeFileSync(file, after);
  const bundler = join(folder, 'dist/worker/libs/temporal/src/bundle-workflows.js');
  const code = `require(${JSON.stringify(bundler)}).bundleWorkflows(${JSON.stringify(join(folder, 'dist/workflows.js'))})`;
  const made = await run(process.execPath, ['-e', code], { quiet: true, cwd: folder });
  if (made.code !== 0) throw new Error(made.output);
  return folder;
}
