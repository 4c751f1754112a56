import { Drawer } from 'antd';
import { useDocument } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { DocumentDetail } from './DocumentDetail';

/** One document beside the page one is on. */
export function DocumentDrawer({ documentId, onClose }: { documentId: number | null; onClose: () => void }) {
  const query = useDocument(documentId);
  return (
    <Drawer
      open={documentId !== null}
      size={920}
      title={query.data?.title}
      onClose={onClose}
      className="document-drawer"
    >
      <Loaded query={query}>{(paper) => <DocumentDetail paper={paper} />}</Loaded>
    </Drawer>
  );
}
