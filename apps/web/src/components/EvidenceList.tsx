import { PaperClipOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { evidenceUrl } from '../api/commands';
import type { EvidenceView } from '../api/types';
import { useWords } from '../i18n/language';
import { EvidencePreview } from './EvidencePreview';
import { fileSize } from './file-size';
import { shownAs } from './shown-as';

/** Files that prove something, with their hash; nothing when there are none. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceView[] }) {
  return <EvidenceFiles files={evidence.map((file) => ({ ...file, url: evidenceUrl(file.id) }))} />;
}

/** The same, wherever they are fetched. */
export function EvidenceFiles({ files }: { files: readonly (Omit<EvidenceView, 'id'> & { url: string })[] }) {
  const { t } = useWords();
  const [shown, setShown] = useState<string | null>(null);
  if (files.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={t.report.evidence}>
      {files.map(({ url, fileName, size, sha256 }) => (
        <li key={url}>
          <a href={url} download={fileName} title={`SHA-256 ${sha256}`} data-testid="evidence-file">
            <PaperClipOutlined aria-hidden /> {fileName}
          </a>{' '}
          <span className="quiet">{fileSize(size)}</span>{' '}
          {shownAs(fileName) !== null && (
            <button
              type="button"
              className="link-button"
              aria-expanded={shown === url}
              onClick={() => setShown(shown === url ? null : url)}
              data-testid="preview-evidence"
            >
              {shown === url ? t.report.hidePreview : t.report.preview}
            </button>
          )}
          {shown === url && <EvidencePreview url={url} fileName={fileName} />}
        </li>
      ))}
    </ul>
  );
}
