import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from './paths.mjs';

/** More specs than these do not fail because the machine was busy. */
const MOST = 3;
/** Specs with servers, pages and processes of their own; all others depend on nothing a busy machine could take away. */
const WITH_SERVERS = /\.e2e-spec\.ts$/;
const COUNTS = [
  'numPassedTests',
  'numFailedTests',
  'numPendingTests',
  'numTodoTests',
  'numPassedTestSuites',
  'numFailedTestSuites',
  'numRuntimeErrorTestSuites',
];

/**
 * Runs jest. Where at most {@link MOST} specs with servers failed beside others, and nothing else, each of them gets a second
 * try by itself: one that fails again has failed; one that passes is named as unsteady, and its first failure stands in
 * the output. An `--outputFile` somebody asked for tells the results of the second try.
 *
 * @param jest runs jest with arguments and resolves with its exit code
 * @param say prints a line
 * @returns the exit code
 */
export async function withSecondTry(jest, args, say) {
  const folder = mkdtempSync(join(tmpdir(), 'duban-results-'));
  try {
    const asked = args.find((arg) => arg.startsWith('--outputFile='))?.slice('--outputFile='.length);
    const first = asked ?? join(folder, 'first.json');
    const code = await jest(asked ? args : [...args, '--json', `--outputFile=${first}`]);
    const before = code === 0 ? null : resultsIn(first);
    const failed = before?.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name) ?? [];
    if (failed.length === 0 || failed.length > MOST || !failed.every((name) => WITH_SERVERS.test(name))) return code;
    const names = failed.map((name) => relative(ROOT, name)).join(', ');
    say(`… once more, by itself: ${names}`);
    const second = join(folder, 'second.json');
    const again = await jest([
      '--selectProjects',
      'servers',
      '-w',
      '1',
      '--json',
      `--outputFile=${second}`,
      '--runTestsByPath',
      ...failed,
    ]);
    const after = resultsIn(second);
    if (asked && after) writeFileSync(asked, JSON.stringify(merged(before, after)));
    if (again === 0) say(`⚠ unsteady: ${names} failed beside others and passed alone; what failed stands above`);
    return again;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function resultsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // jest did not come so far
  }
}

/** The results of a run with those of the specs that were run once more in their place. */
function merged(before, after) {
  const anew = new Map(after.testResults.map((result) => [result.name, result]));
  const replaced = before.testResults.filter(({ name }) => anew.has(name));
  const counts = Object.fromEntries(
    COUNTS.map((count) => [count, (before[count] ?? 0) - (countsOf(replaced)[count] ?? 0) + (after[count] ?? 0)]),
  );
  const testResults = before.testResults.map((result) => anew.get(result.name) ?? result);
  return { ...before, ...counts, success: after.success, testResults };
}

function countsOf(results) {
  const tests = results.flatMap(({ assertionResults }) => assertionResults);
  const having = (status) => tests.filter((test) => test.status === status).length;
  const unloaded = results.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    numPassedTests: having('passed'),
    numFailedTests: having('failed'),
    numPendingTests: having('pending'),
    numTodoTests: having('todo'),
    numFailedTestSuites: results.length,
    numRuntimeErrorTestSuites: unloaded.length,
  };
}
