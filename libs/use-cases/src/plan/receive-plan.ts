import type { ParsedPlan } from '@app/domain/plan-text';
import { readPlan } from '@app/intake';
import type { Actor } from '../actor';
import { bodiesOfTheDay } from '../bodies/bodies-of-the-day';
import type { Duban } from '../scene';
import { mayImportPlan, must } from '../policies';

/** A plan document that was received: the file is kept under its hash, and read. */
export interface ReceivedPlan {
  fileName: string;
  sha256: string;
  /** The normalised text all spans refer to. */
  text: string;
  parsed: ParsedPlan;
}

/**
 * 接收方案文件: reads a file to the end and keeps it as it came. It comes before the transaction of {@link importPlan}, and
 * all reading is done in a thread: a large file takes seconds, and would hold a connection to the database and keep
 * everybody else waiting all that time.
 *
 * @throws DubanError `plan-file-*`, `plan-empty`, `plan-without-clauses`, `plan-too-much`, `reading-busy` from reading;
 * nothing is kept then
 */
export async function receivePlan(
  { orm, settings: { files } }: Pick<Duban, 'orm' | 'settings'>,
  actor: Actor,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<ReceivedPlan> {
  must(mayImportPlan(actor), { zh: '导入工作方案', en: 'import a plan' });
  const directory = await bodiesOfTheDay(orm.em.fork());
  const { plan, text } = await readPlan(bytes, fileName, directory);
  return { fileName, sha256: await files.put(bytes), text, parsed: plan };
}
