import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './paths.mjs';

const SKIP = new Set(['node_modules', 'dist', '.duban', 'coverage']);

/** All files below the given paths (files or folders, relative to the checkout), sorted, as relative paths. */
export function listFiles(roots, wanted = () => true) {
  const found = [];
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(path)) if (!SKIP.has(name)) visit(join(path, name));
    } else if (wanted(path)) {
      found.push(relative(ROOT, path));
    }
  };
  for (const root of roots) visit(join(ROOT, root));
  return found.sort();
}

export function hashFile(file) {
  return createHash('sha1')
    .update(readFileSync(join(ROOT, file)))
    .digest('hex');
}

/** One hash over names and contents. */
export function digest(files) {
  const hash = createHash('sha1');
  for (const file of files) hash.update(`${file}\0${hashFile(file)}\n`);
  return hash.digest('hex');
}

const stampFile = (part) => join(ROOT, 'dist', '.stamps', `${part}.json`);

/** What was built last time for this part, or null. */
export function readStamp(part) {
  try {
    return JSON.parse(readFileSync(stampFile(part), 'utf8'));
  } catch {
    return null;
  }
}

/** Remembers what has been built; written last, so a build that was broken off is simply done again. */
export function writeStamp(part, value) {
  mkdirSync(dirname(stampFile(part)), { recursive: true });
  writeFileSync(`${stampFile(part)}.tmp`, JSON.stringify(value));
  renameSync(`${stampFile(part)}.tmp`, stampFile(part));
}

export const exists = (path) => existsSync(join(ROOT, path));
