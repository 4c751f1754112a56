import { Button, Form, Input, Select } from 'antd';
import { bindIdentity, unbindIdentity } from '../../api/commands';
import { useIdentitiesOf, useSignInWays } from '../../api/queries';
import type { AccountView } from '../../api/types';
import { AskBeforeLeaving } from '../../components/leaving/AskBeforeLeaving';
import { Loaded } from '../../components/Loaded';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { IdentityTable } from './IdentityTable';

/** Which identities open the account of somebody else; nothing where nobody is set up. */
export function IdentitiesOf({ account: { id: accountId } }: { account: AccountView }) {
  const { t } = useWords();
  const words = t.accounts.identities;
  const [form] = Form.useForm<{ way: string; subject: string }>();
  const identities = useIdentitiesOf(accountId);
  const ways = useSignInWays().data ?? [];
  const binding = useCommand({
    run: (identity: { way: string; subject: string }) => bindIdentity(accountId, identity),
    done: words.entered,
    onDone: () => form.resetFields(),
  });
  const leaving = useCommand({
    run: (id: number) => unbindIdentity(accountId, id),
    done: words.unbound,
    target: String,
  });
  if (ways.length === 0) return null;
  return (
    <>
      <h4>{words.title}</h4>
      <Loaded query={identities}>
        {(list) => (
          <IdentityTable identities={list} pending={leaving.isPending} onUnbind={(id) => leaving.mutate(id)} />
        )}
      </Loaded>
      <ProblemAlert error={binding.error ?? leaving.error} />
      <Form form={form} layout="inline" className="contact-add" onFinish={(given) => binding.mutate(given)}>
        <AskBeforeLeaving isTyped={() => form.isFieldsTouched()} />
        <Form.Item name="way" initialValue={ways[0].id}>
          <Select aria-label={words.way} options={ways.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="subject" rules={[{ required: true, message: t.signIn.required }]}>
          <Input aria-label={words.subject} placeholder={words.subject} data-testid="identity-subject" />
        </Form.Item>
        <Button htmlType="submit" loading={binding.isPending} data-testid="bind-identity">
          {words.bind}
        </Button>
      </Form>
    </>
  );
}
