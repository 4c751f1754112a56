import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { bindOwnIdentity, enterFromElsewhere } from '../../api/commands';
import { personEntered } from '../../components/session-end';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useDoorWords } from '../../i18n/language';
import './sign-in.css';

/** Whoever was elsewhere comes back here: signs in and goes on to the page they wanted, or binds the identity. */
export function ReturnPage() {
  const { t } = useDoorWords();
  const { search } = useLocation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [way, purpose] = (new URLSearchParams(search).get('state') ?? '').split('X');
  const coming = useMutation({
    mutationFn: async () => {
      if (purpose === 'bind') {
        await bindOwnIdentity({ way, answer: search });
        return navigate('/account', { replace: true });
      }
      const { person, to } = await enterFromElsewhere(way || '-', search);
      await personEntered(queries, person);
      return navigate(to, { replace: true });
    },
  });
  const begun = useRef(false);
  const { mutate } = coming;
  useEffect(() => {
    if (begun.current) return; // a code is good for once
    begun.current = true;
    // It stays neither in the address nor in the history of the browser.
    window.history.replaceState(null, '', '/sign-in/return');
    mutate();
  }, [mutate]);
  return (
    <main className="sign-in" data-testid="sign-in-return">
      {coming.error ? (
        <>
          <ProblemAlert error={coming.error} />
          <p>
            <Link to="/sign-in" state={{ refused: true }}>
              {t.signIn.backToSignIn}
            </Link>
          </p>
        </>
      ) : (
        <p aria-busy="true">{t.signIn.entering}</p>
      )}
    </main>
  );
}
