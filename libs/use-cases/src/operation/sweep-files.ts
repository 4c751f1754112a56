import { DubanError } from '@app/domain/errors';
import { namedFiles } from '@app/persistence';
import type { Duban } from '../scene';

/** So long a file may lie in the store before a row names it: far longer than any upload, and the act behind it, takes. */
const GRACE_HOURS = 24;

const HOUR_MS = 3_600_000;
/** Hashes that are looked for at a time. */
const TOGETHER = 500;
/** So many files without a row are no surprise in any county. */
const USUAL = 100;

/**
 * Removes files that no row names: of an upload that was refused, of an act that was rolled back, of a process that was
 * killed half-way. A file is in the store before the record names it, so a fresh one is left alone.
 *
 * @returns how many are gone
 * @throws DubanError `files-of-another-record`, and nothing is removed
 */
export async function sweepFiles(duban: Duban, now: Date): Promise<number> {
  const { files } = duban.settings;
  const before = new Date(now.getTime() - GRACE_HOURS * HOUR_MS);
  const found = { named: 0, unnamed: [] as string[] };
  for await (const hashes of together(files.lyingSince(before))) {
    const named = await namedFiles(duban.orm.em.fork(), hashes);
    found.named += named.size;
    found.unnamed.push(...hashes.filter((hash) => !named.has(hash)));
  }
  if (isOfAnotherRecord(found.named, found.unnamed.length)) throw ofAnotherRecord(found.unnamed.length);
  let gone = await files.dropHalves(before);
  for (const hash of found.unnamed) if (await files.drop(hash, before)) gone += 1;
  return gone;
}

/**
 * Whether most of what lies there is unknown to the record. Then it is not the leftovers that are wrong but the record: an
 * older copy of the database, or the database of another county.
 */
export const isOfAnotherRecord = (named: number, unnamed: number): boolean => unnamed > Math.max(USUAL, named);

async function* together(hashes: AsyncIterable<string>): AsyncIterable<string[]> {
  let waiting: string[] = [];
  for await (const hash of hashes) {
    waiting.push(hash);
    if (waiting.length < TOGETHER) continue;
    yield waiting;
    waiting = [];
  }
  if (waiting.length > 0) yield waiting;
}

const ofAnotherRecord = (count: number) =>
  new DubanError('files-of-another-record', {
    zh: `存储中有${count}个文件不属于现有记录，超过半数，未作清理。请核对数据库是否为旧备份，或存储是否与其他系统共用。`,
    en: `${count} files in the storage, more than half, belong to no row; none was removed. Is the database an older copy, or the storage shared with another house?`,
  });
