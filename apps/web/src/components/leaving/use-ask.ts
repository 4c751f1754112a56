import { Modal, type ModalFuncProps } from 'antd';
import { useEffect, useState } from 'react';
import { lay } from './layers';

/** A question over the page, which stands where `question` is put. Going back is to say no to it. */
export function useAsk() {
  const [modal, question] = Modal.useModal();
  const [open] = useState(() => new Set<() => void>());
  // A question goes with what asked it.
  useEffect(() => () => open.forEach((away) => away()), [open]);
  const asking = (kind: 'confirm' | 'warning') => (asked: ModalFuncProps) => {
    const shown = modal[kind]({
      ...asked,
      afterClose: () => {
        away();
        asked.afterClose?.();
      },
    });
    const destroy = () => {
      away();
      shown.destroy();
    };
    const away = lay({
      kind: 'over',
      close: () => {
        destroy();
        asked.onCancel?.();
      },
    });
    open.add(away);
    return { destroy };
  };
  return { confirm: asking('confirm'), warning: asking('warning'), question };
}
