import { useMutation } from '@tanstack/react-query';
import { useId, type FormEvent } from 'react';
import { signIn } from '../../api/commands';
import type { Session } from '../../api/types';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useDoorWords } from '../../i18n/language';

/** Name and password. Plain elements of HTML: the first page of all is there before antd is loaded. */
export function SignInForm({ onEntered }: { onEntered: (person: Session) => void }) {
  const { t } = useDoorWords();
  const id = useId();
  const entry = useMutation({
    mutationFn: (filled: FormData) => signIn(String(filled.get('username')), String(filled.get('password'))),
    onSuccess: onEntered,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!entry.isPending) entry.mutate(new FormData(event.currentTarget));
  };
  return (
    <Panel title={t.signIn.title}>
      <form className="sign-in-form" onSubmit={submit}>
        <label htmlFor={`${id}name`}>{t.signIn.username}</label>
        <input
          id={`${id}name`}
          name="username"
          autoComplete="username"
          autoFocus
          required
          data-testid="sign-in-username"
        />
        <label htmlFor={`${id}password`}>{t.signIn.password}</label>
        <input
          id={`${id}password`}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          data-testid="sign-in-password"
        />
        <ProblemAlert error={entry.error} />
        <button
          type="submit"
          className="button button-primary button-block"
          disabled={entry.isPending}
          data-testid="sign-in-submit"
        >
          {t.signIn.submit}
        </button>
      </form>
    </Panel>
  );
}
