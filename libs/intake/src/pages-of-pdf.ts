import { readInThread } from './thread/read-in-thread';
import { Unreadable } from './unreadable';

/** A file of some megabytes takes a second. */
const PATIENCE = 10_000;

/**
 * How many pages a PDF has, counted in a thread; null for a file that is none, is encrypted, or was made to be a burden.
 *
 * @throws DubanError `reading-busy`
 */
export async function pagesOfPdf(bytes: Uint8Array): Promise<number | null> {
  try {
    return await readInThread({ kind: 'pages', content: bytes }, PATIENCE);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
