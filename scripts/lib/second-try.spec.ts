import { readFileSync, writeFileSync } from 'node:fs';
import type { withSecondTry as SecondTry } from './second-try.mjs';

interface Result {
  name: string;
  status: 'passed' | 'failed';
  assertionResults: { status: string }[];
}
type Jest = (args: string[]) => Promise<number>;
const outputOf = (args: string[]) => args.find((arg) => arg.startsWith('--outputFile='))!.slice('--outputFile='.length);

const suite = (name: string, ...statuses: string[]): Result => ({
  name,
  status: statuses.every((status) => status === 'passed') && statuses.length > 0 ? 'passed' : 'failed',
  assertionResults: statuses.map((status) => ({ status })),
});

function results(...testResults: Result[]) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const of = (status: string) => tests.filter((test) => test.status === status).length;
  const failed = testResults.filter(({ status }) => status === 'failed');
  return {
    numPassedTests: of('passed'),
    numFailedTests: of('failed'),
    numPendingTests: 0,
    numTodoTests: 0,
    numPassedTestSuites: testResults.length - failed.length,
    numFailedTestSuites: failed.length,
    numRuntimeErrorTestSuites: failed.filter(({ assertionResults }) => assertionResults.length === 0).length,
    success: failed.length === 0,
    testResults,
  };
}

/** What a run of jest would write, one after the other. */
function runs(...told: ReturnType<typeof results>[]) {
  const asked: string[][] = [];
  const jest: Jest = (args) => {
    asked.push(args);
    const result = told[asked.length - 1];
    writeFileSync(outputOf(args), JSON.stringify(result));
    return Promise.resolve(result.success ? 0 : 1);
  };
  return { jest, asked };
}

const E2E = '/checkout/test/web/dialogs.e2e-spec.ts';
const UNIT = '/checkout/libs/domain/src/a.spec.ts';

describe('a second try of specs with servers', () => {
  let withSecondTry: typeof SecondTry;
  const said: string[] = [];
  const say = (line: string) => said.push(line);

  beforeAll(async () => {
    ({ withSecondTry } = await import('./second-try.mjs'));
  });
  beforeEach(() => said.splice(0));

  it('runs what failed beside others once more by itself, names it, and tells the results of the second try', async () => {
    const file = `${process.env.TMPDIR ?? '/tmp'}/second-try-${process.pid}.json`;
    const { jest, asked } = runs(
      results(suite(E2E, 'passed', 'failed'), suite(UNIT, 'passed')),
      results(suite(E2E, 'passed', 'passed')),
    );
    expect(await withSecondTry(jest, ['--json', `--outputFile=${file}`], say)).toBe(0);
    expect(asked[1]).toEqual(expect.arrayContaining(['-w', '1', '--runTestsByPath', E2E]));
    expect(said.join('\n')).toMatch(/unsteady: .*dialogs/);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      ...{ numPassedTests: 3, numFailedTests: 0, numPassedTestSuites: 2, numFailedTestSuites: 0, success: true },
    });
  });

  it('fails where it fails again, also where a spec does not even load', async () => {
    const { jest } = runs(results(suite(E2E, 'failed')), results(suite(E2E)));
    expect(await withSecondTry(jest, [], say)).toBe(1);
    expect(said.join('\n')).not.toContain('unsteady');
  });

  it.each([
    ['a unit spec, which no busy machine disturbs', [suite(UNIT, 'failed')]],
    ['four specs at once', [1, 2, 3, 4].map((n) => suite(`/checkout/test/${n}.e2e-spec.ts`, 'failed'))],
    ['a unit spec beside one with servers', [suite(UNIT, 'failed'), suite(E2E, 'failed')]],
  ])('gives no second try to %s', async (_, suites) => {
    const { jest, asked } = runs(results(...suites));
    expect(await withSecondTry(jest, [], say)).toBe(1);
    expect(asked).toHaveLength(1);
  });
});
