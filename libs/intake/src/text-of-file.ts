import { decodeText } from './decode-text';
import { fileKind } from './file-kind';
import { decodeHtml } from './html/html-charset';
import { LARGEST_FILE, LARGEST_TEXT } from './limits';
import { empty, refusal, tooLarge } from './refusals';
import type { ContainerJob } from './container-job';
import { Unreadable } from './unreadable';

/** U+0000 and halves of characters, which no database keeps: a damaged file has them, and shows them as damaged. */
const UNKEEPABLE = /[\0\p{Surrogate}]/gu;

/**
 * The text of a plan file.
 *
 * @param read reads what needs a parser: in a thread, or at once where this is one
 * @throws DubanError as `readPlanFile`
 */
export async function textOfFile(
  bytes: Uint8Array,
  fileName: string,
  read: (part: ContainerJob) => Promise<string>,
): Promise<string> {
  if (bytes.length > LARGEST_FILE) throw tooLarge(fileName, bytes.length);
  if (bytes.length === 0) throw empty(fileName);
  try {
    const text = (await decode(bytes, fileName, read)).replace(UNKEEPABLE, '\ufffd');
    if (text.trim() === '') throw empty(fileName);
    if (text.length > LARGEST_TEXT) throw new Unreadable('too-long');
    return text;
  } catch (error) {
    throw error instanceof Unreadable ? refusal(fileName, error.reason) : error;
  }
}

async function decode(
  bytes: Uint8Array,
  fileName: string,
  read: (part: ContainerJob) => Promise<string>,
): Promise<string> {
  const kind = fileKind(bytes, fileName);
  switch (kind) {
    case 'text':
      return decodeText(bytes) ?? unreadable(fileName);
    case 'html':
      return read({ kind, content: decodeHtml(bytes) ?? unreadable(fileName) });
    case 'pdf':
    case 'zip':
    case 'ole':
      return read({ kind, content: bytes });
    default:
      throw new Unreadable(kind);
  }
}

/** Bytes that begin like nothing known and are no text: the name tells what the file was meant to be. */
function unreadable(fileName: string): never {
  throw new Unreadable(/\.(?:docx?|wps|pdf|zip)$/i.test(fileName) ? 'broken' : 'other');
}
