import { Button } from 'antd';
import { useState } from 'react';
import { receiveDocument } from '../../api/commands';
import { useDocument } from '../../api/queries';
import type { InboxTask } from '../../api/types';
import { DocumentPaper } from '../documents/DocumentPaper';
import { Loaded } from '../../components/Loaded';
import { Window } from '../../components/leaving/Window';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';

/** Confirms the receipt of several papers, each with its text to open; one that is refused leaves the others received. */
export function ReceiveAll({ tasks }: { tasks: InboxTask[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [under, setUnder] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const receiving = useCommand({ run: receiveDocument, done: null, target: String });
  const receiveThem = async () => {
    if (under) return;
    setUnder(true);
    setRefused(null);
    for (const { documentId } of tasks) {
      if (documentId !== null) await receiving.mutateAsync(documentId).catch(setRefused);
    }
    setUnder(false);
    setOpen(false);
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)} data-testid="receive-all">
        {t.desk.receiveAll(tasks.length)}
      </Button>
      <ProblemAlert error={refused} />
      <Window
        open={open}
        width={820}
        title={t.desk.receiveAll(tasks.length)}
        okText={t.desk.receiveThem}
        cancelText={t.app.cancel}
        confirmLoading={under}
        onOk={() => void receiveThem()}
        onClose={() => setOpen(false)}
        okButtonProps={{ 'data-testid': 'receive-all-confirm' }}
      >
        <p>{t.desk.receiveNote}</p>
        <ul className="plain-list desk-papers">
          {tasks.map(({ documentId, title }) => (
            <li key={documentId}>
              <Paper documentId={documentId ?? 0} title={title} />
            </li>
          ))}
        </ul>
      </Window>
    </>
  );
}

/** A paper's text is asked for when it is opened. */
function Paper({ documentId, title }: { documentId: number; title: string }) {
  const [open, setOpen] = useState(false);
  const document = useDocument(open ? documentId : null);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Loaded query={document}>{(paper) => <DocumentPaper paper={paper} />}</Loaded>}
    </details>
  );
}
