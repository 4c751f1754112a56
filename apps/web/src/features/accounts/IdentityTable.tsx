import { Button, Table } from 'antd';
import type { Identity } from '../../api/types';
import { momentText } from '../../components/moment';
import { useWords } from '../../i18n/language';

interface Props {
  identities: readonly Identity[];
  pending: boolean;
  onUnbind: (id: number) => void;
}

/** Which identities open an account. */
export function IdentityTable({ identities, pending, onUnbind }: Props) {
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
        { title: words.since, render: (_, { boundAt }) => momentText(boundAt) },
        {
          key: 'unbind',
          render: (_, { id }) => (
            <Button size="small" disabled={pending} onClick={() => onUnbind(id)} data-testid="unbind-identity">
              {words.unbind}
            </Button>
          ),
        },
      ]}
    />
  );
}
