import { Drawer } from 'antd';
import { useDocument } from '../../api/queries';
import { useBackCloses } from '../../components/leaving/use-back-closes';
import { Loaded } from '../../components/Loaded';
import { DocumentDetail } from './DocumentDetail';

interface Props {
  documentId: number | null;
  /** Whether one has come for it and for nothing else, e.g. by a link: going back leads where one was. */
  cameForIt?: boolean;
  onClose: () => void;
}

/** One document beside the page one is on. */
export function DocumentDrawer({ documentId, cameForIt = false, onClose }: Props) {
  useBackCloses(documentId !== null && !cameForIt, onClose);
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
