const MEGABYTE = 1024 * 1024;

/** A plan is a text of some dozen pages. Browsers send file names in UTF-8. */
export const PLAN_UPLOAD = { defParamCharset: 'utf8', limits: { fileSize: 10 * MEGABYTE, files: 1, fields: 10 } };

export const EVIDENCE_FILES = 5;
export const EVIDENCE_UPLOAD = {
  defParamCharset: 'utf8',
  limits: { fileSize: 20 * MEGABYTE, files: EVIDENCE_FILES, fields: 10, fieldSize: MEGABYTE },
};

/** What the form parser hands over for a file. */
export interface UploadedBytes {
  originalname: string;
  mimetype: string;
  buffer: Buffer;
}

/** The name of an uploaded file, without a path and short enough to keep; its ending counts, so the end is kept. */
export function uploadedName(file: Pick<UploadedBytes, 'originalname'>): string {
  const name = file.originalname.split(/[\\/]/).at(-1) ?? '';
  return name.normalize('NFC').slice(-200) || 'file';
}

/** Uploaded files as a use case wants evidence. */
export const asEvidence = (files: readonly UploadedBytes[]) =>
  files.map((file) => ({ fileName: uploadedName(file), mediaType: file.mimetype, bytes: file.buffer }));
