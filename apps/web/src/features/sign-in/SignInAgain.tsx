import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { useNavigate } from 'react-router';
import { signInAsDemoPerson, signOut } from '../../api/commands';
import { useDemoPersons } from '../../api/queries';
import type { Session } from '../../api/types';
import { forgetPerson, personEntered } from '../../components/session-end';
import { Window } from '../../components/leaving/Window';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useWords } from '../../i18n/language';
import { SignInForm } from './SignInForm';
import './sign-in.css';

/**
 * Over the page of a person whose session has ended. When they sign in again they go on where they were; for anybody else
 * the page begins anew.
 */
export function SignInAgain({ person }: { person: Session }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const persons = useDemoPersons().data ?? [];
  const own = persons.find(
    ({ name, body, post }) => name === person.name && body === person.body && post === person.post,
  );
  const enter = async (entered: Session) => {
    if (!(await personEntered(queries, entered))) await navigate('/', { replace: true });
  };
  const entry = useMutation({ mutationFn: signInAsDemoPerson, onSuccess: enter });
  const leave = async () => {
    await signOut().catch(() => undefined);
    forgetPerson(queries);
    await navigate('/sign-in', { replace: true });
  };
  return (
    <Window zIndex={1900} title={t.signIn.again} footer={null}>
      <div data-testid="sign-in-again">
        <p>{t.signIn.againNote(person.name)}</p>
        <SignInForm onEntered={enter} />
        <ProblemAlert error={entry.error} />
        <Flex justify="space-between" wrap gap="small">
          {own && (
            <Button onClick={() => entry.mutate(own.username)} loading={entry.isPending}>
              {t.signIn.goOnAs(person.name)}
            </Button>
          )}
          <Button type="link" onClick={() => void leave()} data-testid="sign-in-other">
            {t.signIn.asOther}
          </Button>
        </Flex>
      </div>
    </Window>
  );
}
