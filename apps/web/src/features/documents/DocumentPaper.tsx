import { documentPdfUrl } from '../../api/commands';
import type { DocumentView } from '../../api/types';
import { useWords } from '../../i18n/language';

/** The PDF of an issued document; of a draft its text, in a frame that may neither run scripts nor reach this page. */
export function DocumentPaper({ paper }: { paper: DocumentView }) {
  const { t } = useWords();
  if (paper.hasPdf) {
    return <iframe className="document-paper" src={documentPdfUrl(paper.id)} title={t.documents.preview} />;
  }
  return (
    <>
      {paper.state === 'draft' && <p className="document-note quiet">{t.documents.draftPreview}</p>}
      <iframe className="document-paper" srcDoc={paper.html} sandbox="" title={t.documents.preview} />
    </>
  );
}
