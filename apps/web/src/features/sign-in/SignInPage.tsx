import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { useDemoPersons, useSession } from '../../api/queries';
import type { Session } from '../../api/types';
import { personEntered } from '../../components/session-end';
import { LanguageButton } from '../../components/LanguageButton';
import { useDoorWords } from '../../i18n/language';
import { DemoPersons } from './DemoPersons';
import { Elsewhere } from './Elsewhere';
import { SignInForm } from './SignInForm';
import './sign-in.css';

export function SignInPage() {
  const { t } = useDoorWords();
  const location = useLocation();
  const queries = useQueryClient();
  const session = useSession().data;
  const persons = useDemoPersons().data ?? [];

  const { from = '/', refused = false } = (location.state as { from?: string; refused?: boolean } | null) ?? {};
  if (session) return <Navigate to={from} replace />;
  const enter = (person: Session) => personEntered(queries, person);
  return (
    <main className="sign-in">
      <div className="sign-in-head">
        <h1>{t.app.name}</h1>
        <p className="quiet">{t.app.subtitle}</p>
        <LanguageButton />
      </div>
      <div className="sign-in-ways">
        <div>
          <Elsewhere to={from} atOnce={!refused} />
          <SignInForm onEntered={enter} />
        </div>
        {persons.length > 0 && <DemoPersons persons={persons} onEntered={enter} />}
      </div>
    </main>
  );
}
