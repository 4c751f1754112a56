import { Alert, Button } from 'antd';
import { endOwnOtherSessions, endOwnSession } from '../../api/commands';
import { useOwnSessions, useSession } from '../../api/queries';
import { worksWithPlans } from '../../api/roles';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { SessionTable } from '../accounts/SessionTable';
import '../accounts/accounts.css';
import { Contacts } from './Contacts';
import { Feeds } from './Feeds';
import { Identities } from './Identities';
import { PasswordForm } from './PasswordForm';

/** 我的账号: the own password and the own sessions. */
export function OwnAccountPage() {
  const { t } = useWords();
  const person = useSession().data;
  const sessions = useOwnSessions();
  const ended = ({ ended: n }: { ended: number }) => t.accounts.ended(n);
  const one = useCommand({ run: endOwnSession, done: ended, target: String });
  const others = useCommand({ run: endOwnOtherSessions, done: ended });
  return (
    <>
      <PageTitle aside={person && [person.body, person.post, person.name].filter(Boolean).join(' ')}>
        {t.accounts.own.title}
      </PageTitle>
      {person?.passwordDue && (
        <Alert type="warning" showIcon className="problem" title={t.accounts.own.due} data-testid="password-due" />
      )}
      <Panel title={t.accounts.own.password}>
        <PasswordForm />
      </Panel>
      {person && !person.passwordDue && <Identities />}
      {person && !person.passwordDue && <Contacts />}
      {worksWithPlans(person) && !person?.passwordDue && <Feeds hasBody={(person?.body ?? null) !== null} />}
      <Panel
        title={t.accounts.own.sessions}
        extra={
          (sessions.data?.length ?? 0) > 1 && (
            <Button size="small" loading={others.isPending} onClick={() => others.mutate()} data-testid="end-others">
              {t.accounts.own.endOthers}
            </Button>
          )
        }
      >
        <p className="note">{t.accounts.own.sessionsNote}</p>
        <Loaded query={sessions}>
          {(list) => (
            <SessionTable sessions={list} pending={one.isPending} onEnd={(publicId) => one.mutate(publicId)} />
          )}
        </Loaded>
        <ProblemAlert error={one.error ?? others.error} />
      </Panel>
    </>
  );
}
