import type { DocumentView } from '../../api/types';
import { Happenings } from '../../components/Happenings';
import { useWords } from '../../i18n/language';
import { DocumentActions } from './DocumentActions';
import { DocumentFacts } from './DocumentFacts';
import { DocumentPaper } from './DocumentPaper';
import { WhoseTurn } from './WhoseTurn';
import './drawer.css';

/** What one may do with a document, or why not, what is known of it, the paper itself, and its past. */
export function DocumentDetail({ paper }: { paper: DocumentView }) {
  const { t } = useWords();
  return (
    <>
      <DocumentActions paper={paper} />
      <WhoseTurn paper={paper} />
      <DocumentFacts paper={paper} />
      <DocumentPaper paper={paper} />
      <h3 className="document-history">{t.signOff.history}</h3>
      <Happenings events={paper.events} />
    </>
  );
}
