import { readPlanFile } from '@app/intake';
import type { Actor } from './actor';
import { mayImportPlan, must } from './policies';
import type { Settings } from './settings';

/** A plan document that was received: the file is kept under its hash, its text is read. */
export interface ReceivedPlan {
  fileName: string;
  sha256: string;
  /** One paragraph or row of a table a line, not yet normalised. */
  raw: string;
}

/**
 * 接收方案文件: reads a file and keeps it as it came. It comes before the transaction of {@link importPlan}, because a
 * large PDF takes seconds and would hold a connection to the database all that time.
 *
 * @throws DubanError `plan-file-*` from reading; nothing is kept then
 */
export async function receivePlan(
  { files }: Pick<Settings, 'files'>,
  actor: Actor,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<ReceivedPlan> {
  must(mayImportPlan(actor), { zh: '导入工作方案', en: 'import a plan' });
  const raw = await readPlanFile(bytes, fileName);
  return { fileName, sha256: await files.put(bytes), raw };
}
