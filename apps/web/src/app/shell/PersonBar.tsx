import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { signOut } from '../../api/commands';
import { useSession } from '../../api/queries';
import { LanguageButton } from '../../components/LanguageButton';
import { useWords } from '../../i18n/language';
import { forgetPerson } from '../session-end';

/** Who is signed in, and the way out. */
export function PersonBar() {
  const { t } = useWords();
  const person = useSession().data;
  const queries = useQueryClient();
  const navigate = useNavigate();

  const leave = async () => {
    await signOut().catch(() => undefined);
    forgetPerson(queries);
    await navigate('/sign-in');
  };

  return (
    <div className="person-bar">
      {person && (
        <Link to="/account" className="person" data-testid="person" title={t.accounts.own.title}>
          <strong>{person.name}</strong>
          <span className="person-post">{[person.body, person.post].filter(Boolean).join(' ')}</span>
        </Link>
      )}
      <LanguageButton />
      <Button size="small" type="text" onClick={() => void leave()} data-testid="sign-out">
        {t.app.signOut}
      </Button>
    </div>
  );
}
