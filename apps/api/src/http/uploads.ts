import { cutFront, withoutDirections } from '@app/domain/text';
import { requireKind, type EvidenceInput, type StoredFile } from '@app/use-cases';
import { requireSound } from './input/modest-input';
import { STORE_ENGINE } from './store-engine';

const MEGABYTE = 1024 * 1024;

/** The fields of a form are texts with plain names: no lists, nothing in one another. */
const PLAIN_FIELDS = { fields: 10, fieldNameSize: 100, fieldNestingDepth: 0, fieldArrayIndexLimit: 0, headerPairs: 20 };

/** A plan is a text of some dozen pages. Browsers send file names in UTF-8. */
export const PLAN_UPLOAD = {
  defParamCharset: 'utf8',
  limits: { ...PLAIN_FIELDS, fileSize: 10 * MEGABYTE, files: 1, parts: 11 },
};

/** A sheet is read as a whole, like a plan. */
export const SHEET_UPLOAD = PLAN_UPLOAD;

export const EVIDENCE_FILES = 5;
export const EVIDENCE_UPLOAD = {
  defParamCharset: 'utf8',
  storage: STORE_ENGINE,
  /** What is no evidence is told by its name, before it is written anywhere. */
  fileFilter: (_: unknown, file: { originalname: string }, take: (error: Error | null, taken: boolean) => void) => {
    try {
      requireKind(uploadedName(file));
    } catch (error) {
      return take(error as Error, false);
    }
    take(null, true);
  },
  limits: {
    ...PLAIN_FIELDS,
    ...{ fileSize: 20 * MEGABYTE, files: EVIDENCE_FILES, parts: EVIDENCE_FILES + PLAIN_FIELDS.fields },
    fieldSize: MEGABYTE,
  },
};

/** What the form parser hands over for a file that it keeps in memory. */
export interface UploadedBytes {
  originalname: string;
  mimetype: string;
  buffer: Buffer;
}

/** What it hands over for a file that lies in the store. */
export interface UploadedEvidence extends StoredFile {
  originalname: string;
  mimetype: string;
}

const LONGEST_NAME = 200;
/** As RFC 6838 writes a media type; what is none is only bytes. */
const MEDIA_TYPE = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/;

/**
 * The name of an uploaded file, without a path, without signs that turn its order, and short enough to keep; its ending
 * counts, so the end is kept.
 *
 * @throws DubanError `text-unsound`
 */
export function uploadedName(file: Pick<UploadedBytes, 'originalname'>): string {
  requireSound(file.originalname);
  const name = file.originalname.split(/[\\/]/).at(-1) ?? '';
  return cutFront(withoutDirections(name.normalize('NFC')), LONGEST_NAME) || 'file';
}

/** Uploaded files as a use case wants evidence. */
export const asEvidence = (files: readonly UploadedEvidence[]): EvidenceInput[] =>
  files.map((file) => ({
    fileName: uploadedName(file),
    mediaType: MEDIA_TYPE.test(file.mimetype) ? file.mimetype : 'application/octet-stream',
    size: file.size,
    sha256: file.sha256,
  }));
