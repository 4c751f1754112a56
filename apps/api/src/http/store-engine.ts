import type { Readable } from 'node:stream';
import type { FileStore, StoredFile } from '@app/use-cases';

/** A request whose files go into a store. */
export interface ReceivingRequest {
  fileStore?: FileStore;
}

/** A file of a form on its way; busboy marks one that was longer than allowed. */
interface FileOnItsWay {
  stream: Readable & { truncated?: boolean };
}

type Stored = (error: Error | null, file?: StoredFile) => void;

/** Where the form parser puts files: piece by piece into the store, where they lie under their hash. */
export const STORE_ENGINE = {
  _handleFile(request: ReceivingRequest, { stream }: FileOnItsWay, stored: Stored): void {
    if (!request.fileStore) return stored(new Error('a form with files on a route that does not say who may send it'));
    request.fileStore
      .receive(stream, () => !stream.truncated)
      .then(
        (file) => stored(null, file),
        (error: Error) => stored(error),
      );
  },

  /** Another row may name the same file; one that none names is swept later. */
  _removeFile(_request: ReceivingRequest, _file: unknown, removed: (error: Error | null) => void): void {
    removed(null);
  },
};
