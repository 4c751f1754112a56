import { find, read, type CFB$Container } from 'cfb';
import { Unreadable } from '../unreadable';

/** The streams of an OLE compound file ([MS-CFB]): the container of .doc, .wps, .xls and of documents with a password. */
export class CompoundFile {
  private readonly container: CFB$Container;

  /** @throws Unreadable `broken` */
  constructor(bytes: Buffer) {
    try {
      this.container = read(bytes, { type: 'buffer' });
    } catch {
      throw new Unreadable('broken');
    }
  }

  /** A stream's bytes; null when there is none of that name. */
  stream(name: string): Buffer | null {
    const content = find(this.container, `/${name}`)?.content;
    return content ? Buffer.from(content as Uint8Array) : null;
  }
}
