import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { isTest, sourcesIn, type Source } from './sources';

const aliases = (): [string, string][] => {
  const file = join(__dirname, '../../tsconfig.json');
  const { config } = ts.readConfigFile(file, (path) => readFileSync(path, 'utf8')) as {
    config: { compilerOptions: { paths: Record<string, string[]> } };
  };
  return Object.entries(config.compilerOptions.paths).map(([name, [path]]) => [name, path]);
};

/** What each file imports, types included, as paths from the root; packages are left out. */
function importsOf(sources: readonly Source[], paths: readonly [string, string][]): Map<string, string[]> {
  const known = new Set(sources.map(({ path }) => path));
  const found = (path: string) =>
    ['', '.ts', '.tsx', '/index.ts'].map((end) => normalize(path) + end).find((each) => known.has(each));
  const resolved = (from: string, name: string): string | undefined => {
    if (name.startsWith('.')) return found(join(dirname(from), name));
    for (const [alias, path] of paths) {
      if (alias === name) return found(path);
      const start = alias.slice(0, -1);
      if (alias.endsWith('/*') && name.startsWith(start)) return found(path.replace('*', name.slice(start.length)));
    }
    return undefined;
  };
  return new Map(
    sources.map(({ path, text }) => [
      path,
      ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => resolved(path, fileName) ?? []),
    ]),
  );
}

/** The groups of files that lead back to themselves (Tarjan's strongly connected components of more than one file). */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const [number, low, open] = [new Map<string, number>(), new Map<string, number>(), new Set<string>()];
  const stack: string[] = [];
  const groups: string[][] = [];
  const visit = (file: string): void => {
    number.set(file, number.size);
    low.set(file, number.get(file)!);
    stack.push(file);
    open.add(file);
    for (const next of imports.get(file) ?? []) {
      if (!number.has(next)) visit(next);
      if (open.has(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== number.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    group.forEach((each) => open.delete(each));
    if (group.length > 1) groups.push(group.sort());
  };
  for (const file of imports.keys()) if (!number.has(file)) visit(file);
  return groups;
}

describe('what files import', () => {
  it('leads nowhere back to themselves, not by a type either: such a type wants a file of its own', () => {
    const sources = sourcesIn('apps', 'libs', 'workflows', 'config').filter(({ path }) => !isTest(path));
    const imports = importsOf(sources, aliases());
    expect([...imports.values()].flat().length).toBeGreaterThan(5000);
    expect(imports.get('apps/worker/src/main.ts')!.some((path) => path.startsWith('libs/'))).toBe(true);
    expect(circles(imports)).toEqual([]);
  });

  it('is seen where it leads back, over several files and by a type', () => {
    const sources = [
      { path: 'libs/a/index.ts', text: "export { b } from './b';" },
      { path: 'libs/a/b.ts', text: "import type { C } from '@app/c';\nexport const b = (c: C) => c;" },
      { path: 'libs/c/index.ts', text: "import { b } from '../a/b';\nexport type C = Parameters<typeof b>;" },
      { path: 'libs/d.ts', text: "import { b } from '@app/a/b';\nb();" },
    ];
    const paths: [string, string][] = [
      ['@app/c', 'libs/c/index.ts'],
      ['@app/a/*', 'libs/a/*'],
    ];
    expect(importsOf(sources, paths).get('libs/d.ts')).toEqual(['libs/a/b.ts']);
    expect(circles(importsOf(sources, paths))).toEqual([['libs/a/b.ts', 'libs/c/index.ts']]);
  });
});
