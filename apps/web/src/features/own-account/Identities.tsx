import { Button, Flex } from 'antd';
import { beginBinding, confirmOwnIdentity, unbindOwnIdentity } from '../../api/commands';
import { useOwnIdentities, useSignInWays } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { IdentityTable } from '../accounts/IdentityTable';

/** 统一身份: who may vouch for me; nothing where nobody is set up and nothing is bound. */
export function Identities() {
  const { t } = useWords();
  const words = t.accounts.identities;
  const identities = useOwnIdentities();
  const ways = useSignInWays().data ?? [];
  const going = useCommand({
    run: beginBinding,
    done: null,
    onDone: ({ url }) => location.assign(url),
    target: String,
  });
  const leaving = useCommand({ run: unbindOwnIdentity, done: words.unbound, target: String });
  const confirming = useCommand({ run: confirmOwnIdentity, done: words.bound, target: String });
  if (ways.length === 0 && (identities.data ?? []).length === 0) return null;
  return (
    <Panel title={words.title}>
      <p className="note">{words.ownNote}</p>
      <Loaded query={identities}>
        {(list) => (
          <IdentityTable
            identities={list}
            pending={leaving.isPending || confirming.isPending}
            onUnbind={(id) => leaving.mutate(id)}
            onConfirm={(id) => confirming.mutate(id)}
          />
        )}
      </Loaded>
      <ProblemAlert error={going.error ?? leaving.error ?? confirming.error} />
      <Flex gap="small" wrap className="contact-add">
        {ways.map(({ id, name }) => (
          <Button key={id} loading={going.isPending} onClick={() => going.mutate(id)} data-testid={`bind-${id}`}>
            {words.bindOwn(name)}
          </Button>
        ))}
      </Flex>
    </Panel>
  );
}
