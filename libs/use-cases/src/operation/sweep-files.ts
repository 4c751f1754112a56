import { namedFiles } from '@app/persistence';
import type { Duban } from '../duban';

/** So long a file may lie in the store before a row names it: far longer than any upload, and the act behind it, takes. */
export const GRACE_HOURS = 24;

const HOUR_MS = 3_600_000;
/** Hashes that are looked for at a time. */
const TOGETHER = 500;

/**
 * Removes files that no row names: of an upload that was refused, of an act that was rolled back, of a process that was
 * killed half-way. A file is in the store before the record names it, so a fresh one is left alone.
 *
 * @returns how many are gone
 */
export async function sweepFiles(duban: Duban, now: Date): Promise<number> {
  const { files } = duban.settings;
  const before = new Date(now.getTime() - GRACE_HOURS * HOUR_MS);
  let gone = await files.dropHalves(before);
  const sweep = async (hashes: readonly string[]) => {
    const named = await namedFiles(duban.orm.em.fork(), hashes);
    for (const hash of hashes) if (!named.has(hash) && (await files.drop(hash, before))) gone += 1;
  };
  let waiting: string[] = [];
  for await (const hash of files.lyingSince(before)) {
    waiting.push(hash);
    if (waiting.length < TOGETHER) continue;
    await sweep(waiting);
    waiting = [];
  }
  if (waiting.length > 0) await sweep(waiting);
  return gone;
}
