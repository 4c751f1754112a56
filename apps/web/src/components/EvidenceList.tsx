import { PaperClipOutlined } from '@ant-design/icons';
import { evidenceUrl } from '../api/commands';
import type { EvidenceView } from '../api/types';
import { useWords } from '../i18n/language';
import { fileSize } from './file-size';

/** Files that prove something, with their hash; nothing when there are none. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceView[] }) {
  const { t } = useWords();
  if (evidence.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={t.report.evidence}>
      {evidence.map(({ id, fileName, size, sha256 }) => (
        <li key={id}>
          <a href={evidenceUrl(id)} download={fileName} title={`SHA-256 ${sha256}`}>
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
