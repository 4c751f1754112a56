import { PaperClipOutlined } from '@ant-design/icons';
import { evidenceUrl } from '../api/commands';
import type { EvidenceView } from '../api/types';
import { useWords } from '../i18n/language';
import { fileSize } from './file-size';

/** Files that prove something, with their hash; nothing when there are none. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceView[] }) {
  return <EvidenceFiles files={evidence.map((file) => ({ ...file, url: evidenceUrl(file.id) }))} />;
}

/** The same, wherever they are fetched. */
export function EvidenceFiles({ files }: { files: readonly (Omit<EvidenceView, 'id'> & { url: string })[] }) {
  const { t } = useWords();
  if (files.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={t.report.evidence}>
      {files.map(({ url, fileName, size, sha256 }) => (
        <li key={url}>
          <a href={url} download={fileName} title={`SHA-256 ${sha256}`} data-testid="evidence-file">
            <PaperClipOutlined aria-hidden /> {fileName}
          </a>{' '}
          <span className="quiet">
            {fileSize(size)} · SHA-256 {sha256.slice(0, 12)}…
          </span>
        </li>
      ))}
    </ul>
  );
}
