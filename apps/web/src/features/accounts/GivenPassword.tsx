import { Modal, Typography } from 'antd';
import { useWords } from '../../i18n/language';

/** A password that is shown once; it goes only when somebody says that it is noted. */
export function GivenPassword({
  username,
  password,
  onClose,
}: {
  username: string;
  password: string;
  onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Modal
      open
      title={t.accounts.given}
      okText={t.accounts.copied}
      onOk={onClose}
      onCancel={onClose}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      cancelButtonProps={{ style: { display: 'none' } }}
      okButtonProps={{ 'data-testid': 'password-noted' }}
    >
      <p className="given-password">
        {t.accounts.username} <strong>{username}</strong>
      </p>
      <p className="given-password">
        <Typography.Text code copyable={{ text: password }} data-testid="given-password">
          {password}
        </Typography.Text>
      </p>
      <p className="note">{t.accounts.givenNote}</p>
    </Modal>
  );
}
