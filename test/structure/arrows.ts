import { posix } from 'node:path';
import ts from 'typescript';
import type { Source } from './sources';

/** From each subject to those it imports from. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The arrows of a room. A subject is a folder of it.
 *
 * @param of `files, too`: a file that lies flat in the room counts as well, under its name, since a circle may lead over it
 */
export function arrowsIn(room: string, sources: readonly Source[], of: 'folders' | 'files, too'): Arrows {
  const files = new Set(sources.map(({ path }) => path));
  const folders = new Set(
    [...files].flatMap((path) => {
      const [folder, ...rest] = posix.relative(room, path).split('/');
      return rest.length > 0 ? [folder] : [];
    }),
  );
  const subjectOf = (path: string): string | undefined => {
    const [first, ...rest] = posix.relative(room, path).split('/');
    if (folders.has(first)) return first;
    if (rest.length > 0 || of === 'folders') return undefined;
    return ['', '.ts', '.tsx'].map((end) => first + end).find((file) => files.has(posix.join(room, file)));
  };
  const arrows = new Map<string, Set<string>>();
  for (const { path, text } of sources) {
    const from = subjectOf(path);
    if (from === undefined) continue;
    const targets = arrows.get(from) ?? new Set<string>();
    arrows.set(from, targets);
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      const to = fileName.startsWith('.') ? subjectOf(posix.join(posix.dirname(path), fileName)) : undefined;
      if (to !== undefined && to !== from) targets.add(to);
    }
  }
  return arrows;
}

/** The shortest way from a subject back to itself, e.g. `a → b → a`; null where there is none. */
export function shortestCircle(arrows: Arrows): string | null {
  const circles = [...arrows.keys()].flatMap((start) => {
    const back = wayBack(arrows, start);
    return back ? [back] : [];
  });
  const [shortest] = circles.sort((a, b) => a.length - b.length);
  return shortest ? shortest.join(' → ') : null;
}

/** Breadth first, so that the first way found is the shortest. */
function wayBack(arrows: Arrows, start: string): string[] | null {
  const cameFrom = new Map<string, string>();
  const open = [start];
  for (const at of open) {
    for (const next of arrows.get(at) ?? []) {
      if (next === start) {
        const way = [start];
        for (let step = at; step !== start; step = cameFrom.get(step)!) way.unshift(step);
        return [start, ...way];
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      open.push(next);
    }
  }
  return null;
}

/** How many arrows lead from one folder to another; files that lie flat are left out. */
export const betweenFolders = (arrows: Arrows): number => {
  const isFolder = (subject: string) => !/\.tsx?$/.test(subject);
  return [...arrows].flatMap(([from, to]) => (isFolder(from) ? [...to].filter(isFolder) : [])).length;
};
