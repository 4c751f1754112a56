/** A place where files lie under a name. It knows nothing of hashes; {@link FileStore} checks what it hands out. */
export interface Shelf {
  /** The bytes under a name; null where there are none. */
  read(name: string): Promise<Buffer | null>;
  /** Puts bytes under a name, in the place of what was there. Half a file is never seen under its name. */
  write(name: string, bytes: Uint8Array): Promise<void>;
}
