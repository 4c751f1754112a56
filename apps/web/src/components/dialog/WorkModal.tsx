import { useRef, type ReactNode } from 'react';
import { Problem } from '../../api/problem';
import { Window } from '../leaving/Window';
import { ProblemAlert } from '../ProblemAlert';
import { useWords } from '../../i18n/language';
import { DraftLine, type DraftHandle } from './DraftLine';
import { UploadProgress } from './UploadProgress';
import type { DraftOf } from './use-draft';

interface Props {
  title: string;
  confirm: string;
  confirmTestId: string;
  pending: boolean;
  error: unknown;
  /** False while there is nothing to confirm, e.g. because somebody else has done it meanwhile. */
  ready?: boolean;
  /** Where something is typed: keeps it, and asks before it is left. */
  draft?: DraftOf;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with one thing to confirm. A refusal is shown inside, and what was typed stays. */
export function WorkModal(props: Props) {
  const { t } = useWords();
  const draft = useRef<DraftHandle>(null);
  const close = () => (draft.current ? draft.current.leave(props.onClose) : props.onClose());
  return (
    <Window
      width={720}
      title={props.title}
      okText={props.confirm}
      cancelText={t.app.cancel}
      onOk={props.onConfirm}
      onClose={close}
      confirmLoading={props.pending}
      mask={{ closable: false }}
      okButtonProps={{ disabled: props.ready === false, 'data-testid': props.confirmTestId }}
      cancelButtonProps={{ disabled: props.pending }}
    >
      {props.draft && <DraftLine ref={draft} draft={props.draft} onClose={props.onClose} />}
      {props.children}
      {props.pending && <UploadProgress />}
      {/* A session that has ended is asked for over the page; signing in settles it. */}
      <ProblemAlert error={isSignedOut(props.error) ? null : props.error} />
    </Window>
  );
}

const isSignedOut = (error: unknown) => error instanceof Problem && error.code === 'not-signed-in';
