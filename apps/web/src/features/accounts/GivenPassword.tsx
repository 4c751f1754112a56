import { Typography } from 'antd';
import { Window } from '../../components/leaving/Window';
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
    <Window
      title={t.accounts.given}
      okText={t.accounts.copied}
      onOk={onClose}
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
    </Window>
  );
}
