import { Alert } from 'antd';
import { Link } from 'react-router';
import { useOwnIdentities, useSession, useSignInWays } from '../../api/queries';
import { useWords } from '../../i18n/language';

/** Tells the owner of an account that somebody else entered an identity for it, on every page, until it is confirmed or taken away. */
export function IdentityBanner() {
  const { t } = useWords();
  const words = t.accounts.identities;
  const someoneVouches = (useSignInWays().data ?? []).length > 0;
  const signedIn = useSession().data?.passwordDue === false;
  const waiting = useOwnIdentities(someoneVouches && signedIn).data?.some(({ unconfirmed }) => unconfirmed);
  if (!waiting) return null;
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
