import { Button, Flex, Table, Tag } from 'antd';
import type { Identity } from '../../api/types';
import { momentText } from '../../components/moment';
import { useWords } from '../../i18n/language';

interface Props {
  identities: readonly Identity[];
  pending: boolean;
  onUnbind: (id: number) => void;
  /** For the owner alone. */
  onConfirm?: (id: number) => void;
}

/** Which identities open an account. */
export function IdentityTable({ identities, pending, onUnbind, onConfirm }: Props) {
  const { t } = useWords();
  const words = t.accounts.identities;
  return (
    <Table<Identity>
      rowKey="id"
      size="small"
      dataSource={identities}
      pagination={false}
      locale={{ emptyText: words.none }}
      columns={[
        { title: words.way, render: (_, { way, issuer }) => way ?? issuer },
        { title: words.subject, dataIndex: 'subject' },
        {
          title: words.since,
          render: (_, { boundAt, unconfirmed }) => (
            <>
              {momentText(boundAt)} {unconfirmed && <Tag color="orange">{words.unconfirmed}</Tag>}
            </>
          ),
        },
        {
          key: 'unbind',
          render: (_, { id, unconfirmed }) => (
            <Flex gap="small">
              {unconfirmed && onConfirm && (
                <Button
                  size="small"
                  type="primary"
                  disabled={pending}
                  onClick={() => onConfirm(id)}
                  data-testid="confirm-identity"
                >
                  {words.confirm}
                </Button>
              )}
              <Button size="small" disabled={pending} onClick={() => onUnbind(id)} data-testid="unbind-identity">
                {words.unbind}
              </Button>
            </Flex>
          ),
        },
      ]}
    />
  );
}
