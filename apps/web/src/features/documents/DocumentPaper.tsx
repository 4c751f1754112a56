import { Segmented } from 'antd';
import { useState } from 'react';
import { documentPdfUrl } from '../../api/commands';
import type { DocumentView } from '../../api/types';
import { useWords } from '../../i18n/language';

/** The PDF of an issued document where the browser can show one; otherwise, and for a draft, its text. */
export function DocumentPaper({ paper }: { paper: DocumentView }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<'pdf' | 'page'>(navigator.pdfViewerEnabled ? 'pdf' : 'page');
  const shown = paper.hasPdf ? chosen : 'page';
  return (
    <>
      {['draft', 'returned', 'reviewed'].includes(paper.state) && <p className="quiet">{t.documents.draftPreview}</p>}
      {paper.hasPdf && (
        <Segmented
          className="document-view"
          value={chosen}
          onChange={setChosen}
          options={[
            { value: 'pdf', label: 'PDF' },
            { value: 'page', label: t.documents.asPage },
          ]}
        />
      )}
      {shown === 'pdf' ? (
        <iframe className="document-paper" src={documentPdfUrl(paper.id)} title={t.documents.preview} />
      ) : (
        // The frame may neither run scripts nor reach this page.
        <iframe className="document-paper" srcDoc={paper.html} sandbox="" title={t.documents.preview} />
      )}
    </>
  );
}
