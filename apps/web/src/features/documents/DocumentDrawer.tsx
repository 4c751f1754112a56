import { App, Button, Drawer } from 'antd';
import { documentPdfUrl, receiveDocument, signDocument } from '../../api/commands';
import { useDocument } from '../../api/queries';
import type { DocumentView } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { DocumentFacts } from './DocumentFacts';
import { DocumentPaper } from './DocumentPaper';
import './drawer.css';

/** One document: the paper itself, what is known of it, and what one may do with it. */
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
      <Loaded query={query}>
        {(paper) => (
          <>
            <DocumentActions paper={paper} />
            <DocumentFacts paper={paper} />
            <DocumentPaper paper={paper} />
          </>
        )}
      </Loaded>
    </Drawer>
  );
}

function DocumentActions({ paper }: { paper: DocumentView }) {
  const { t } = useWords();
  const { modal } = App.useApp();
  const signing = useCommand({ run: () => signDocument(paper.id), done: t.documents.signed });
  const receiving = useCommand({ run: () => receiveDocument(paper.id), done: t.documents.received });
  const sign = () =>
    modal.confirm({
      title: t.documents.signConfirm,
      okText: t.documents.sign,
      cancelText: t.app.cancel,
      okButtonProps: { 'data-testid': 'sign-document-confirm' },
      onOk: () => signing.mutate(),
    });
  return (
    <>
      <ProblemAlert error={signing.error ?? receiving.error} />
      <div className="document-actions">
        {paper.may.includes('sign') && (
          <Button type="primary" loading={signing.isPending} onClick={sign} data-testid="sign-document">
            {t.documents.sign}
          </Button>
        )}
        {paper.may.includes('receive') && (
          <Button
            type="primary"
            loading={receiving.isPending}
            onClick={() => receiving.mutate()}
            data-testid="receive-document"
          >
            {t.documents.receive}
          </Button>
        )}
        {paper.hasPdf && (
          <Button href={documentPdfUrl(paper.id)} target="_blank" rel="noreferrer">
            {t.documents.openPdf}
          </Button>
        )}
      </div>
    </>
  );
}
