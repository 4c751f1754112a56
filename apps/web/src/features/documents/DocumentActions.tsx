import { Button } from 'antd';
import { useState } from 'react';
import { documentPdfUrl, draftPdfUrl, receiveDocument, reviewDocument, signDocument } from '../../api/commands';
import type { DocumentView } from '../../api/types';
import { useAsk } from '../../components/leaving/use-ask';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { MarksDialog } from './MarksDialog';
import { ReturnDialog } from './ReturnDialog';
import { ReviseDialog } from './ReviseDialog';
import { WithdrawDialog } from './WithdrawDialog';

/** What the signed-in person may do with a document. */
export function DocumentActions({ paper }: { paper: DocumentView }) {
  const { t } = useWords();
  const { confirm: ask, question } = useAsk();
  const [dialog, setDialog] = useState<'return' | 'revise' | 'mark' | 'withdraw' | null>(null);
  const reviewing = useCommand({ run: () => reviewDocument(paper.id), done: t.signOff.reviewed });
  const signing = useCommand({ run: () => signDocument(paper.id), done: t.documents.signed });
  const receiving = useCommand({ run: () => receiveDocument(paper.id), done: t.documents.received });
  const confirm = (title: string, okText: string, testId: string, onOk: () => void) =>
    ask({
      title,
      content: t.documents.about(paper.title, paper.addressee),
      okText,
      cancelText: t.app.cancel,
      okButtonProps: { 'data-testid': testId },
      onOk,
    });
  const review = () =>
    confirm(t.signOff.reviewConfirm, t.signOff.review, 'review-document-confirm', () => reviewing.mutate());
  const sign = () =>
    confirm(t.documents.signConfirm, t.documents.sign, 'sign-document-confirm', () => signing.mutate());
  return (
    <>
      <ProblemAlert error={reviewing.error ?? signing.error ?? receiving.error} />
      {question}
      <div className="document-actions">
        {paper.may.includes('review-document') && (
          <Button type="primary" loading={reviewing.isPending} onClick={review} data-testid="review-document">
            {t.signOff.review}
          </Button>
        )}
        {paper.may.includes('sign-document') && (
          <Button type="primary" loading={signing.isPending} onClick={sign} data-testid="sign-document">
            {t.documents.sign}
          </Button>
        )}
        {paper.may.includes('return-document') && (
          <Button onClick={() => setDialog('return')} data-testid="return-document">
            {t.signOff.sendBack}
          </Button>
        )}
        {paper.may.includes('revise-document') && (
          <Button type="primary" onClick={() => setDialog('revise')} data-testid="revise-document">
            {t.signOff.revise}
          </Button>
        )}
        {paper.may.includes('mark-document') && (
          <Button onClick={() => setDialog('mark')} data-testid="mark-document">
            {t.signOff.mark}
          </Button>
        )}
        {paper.may.includes('withdraw-document') && (
          <Button onClick={() => setDialog('withdraw')} data-testid="withdraw-document">
            {t.signOff.withdraw}
          </Button>
        )}
        {paper.may.includes('receive-document') && (
          <Button
            type="primary"
            loading={receiving.isPending}
            onClick={() => receiving.mutate()}
            data-testid="receive-document"
          >
            {t.documents.receive}
          </Button>
        )}
        {['draft', 'returned', 'reviewed'].includes(paper.state) && (
          <Button href={draftPdfUrl(paper.id)} target="_blank" rel="noreferrer" data-testid="open-draft">
            {t.documents.openDraft}
          </Button>
        )}
        {paper.hasPdf && (
          <Button href={documentPdfUrl(paper.id)} target="_blank" rel="noreferrer">
            {t.documents.openPdf}
          </Button>
        )}
      </div>
      {dialog === 'return' && <ReturnDialog documentId={paper.id} onClose={() => setDialog(null)} />}
      {dialog === 'withdraw' && <WithdrawDialog documentId={paper.id} onClose={() => setDialog(null)} />}
      {dialog === 'mark' && <MarksDialog paper={paper} onClose={() => setDialog(null)} />}
      {dialog === 'revise' && <ReviseDialog paper={paper} onClose={() => setDialog(null)} />}
    </>
  );
}
