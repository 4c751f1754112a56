import { Alert } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../i18n/language';

/** That somebody else entered an identity for this account, and where to look. */
export function IdentityWaits() {
  const { t } = useWords();
  const words = t.accounts.identities;
  return (
    <Alert
      type="warning"
      banner
      title={words.waits}
      action={<Link to="/account">{words.look}</Link>}
      data-testid="identity-waits"
    />
  );
}
