import { Button, Form, Input } from 'antd';
import { changePassword } from '../../api/commands';
import { AskBeforeLeaving } from '../../components/leaving/AskBeforeLeaving';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import './own-account.css';

interface Passwords {
  present: string;
  next: string;
  again: string;
}

/** The present password, and another one twice. */
export function PasswordForm() {
  const { t } = useWords();
  const [form] = Form.useForm<Passwords>();
  const words = t.accounts.own;
  const required = { required: true, message: t.signIn.required };
  const changing = useCommand({
    run: ({ present, next }: Passwords) => changePassword(present, next),
    done: words.changed,
    onDone: () => form.resetFields(),
  });
  return (
    <Form<Passwords>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="password-form"
      onFinish={(passwords) => changing.mutate(passwords)}
    >
      <AskBeforeLeaving isTyped={() => form.isFieldsTouched()} />
      <Form.Item name="present" label={words.present} rules={[required]}>
        <Input.Password autoComplete="current-password" maxLength={200} data-testid="password-present" />
      </Form.Item>
      <Form.Item name="next" label={words.next} extra={words.rules} rules={[required]}>
        <Input.Password autoComplete="new-password" maxLength={128} data-testid="password-next" />
      </Form.Item>
      <Form.Item
        name="again"
        label={words.again}
        dependencies={['next']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(words.differ)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} data-testid="password-again" />
      </Form.Item>
      <ProblemAlert error={changing.error} />
      <Button type="primary" htmlType="submit" loading={changing.isPending} data-testid="password-confirm">
        {words.confirm}
      </Button>
    </Form>
  );
}
