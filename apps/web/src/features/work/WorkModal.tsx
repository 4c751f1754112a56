import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useWords } from '../../i18n/language';

interface Props {
  title: string;
  confirm: string;
  confirmTestId: string;
  pending: boolean;
  error: unknown;
  /** False while there is nothing to confirm, e.g. because somebody else has done it meanwhile. */
  ready?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with one thing to confirm. A refusal is shown inside, and what was typed stays. */
export function WorkModal(props: Props) {
  const { t } = useWords();
  return (
    <Modal
      open
      width={720}
      title={props.title}
      okText={props.confirm}
      cancelText={t.app.cancel}
      onOk={props.onConfirm}
      onCancel={props.onClose}
      confirmLoading={props.pending}
      mask={{ closable: false }}
      okButtonProps={{ disabled: props.ready === false, 'data-testid': props.confirmTestId }}
    >
      {props.children}
      <ProblemAlert error={props.error} />
    </Modal>
  );
}
