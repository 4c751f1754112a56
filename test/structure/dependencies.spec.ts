import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

interface Source {
  /** From the root of the repository, with `/`. */
  path: string;
  text: string;
}

const isTest = (path: string) => /\.(?:e2e-)?spec\.ts$/.test(path);

/** Every TypeScript file under some folders of the repository. */
function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
}

/** Visits every node of a source: code only, so that a comment or a string that talks about dates is none. */
function walk({ path, text }: Source, visit: (node: ts.Node) => void): void {
  const visitAll = (node: ts.Node): void => {
    visit(node);
    node.forEachChild(visitAll);
  };
  visitAll(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true));
}

const DAY_IN_MS = 86_400_000;
const DAY_IN_SECONDS = 86_400;

/** The value of a product of numbers, or null for any other expression. */
function product(node: ts.Node): number | null {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isParenthesizedExpression(node)) return product(node.expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.AsteriskToken) return null;
  const [left, right] = [product(node.left), product(node.right)];
  return left === null || right === null ? null : left * right;
}

const isDate = (node: ts.Node) => ts.isIdentifier(node) && node.text === 'Date';

/** What a source does with dates by hand. Reading the clock (`new Date()`) is something else. */
function dateArithmetic(source: Source): string[] {
  const found = new Set<string>();
  walk(source, (node) => {
    if (ts.isNewExpression(node) && isDate(node.expression) && node.arguments?.length) found.add('new Date(…)');
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.name.text;
      if (/^(?:getTime|set(?:UTC)?(?:Date|Month|FullYear|Hours|Minutes|Seconds|Milliseconds)|setTime)$/.test(name)) {
        found.add(name);
      }
      if (isDate(node.expression) && (name === 'parse' || name === 'UTC')) found.add(`Date.${name}`);
    }
    const number = product(node);
    if (number === DAY_IN_MS || number === DAY_IN_SECONDS) found.add('the length of a day');
  });
  return [...found].sort();
}

/** The rooms where dates come from `libs/domain/calendar` and from nowhere else. */
const STRICT = ['libs/domain', 'workflows', 'libs/use-cases'];

/** The places in these rooms that may, and why. */
const MAY: Record<string, string[]> = {
  // The one small type that converts between plan time and instants.
  'libs/use-cases/src/plan-time.ts': ['Date.parse', 'getTime', 'new Date(…)'],
  // How long until an instant that an activity named; no calendar in it.
  'workflows/shared/waiting.ts': ['Date.parse'],
};

describe('arithmetic with dates', () => {
  const found = sourcesIn('libs', 'workflows', 'apps', 'config')
    .filter(({ path }) => !isTest(path) && !/^(?:apps\/web|libs\/domain\/src\/calendar)\//.test(path))
    .map((source) => ({ path: source.path, does: dateArithmetic(source) }))
    .filter(({ does }) => does.length > 0);
  const isStrict = (path: string) => STRICT.some((room) => path.startsWith(`${room}/`));

  // Not forbidden elsewhere (a session, too, has an end), but shown to whoever runs this.
  afterAll(() => {
    const elsewhere = found
      .filter(({ path }) => !isStrict(path))
      .map(({ path, does }) => `${path}: ${does.join(', ')}`);
    process.stdout.write(`Arithmetic with dates outside the calendar:\n  ${elsewhere.join('\n  ')}\n`);
  });

  it('is done in libs/domain/calendar, and not by hand in domain, workflows or use cases', () => {
    const strict = found.filter(({ path }) => isStrict(path));
    expect(Object.fromEntries(strict.map(({ path, does }) => [path, does]))).toEqual(MAY);
  });

  it.each([
    ['new Date(Date.UTC(2018, 0, 1))', ['Date.UTC', 'new Date(…)']],
    ["new Date('2018-01-01')", ['new Date(…)']],
    ['new Date(now)', ['new Date(…)']],
    ['later.getTime() - earlier.getTime()', ['getTime']],
    ['day.setDate(day.getDate() + 1)', ['setDate']],
    ['day.setUTCMonth(3)', ['setUTCMonth']],
    ['Date.parse(text)', ['Date.parse']],
    ['at + 86400000', ['the length of a day']],
    ['at + 86_400_000', ['the length of a day']],
    ['at + 864e5', ['the length of a day']],
    ['const day = 24 * 60 * 60 * 1000;', ['the length of a day']],
    ['n * (24 * 3600)', ['the length of a day']],
    ['new Date()', []],
    ['Date.now() - begun', []],
    ['8 * 3600 * 1000', []],
    ["const words = 'new Date(0)'; // 86400000", []],
    ["addDays('2018-01-01', 1)", []],
  ])('is recognised: %s', (text, does) => {
    expect(dateArithmetic({ path: 'a.ts', text })).toEqual(does);
  });
});

/**
 * The patches of some workflows that no test names. A patch has two sides: the tests that run the workflow today take
 * the new one, a recorded history the old one; a test that covers them names the patch by its id.
 */
function untestedPatches(workflows: Source[], tests: Source[]): string[] {
  const named = new Set<string>();
  for (const test of tests) walk(test, (node) => void (ts.isStringLiteralLike(node) && named.add(node.text)));
  const untested: string[] = [];
  for (const workflow of workflows) {
    walk(workflow, (node) => {
      if (!ts.isCallExpression(node) || !/(?:^|\.)patched$/.test(node.expression.getText())) return;
      const id = node.arguments[0];
      if (id && ts.isStringLiteralLike(id) && named.has(id.text)) return;
      untested.push(`${workflow.path}: ${node.getText()}`);
    });
  }
  return untested;
}

describe('a patch of a running workflow', () => {
  it('has a test that names it', () => {
    const workflows = sourcesIn('workflows').filter(({ path }) => !isTest(path));
    const tests = sourcesIn('workflows', 'test').filter(
      ({ path }) => isTest(path) && path !== 'test/structure/dependencies.spec.ts',
    );
    expect(workflows.map(({ path }) => path)).toContain('workflows/clause/clause.workflow.ts');
    expect(untestedPatches(workflows, tests)).toEqual([]);
  });

  it('is missed when nobody tests it, or when its id cannot be read', () => {
    const workflow = (text: string) => [{ path: 'workflows/a.workflow.ts', text }];
    const test = [{ path: 'workflows/a.workflow.spec.ts', text: "it('asks', () => replay('ask-the-leader'));" }];
    expect(untestedPatches(workflow("if (patched('ask-the-leader')) await ask();"), test)).toEqual([]);
    expect(untestedPatches(workflow("if (patched('ask-the-leader')) await ask();"), [])).toEqual([
      "workflows/a.workflow.ts: patched('ask-the-leader')",
    ]);
    expect(untestedPatches(workflow("if (wf.patched('ask-twice')) await ask();"), test)).toHaveLength(1);
    expect(untestedPatches(workflow('if (patched(id)) await ask();'), test)).toHaveLength(1);
    expect(untestedPatches(workflow("// patched('ask-twice') was here"), test)).toEqual([]);
  });
});
