import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { DubanError } from '@app/domain/errors';
import { Evidence, type CaseFile, type RectificationItem, type Report, type SiteCheck } from '@app/persistence';
import type { Scene } from '../scene';
import type { Settings } from '../settings';
import type { StoredFile } from '../files/file-store';

/** A file that somebody hands in. It lies in the store already, before anything is written that names it. */
export interface EvidenceInput extends StoredFile {
  fileName: string;
  mediaType: string;
}

const MOST_FILES = 5;
const LARGEST = 20 * 1024 * 1024;

/** Texts, tables, scans, photos, films, maps and archives; nothing that a double click would run. */
const KINDS = new Set(
  (
    '.pdf .ofd .doc .docx .wps .rtf .txt .md .xls .xlsx .et .csv .ppt .pptx .dps .jpg .jpeg .png .gif .bmp .webp .tif ' +
    '.tiff .heic .mp4 .mov .mp3 .wav .m4a .zip .7z .rar .kml .kmz .geojson .json .xml .dwg .dxf'
  ).split(' '),
);

/**
 * Checks what somebody wants to hand in as evidence. A file without content proves nothing.
 *
 * @throws DubanError `evidence-too-large`, `evidence-empty`, `evidence-kind`
 */
export function checkEvidence(evidence: readonly EvidenceInput[]): void {
  if (evidence.length > MOST_FILES || evidence.some(({ size }) => size > LARGEST)) {
    throw new DubanError('evidence-too-large', {
      zh: '佐证材料最多5个文件，每个不超过20MB，请压缩或分次报送。',
      en: 'At most five files of evidence, 20 MB each. Compress them or file them with the next report.',
    });
  }
  const empty = evidence.find(({ size }) => size === 0);
  if (empty) {
    throw new DubanError('evidence-empty', {
      zh: `“${empty.fileName}”是空文件，不能作为佐证材料，请检查后重新选择。`,
      en: `"${empty.fileName}" is an empty file and proves nothing. Check it and choose it again.`,
    });
  }
  for (const { fileName } of evidence) requireKind(fileName);
}

/** Whether a file of this name may be evidence, which can be told before it comes. @throws DubanError `evidence-kind` */
export function requireKind(fileName: string): void {
  if (KINDS.has(extname(fileName).toLowerCase())) return;
  throw new DubanError('evidence-kind', {
    zh: `“${fileName}”的类型不能作为佐证材料，请转成 PDF、图片、表格、视频或压缩包后上传。`,
    en: `"${fileName}" is not of a kind that is taken as evidence. Make it a PDF, picture, table, film or archive.`,
  });
}

/**
 * The same for what stands on evidence, or is not recorded.
 *
 * @throws DubanError `evidence-missing`, and as {@link checkEvidence}
 */
export function requireEvidence(evidence: readonly EvidenceInput[]): void {
  if (evidence.length === 0) {
    throw new DubanError('evidence-missing', {
      zh: '此项须附佐证材料，请至少上传一个文件。',
      en: 'This needs evidence: attach at least one file.',
    });
  }
  checkEvidence(evidence);
}

/** Keeps files as evidence of a report, an on-site check or an item of a rectification, or of why a case was opened. */
export const keepEvidence = (
  { em }: Pick<Scene, 'em'>,
  of: { report: Report } | { siteCheck: SiteCheck } | { item: RectificationItem } | { caseFile: CaseFile },
  evidence: readonly EvidenceInput[],
): Evidence[] => filesOf(evidence).map((file) => em.create(Evidence, { ...of, ...file }));

/** What is kept of each file. */
export const filesOf = (evidence: readonly EvidenceInput[]): EvidenceInput[] =>
  evidence.map(({ fileName, mediaType, size, sha256 }) => ({ fileName, mediaType, size, sha256 }));

/** Stores files under their SHA-256, for whoever has them at hand as bytes. */
export async function storeFiles(
  { files }: Pick<Settings, 'files'>,
  evidence: readonly { fileName: string; mediaType: string; bytes: Uint8Array }[],
): Promise<EvidenceInput[]> {
  const stored: EvidenceInput[] = [];
  for (const { fileName, mediaType, bytes } of evidence) {
    stored.push({ fileName, mediaType, ...(await files.receive(Readable.from([bytes]))) });
  }
  return stored;
}
