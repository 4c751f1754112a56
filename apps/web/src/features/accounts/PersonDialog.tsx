import { Form, Input, Select } from 'antd';
import { changeAccount, openAccount } from '../../api/commands';
import type { AccountView } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Fields {
  username: string;
  name: string;
  post: string;
  body?: string | null;
}

interface Props {
  /** The account that changes; without it a new one is opened. */
  account?: AccountView;
  bodies: string[];
  onGiven?: (username: string, password: string) => void;
  onClose: () => void;
}

/** Who an account is for: entered when it is opened, and when the person, the post or the body changes. */
export function PersonDialog({ account, bodies, onGiven, onClose }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const required = [{ required: true, whitespace: true, message: t.signIn.required }];
  const saving = useCommand({
    run: async ({ username, name, post, body = null }: Fields) => {
      if (!account) return openAccount({ username, name, post, body });
      await changeAccount(account.id, { name, post, body });
      return { password: null };
    },
    done: t.work.done,
    onDone: ({ password }) => {
      onClose();
      if (password) onGiven?.(form.getFieldValue('username') as string, password);
    },
  });
  return (
    <WorkModal
      title={account ? `${t.accounts.change} · ${account.username}` : t.accounts.open}
      confirm={t.work.confirm}
      confirmTestId="account-confirm"
      pending={saving.isPending}
      error={saving.error}
      draft={{ of: account ? `account.${account.id}` : 'account-new', form, command: saving }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="note">{account ? t.accounts.changeNote : t.accounts.openNote}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={account && { name: account.name, post: account.post, body: account.body }}
        onFinish={(fields) => saving.mutate(fields)}
      >
        {!account && (
          <Form.Item name="username" label={t.accounts.username} extra={t.accounts.usernameNote} rules={required}>
            <Input maxLength={64} autoComplete="off" data-testid="account-username" />
          </Form.Item>
        )}
        <Form.Item name="name" label={t.accounts.name} rules={required}>
          <Input maxLength={50} data-testid="account-name" />
        </Form.Item>
        <Form.Item name="post" label={t.accounts.post} rules={required}>
          <Input maxLength={50} data-testid="account-post" />
        </Form.Item>
        <Form.Item name="body" label={t.accounts.body} extra={t.accounts.bodyNote}>
          <Select
            allowClear
            showSearch
            options={bodies.map((name) => ({ value: name, label: name }))}
            data-testid="account-body"
          />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
