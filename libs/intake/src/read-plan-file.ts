import { decodeText } from './decode-text';
import { fileKind } from './file-kind';
import { decodeHtml } from './html/html-charset';
import { LARGEST_FILE, LARGEST_TEXT } from './limits';
import { empty, refusal, tooLarge } from './refusals';
import { readInThread } from './thread/read-in-thread';
import { Unreadable } from './unreadable';

/**
 * The text of a plan file, one paragraph a line, the cells of a table row divided by TAB, automatic numbers written out.
 *
 * @param bytes the file, at most 10 MB: text (UTF-8, UTF-16, GB18030), .docx, .doc, .wps, .html or PDF with text
 * @param fileName for the refusals; what the file is shows its content
 * @throws DubanError `plan-file-too-large`, `plan-file-empty`, `plan-file-broken`, `plan-file-encrypted`,
 * `plan-file-without-text`, `plan-file-too-complex`, `plan-text-too-long`, `plan-file-unsupported`
 */
export async function readPlanFile(bytes: Uint8Array, fileName: string): Promise<string> {
  if (bytes.length > LARGEST_FILE) throw tooLarge(fileName, bytes.length);
  if (bytes.length === 0) throw empty(fileName);
  try {
    const text = await textOf(bytes, fileName);
    if (text.trim() === '') throw empty(fileName);
    if (text.length > LARGEST_TEXT) throw new Unreadable('too-long');
    return text;
  } catch (error) {
    throw error instanceof Unreadable ? refusal(fileName, error.reason) : error;
  }
}

/** Plain text is decoded here; what needs a parser is read in a thread that can be ended. */
async function textOf(bytes: Uint8Array, fileName: string): Promise<string> {
  const kind = fileKind(bytes, fileName);
  switch (kind) {
    case 'text':
      return decodeText(bytes) ?? unreadable(fileName);
    case 'html':
      return readInThread({ kind, content: decodeHtml(bytes) ?? unreadable(fileName) });
    case 'pdf':
    case 'zip':
    case 'ole':
      return readInThread({ kind, content: bytes });
    default:
      throw new Unreadable(kind);
  }
}

/** Bytes that begin like nothing known and are no text: the name tells what the file was meant to be. */
function unreadable(fileName: string): never {
  throw new Unreadable(/\.(?:docx?|wps|pdf|zip)$/i.test(fileName) ? 'broken' : 'other');
}
