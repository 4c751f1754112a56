import { Drawer } from 'antd';
import { useDocument } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { Happenings } from '../../components/Happenings';
import { useWords } from '../../i18n/language';
import { DocumentActions } from './DocumentActions';
import { DocumentFacts } from './DocumentFacts';
import { DocumentPaper } from './DocumentPaper';
import './drawer.css';

/** One document: the paper itself, what is known of it, and what one may do with it. */
export function DocumentDrawer({ documentId, onClose }: { documentId: number | null; onClose: () => void }) {
  const { t } = useWords();
  const query = useDocument(documentId);
  return (
    <Drawer
      open={documentId !== null}
      size={920}
      title={query.data?.title}
      onClose={onClose}
      className="document-drawer"
    >
      <Loaded query={query}>
        {(paper) => (
          <>
            <DocumentActions paper={paper} />
            <DocumentFacts paper={paper} />
            <DocumentPaper paper={paper} />
            <h3 className="document-history">{t.signOff.history}</h3>
            <Happenings events={paper.events} />
          </>
        )}
      </Loaded>
    </Drawer>
  );
}
