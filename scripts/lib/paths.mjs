import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this script belongs to. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Newest major the code is written for; older ones lack `require(esm)` inside jest. */
export const NODE_MAJOR = 24;

/** What several checkouts of one user may share (today: the Temporal server binary). */
export function cacheDir() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'duban');
}

/** The Node to go on with: this one when it is new enough, else the one the lockfile pins. Null when neither is there. */
export function pinnedNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  const pinned = join(ROOT, 'node_modules', '.bin', 'node');
  return existsSync(pinned) ? pinned : null;
}

/** Environment for children: our own binaries first on the PATH, so that `node` and `vite` mean the pinned ones. */
export function childEnv(extra = {}) {
  return { ...process.env, PATH: `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`, ...extra };
}
