import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { keys, useDemoPersons, useSession } from '../../api/queries';
import type { Session } from '../../api/types';
import { LanguageButton } from '../../components/LanguageButton';
import { useWords } from '../../i18n/language';
import { DemoPersons } from './DemoPersons';
import { SignInForm } from './SignInForm';
import './sign-in.css';

export function SignInPage() {
  const { t } = useWords();
  const location = useLocation();
  const queries = useQueryClient();
  const session = useSession().data;
  const persons = useDemoPersons().data ?? [];

  if (session) {
    const from = (location.state as { from?: string } | null)?.from;
    return <Navigate to={from ?? '/'} replace />;
  }
  const enter = async (person: Session) => {
    // The question of who is signed in, asked before, may be answered only now: nobody.
    await queries.cancelQueries({ queryKey: keys.session });
    // What another person was shown is not for this one.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
    queries.setQueryData(keys.session, person);
  };
  return (
    <main className="sign-in">
      <div className="sign-in-head">
        <h1>{t.app.name}</h1>
        <p className="quiet">{t.app.subtitle}</p>
        <LanguageButton />
      </div>
      <div className="sign-in-ways">
        <SignInForm onEntered={enter} />
        {persons.length > 0 && <DemoPersons persons={persons} onEntered={enter} />}
      </div>
    </main>
  );
}
