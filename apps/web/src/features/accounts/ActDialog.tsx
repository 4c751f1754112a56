import { Form, Input } from 'antd';
import { closeAccount, disableAccount, endSessionsOf, reopenAccount, resetPassword } from '../../api/commands';
import type { AccountView } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

export type Act = 'disable' | 'close' | 'reopen' | 'reset';

interface Props {
  account: AccountView;
  act: Act;
  onGiven: (username: string, password: string) => void;
  onClose: () => void;
}

const RUN: Record<Act, (id: number, reason: string) => Promise<{ password?: string | null } | undefined>> = {
  disable: async (id, reason) => void (await disableAccount(id, reason)),
  close: async (id, reason) => void (await closeAccount(id, reason)),
  reopen: (id) => reopenAccount(id),
  reset: (id) => resetPassword(id),
};

/** What happens to an account, said before it is done; what ends it asks why. */
export function ActDialog({ account, act, onGiven, onClose }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<{ reason?: string }>();
  const asksWhy = act === 'disable' || act === 'close';
  const acting = useCommand({
    run: ({ reason = '' }: { reason?: string }) => RUN[act](account.id, reason),
    done: t.work.done,
    onDone: (answer) => {
      onClose();
      if (answer?.password) onGiven(account.username, answer.password);
    },
  });
  const notes = {
    disable: t.accounts.disableNote,
    close: t.accounts.closeNote,
    reopen: t.accounts.reopenNote,
    reset: t.accounts.resetNote,
  };
  return (
    <WorkModal
      title={`${t.accounts[act]} · ${account.username}（${account.name}）`}
      confirm={t.accounts[act]}
      confirmTestId="act-confirm"
      pending={acting.isPending}
      error={acting.error}
      draft={asksWhy ? { of: `account-${act}.${account.id}`, form, command: acting } : undefined}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="note">{notes[act]}</p>
      <Form form={form} layout="vertical" onFinish={(fields: { reason?: string }) => acting.mutate(fields)}>
        {asksWhy && (
          <Form.Item
            name="reason"
            label={t.accounts.reason}
            rules={[{ required: true, whitespace: true, message: t.accounts.reasonNeeded }]}
          >
            <Input maxLength={200} data-testid="act-reason" />
          </Form.Item>
        )}
      </Form>
    </WorkModal>
  );
}

/** Ends every session of an account. */
export const useEndSessions = (id: number) => {
  const { t } = useWords();
  return useCommand({ run: () => endSessionsOf(id), done: ({ ended }) => t.accounts.ended(ended) });
};
