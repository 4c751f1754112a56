import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { walk } from './sources';

/**
 * The scripts take what they need from the build by name, where no compiler looks: a benchmark that runs once a month would be the
 * first to hear that a function has another name now.
 */
const ROOT = join(__dirname, '../..');
const BASES = ['', 'libs', 'libs/domain/src', 'apps/cli/src'];

interface Taken {
  script: string;
  /** As the script says it, of the build. */
  module: string;
  names: string[];
}

const scripts = readdirSync(join(ROOT, 'scripts'), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.mjs'))
  .map((entry) => join(entry.parentPath, entry.name));

/** What is in quotes in `require(join(built, 'libs/…/index.js'))`, or in `require('…/dist/cli/…')`; null for a package. */
function moduleOf(call: ts.CallExpression): string | null {
  const called = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : call.expression.getText();
  if (called !== 'require') return null;
  let said: string | null = null;
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && node.text.endsWith('.js')) said = node.text;
    node.forEachChild(look);
  };
  call.arguments.forEach(look);
  return (said as string | null)?.replace(/^.*dist\/\w+\//, '') ?? null;
}

/** The names that a script takes of a module: `const { a, b: c } = require(…)`, or `require(…).a`. */
function namesOf({ parent }: ts.CallExpression): string[] {
  if (ts.isPropertyAccessExpression(parent)) return [parent.name.text];
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return [];
  return parent.name.elements.map(({ propertyName, name }) => (propertyName ?? name).getText());
}

function takenBy(script: string): Taken[] {
  const found: Taken[] = [];
  walk({ path: script, text: readFileSync(script, 'utf8') }, (node) => {
    if (!ts.isCallExpression(node)) return;
    const module = moduleOf(node);
    if (module) found.push({ script: script.slice(ROOT.length + 1), module, names: namesOf(node) });
  });
  return found;
}

const fileAt = (path: string) =>
  [`${path}.ts`, join(path, 'index.ts'), path].find((file) => file.endsWith('.ts') && existsSync(file)) ?? null;

const sourceOf = (module: string) =>
  BASES.map((base) => fileAt(join(ROOT, base, module.replace(/\.js$/, '')))).find((file) => file !== null) ?? null;

const known = new Map<string, Set<string>>();

/** Everything a module exports by name, also by `export *` of others. */
function exportsOf(file: string): Set<string> {
  const before = known.get(file);
  if (before) return before;
  const names = new Set<string>();
  known.set(file, names);
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true);
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (exportClause && ts.isNamedExports(exportClause))
        for (const { name } of exportClause.elements) names.add(name.text);
      else if (moduleSpecifier && ts.isStringLiteral(moduleSpecifier)) {
        const other = fileAt(join(dirname(file), moduleSpecifier.text));
        if (!other) throw new Error(`${file}: cannot follow ${moduleSpecifier.text}`);
        for (const name of exportsOf(other)) names.add(name);
      }
    } else if (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExport)) {
      if (ts.isVariableStatement(statement))
        for (const { name } of statement.declarationList.declarations) names.add(name.getText());
      else if ('name' in statement) names.add((statement.name as ts.Identifier).text);
    }
  }
  return names;
}
const isExport = ({ kind }: ts.ModifierLike) => kind === ts.SyntaxKind.ExportKeyword;

describe('what the scripts take from the build', () => {
  const all = scripts.flatMap(takenBy).filter(({ module }) => !module.endsWith('error-catalogue.js'));

  it('is found', () => {
    expect(all.length).toBeGreaterThan(30);
    expect(new Set(all.map(({ module }) => module))).toContain('libs/use-cases/src/index.js');
  });

  it('stands in a file there is, under the name it has there', () => {
    const missing = all.flatMap(({ script, module, names }) => {
      const file = sourceOf(module);
      if (!file) return [`${script}: no source of ${module}`];
      const exported = exportsOf(file);
      return names.filter((name) => !exported.has(name)).map((name) => `${script}: no ${name} in ${module}`);
    });
    expect(missing).toEqual([]);
  });
});
