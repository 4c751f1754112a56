import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

export interface Source {
  /** From the root of the repository, with `/`. */
  path: string;
  text: string;
}

export const isTest = (path: string) => /\.(?:e2e-)?spec\.ts$/.test(path);

/** Every TypeScript file under some folders of the repository. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
}

/** Visits every node of a source: code only, so that a comment or a string that talks about dates is none. */
export function walk({ path, text }: Source, visit: (node: ts.Node) => void): void {
  const visitAll = (node: ts.Node): void => {
    visit(node);
    node.forEachChild(visitAll);
  };
  visitAll(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true));
}
