import { extname } from 'node:path';
import { DubanError } from '@app/domain/errors';
import { Evidence, type CaseFile, type RectificationItem, type Report, type SiteCheck } from '@app/persistence';
import type { Scene } from './duban';
import type { Settings } from './settings';

export interface EvidenceInput {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
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
  if (evidence.length > MOST_FILES || evidence.some(({ bytes }) => bytes.length > LARGEST)) {
    throw new DubanError('evidence-too-large', {
      zh: '佐证材料最多5个文件，每个不超过20MB，请压缩或分次报送。',
      en: 'At most five files of evidence, 20 MB each. Compress them or file them with the next report.',
    });
  }
  const empty = evidence.find(({ bytes }) => bytes.length === 0);
  if (empty) {
    throw new DubanError('evidence-empty', {
      zh: `“${empty.fileName}”是空文件，不能作为佐证材料，请检查后重新选择。`,
      en: `"${empty.fileName}" is an empty file and proves nothing. Check it and choose it again.`,
    });
  }
  const refused = evidence.find(({ fileName }) => !KINDS.has(extname(fileName).toLowerCase()));
  if (!refused) return;
  throw new DubanError('evidence-kind', {
    zh: `“${refused.fileName}”的类型不能作为佐证材料，请转成 PDF、图片、表格、视频或压缩包后上传。`,
    en: `"${refused.fileName}" is not of a kind that is taken as evidence. Make it a PDF, picture, table, film or archive.`,
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

/**
 * Keeps files, fixed by their SHA-256, as evidence of a report, an on-site check or an item of a rectification, or of why a
 * case was opened.
 */
export async function keepEvidence(
  { em, settings }: Scene,
  of: { report: Report } | { siteCheck: SiteCheck } | { item: RectificationItem } | { caseFile: CaseFile },
  evidence: readonly EvidenceInput[],
): Promise<Evidence[]> {
  return (await storeFiles(settings, evidence)).map((file) => em.create(Evidence, { ...of, ...file }));
}

/** Stores files under their SHA-256, and says what is to be kept of each. */
export async function storeFiles({ files }: Pick<Settings, 'files'>, evidence: readonly EvidenceInput[]) {
  const stored: { fileName: string; mediaType: string; size: number; sha256: string }[] = [];
  for (const { fileName, mediaType, bytes } of evidence) {
    stored.push({ fileName, mediaType, size: bytes.length, sha256: await files.put(bytes) });
  }
  return stored;
}
