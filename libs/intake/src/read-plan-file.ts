import * as mammoth from 'mammoth';
import { isSafeDocx } from './check-docx';
import { decodeText } from './decode-text';
import { fileKind } from './file-kind';
import { LARGEST_FILE, broken, empty, tooLarge, unsupported } from './refusals';

/**
 * The text of an uploaded plan file, paragraphs as lines.
 *
 * @param bytes the file, at most 10 MB: text (UTF-8, UTF-16, GB18030) or .docx
 * @throws DubanError `plan-file-too-large`, `plan-file-empty`, `plan-file-broken`, `plan-file-unsupported`
 */
export async function readPlanFile(bytes: Uint8Array, fileName: string): Promise<string> {
  if (bytes.length > LARGEST_FILE) throw tooLarge(fileName, bytes.length);
  if (bytes.length === 0) throw empty(fileName);
  const kind = fileKind(bytes, fileName);
  if (kind !== 'text' && kind !== 'docx') throw unsupported(fileName, kind);
  const text = kind === 'docx' ? await readDocx(bytes, fileName) : readText(bytes, fileName);
  if (text.trim() === '') throw empty(fileName);
  return text;
}

function readText(bytes: Uint8Array, fileName: string): string {
  const text = decodeText(bytes);
  if (text === null) throw unsupported(fileName, 'other');
  return text;
}

async function readDocx(bytes: Uint8Array, fileName: string): Promise<string> {
  if (!isSafeDocx(bytes)) throw broken(fileName);
  try {
    return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
  } catch {
    // Whatever the converter stumbles over, the advice is the same: save it again.
    throw broken(fileName);
  }
}
