import { join } from 'node:path';
import { FileStore } from './file-store';
import { FolderShelf } from './folder-shelf';
import { S3Shelf } from './s3-shelf';

/** What the environment says about files. */
export interface FilesEnvironment {
  DUBAN_STATE_DIR: string;
  DUBAN_S3_BUCKET?: string;
  DUBAN_S3_ENDPOINT?: string;
  DUBAN_S3_REGION?: string;
}

/** The region servers of one's own take, where none is named. */
const ANY_REGION = 'us-east-1';

/** A bucket where one is named, else the folder `files` of the state folder. */
export function openFiles(environment: FilesEnvironment): FileStore {
  const { DUBAN_S3_BUCKET: bucket, DUBAN_S3_ENDPOINT: endpoint, DUBAN_S3_REGION: region } = environment;
  const folder = join(environment.DUBAN_STATE_DIR, 'files');
  return new FileStore(
    bucket ? new S3Shelf({ bucket, endpoint, region: region ?? ANY_REGION }) : new FolderShelf(folder),
    join(folder, 'incoming'), // beside the files, so that one can be moved there
    join(environment.DUBAN_STATE_DIR, 'files-held'), // written by `duban restore`
  );
}
