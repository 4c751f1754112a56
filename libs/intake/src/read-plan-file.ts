import type { BodyDirectory } from '@app/domain/plan-text';
import { LARGEST_FILE } from './limits';
import { refusal, tooLarge } from './refusals';
import { textOfFile } from './text-of-file';
import type { ReadPlan } from './thread/jobs';
import { readInThread } from './thread/read-in-thread';
import { Unreadable } from './unreadable';

/**
 * The text of a plan file, one paragraph a line, the cells of a table row divided by TAB, automatic numbers written out.
 * What needs a parser is read in a thread that can be ended.
 *
 * @param bytes the file, at most 10 MB: text (UTF-8, UTF-16, GB18030), .docx, .doc, .wps, .html or PDF with text
 * @param fileName for the refusals; what the file is shows its content
 * @throws DubanError `plan-file-too-large`, `plan-file-empty`, `plan-file-broken`, `plan-file-encrypted`,
 * `plan-file-without-text`, `plan-file-too-complex`, `plan-text-too-long`, `plan-file-unsupported`
 */
export const readPlanFile = (bytes: Uint8Array, fileName: string): Promise<string> =>
  textOfFile(bytes, fileName, (part) => readInThread(part));

/**
 * Reads a plan file to the end, what it says included, and all of it in a thread: whatever the file holds, the process
 * that asked goes on serving others.
 *
 * @param directory the bodies of the place; without it every body is what is written
 * @throws DubanError as {@link readPlanFile}; `plan-empty`, `plan-without-clauses`, `plan-too-much`, `reading-busy`
 */
export async function readPlan(bytes: Uint8Array, fileName: string, directory?: BodyDirectory): Promise<ReadPlan> {
  if (bytes.length > LARGEST_FILE) throw tooLarge(fileName, bytes.length);
  try {
    return await readInThread({ kind: 'plan', content: bytes, fileName, directory });
  } catch (error) {
    throw error instanceof Unreadable ? refusal(fileName, error.reason) : error;
  }
}
