import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { signIn } from '../../api/commands';
import type { Session } from '../../api/types';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useWords } from '../../i18n/language';

interface Credentials {
  username: string;
  password: string;
}

export function SignInForm({ onEntered }: { onEntered: (person: Session) => void }) {
  const { t } = useWords();
  const entry = useMutation({
    mutationFn: ({ username, password }: Credentials) => signIn(username, password),
    onSuccess: onEntered,
  });
  const rules = [{ required: true, message: t.signIn.required }];
  return (
    <Panel title={t.signIn.title}>
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(filled) => entry.mutate(filled)}>
        <Form.Item name="username" label={t.signIn.username} rules={rules}>
          <Input autoComplete="username" autoFocus data-testid="sign-in-username" />
        </Form.Item>
        <Form.Item name="password" label={t.signIn.password} rules={rules}>
          <Input.Password autoComplete="current-password" data-testid="sign-in-password" />
        </Form.Item>
        <ProblemAlert error={entry.error} />
        <Button type="primary" htmlType="submit" block loading={entry.isPending} data-testid="sign-in-submit">
          {t.signIn.submit}
        </Button>
      </Form>
    </Panel>
  );
}
