import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Unreadable } from '../unreadable';

/** Word writes some dozen parts; a plan with this much XML would have thousands of pages. */
const MOST_ENTRIES = 5000;
const MOST_BYTES = 40 * 1024 * 1024;

/** A zip file of which parts are unpacked only when asked for, and never beyond a limit: sizes can lie. */
export class Archive {
  private left = MOST_BYTES;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
  ) {}

  /** @throws Unreadable `broken`, `too-complex` */
  static async open(bytes: Buffer): Promise<Archive> {
    const entries = new Map<string, Entry>();
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
      if (zip.entryCount > MOST_ENTRIES) throw new Unreadable('too-complex');
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new Archive(zip, entries);
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('broken');
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /**
   * A part's bytes; null when there is no such part. All parts that are read share one limit.
   *
   * @throws Unreadable `broken`, `too-complex`, `encrypted`
   */
  async read(name: string): Promise<Buffer | null> {
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.isEncrypted()) throw new Unreadable('encrypted');
    if (entry.uncompressedSize > this.left) throw new Unreadable('too-complex');
    const chunks: Buffer[] = [];
    try {
      // The stream fails by itself as soon as a part grows beyond its declared size.
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    } catch {
      throw new Unreadable('broken');
    }
    this.left -= entry.uncompressedSize;
    return Buffer.concat(chunks);
  }
}
