import { Button } from 'antd';
import { endSessionOf } from '../../api/commands';
import { useSessionsOf } from '../../api/queries';
import type { AccountView } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { useEndSessions } from './ActDialog';
import { SessionTable } from './SessionTable';

/** The sessions of somebody else, below the account. */
export function SessionsOf({ account }: { account: AccountView }) {
  const { t } = useWords();
  const sessions = useSessionsOf(account.id);
  const all = useEndSessions(account.id);
  const one = useCommand({
    run: (publicId: string) => endSessionOf(account.id, publicId),
    done: ({ ended }) => t.accounts.ended(ended),
  });
  return (
    <Loaded query={sessions}>
      {(list) => (
        <>
          <SessionTable sessions={list} pending={one.isPending} onEnd={(publicId) => one.mutate(publicId)} />
          <ProblemAlert error={one.error ?? all.error} />
          {list.length > 0 && (
            <Button
              size="small"
              className="end-all"
              loading={all.isPending}
              onClick={() => all.mutate()}
              data-testid="end-all-sessions"
            >
              {t.accounts.endSessions}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
