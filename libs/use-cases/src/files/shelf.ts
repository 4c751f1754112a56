import type { Readable } from 'node:stream';

/** A file on a shelf. */
export interface Shelved {
  name: string;
  /** When it was put there, or last counted as new. */
  since: Date;
}

/** A place where files lie under a name. It knows nothing of hashes; {@link FileStore} checks what it hands out. */
export interface Shelf {
  /** The bytes under a name, piece by piece; null where there are none. */
  open(name: string): Promise<Readable | null>;
  /** Puts a file of this machine under a name, in the place of what was there. Half a file is never seen under its name. */
  take(path: string, name: string): Promise<void>;
  /** Lets what lies under a name count as new; false where that cannot be done, so that it has to be put there again. */
  renew(name: string): Promise<boolean>;
  /** What lies there. */
  list(): AsyncIterable<Shelved>;
  /** Removes a file, unless it counts as new since a moment. @returns whether it is gone */
  drop(name: string, before: Date): Promise<boolean>;
}
