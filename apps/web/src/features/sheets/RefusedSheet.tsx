import { Modal } from 'antd';
import { useWords } from '../../i18n/language';
import { SheetFaults } from './SheetFaults';

interface Props {
  error: unknown;
  onClose: () => void;
}

/** A sheet that was refused, with every fault by its cell. */
export function RefusedSheet({ error, onClose }: Props) {
  const { t } = useWords();
  return (
    <Modal
      open
      title={t.sheets.refused}
      onCancel={onClose}
      onOk={onClose}
      okText={t.app.close}
      footer={(_, { OkBtn }) => <OkBtn />}
    >
      <SheetFaults error={error} />
    </Modal>
  );
}
