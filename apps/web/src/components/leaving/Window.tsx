import { Modal, type ModalProps } from 'antd';
import { useBackCloses } from './use-back-closes';

interface Props extends Omit<ModalProps, 'onCancel'> {
  /** By its cross, by Escape, by going back. A window without it stays until what it asks is done. */
  onClose?: () => void;
}

const stays = () => undefined;

/** A window over the page. Going back closes it and not the page: the key of a browser as well as the gesture of a phone. */
export function Window({ open = true, onClose = stays, ...rest }: Props) {
  useBackCloses(open, onClose);
  const closable = onClose !== stays;
  return (
    <Modal
      {...(closable ? {} : { closable: false, keyboard: false, mask: { closable: false } })}
      {...rest}
      open={open}
      onCancel={onClose}
    />
  );
}
