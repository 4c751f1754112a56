import { Button, Table, Tag, type TableColumnsType } from 'antd';
import type { SessionListed } from '../../api/types';
import { momentText } from '../../components/moment';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';

interface Props {
  sessions: SessionListed[];
  pending: boolean;
  onEnd: (publicId: string) => void;
}

/** Sessions with their browser and address, and the end of each. */
export function SessionTable({ sessions, pending, onEnd }: Props) {
  const { t } = useWords();
  return (
    <Table<SessionListed>
      className="stacked-on-phone"
      rowKey="publicId"
      size="small"
      dataSource={sessions}
      columns={columns(t, pending, onEnd)}
      pagination={false}
      locale={{ emptyText: t.accounts.noSessions }}
      scroll={{ x: 'max-content' }}
      data-testid="sessions"
    />
  );
}

const columns = (
  t: Dictionary,
  pending: boolean,
  onEnd: (publicId: string) => void,
): TableColumnsType<SessionListed> => [
  {
    ...stackedTitle(t.accounts.since),
    render: (_, { createdAt }) => <span className="date">{momentText(createdAt)}</span>,
  },
  {
    ...stackedTitle(t.accounts.seen),
    render: (_, { lastSeenAt }) => <span className="date">{momentText(lastSeenAt)}</span>,
  },
  {
    ...stackedTitle(t.accounts.until),
    render: (_, { expiresAt }) => <span className="date">{momentText(expiresAt)}</span>,
  },
  { ...stackedTitle(t.accounts.address), render: (_, { address }) => address ?? '–' },
  {
    ...stackedTitle(t.accounts.agent),
    render: (_, { agent }) => <span className="session-agent">{agent ?? '–'}</span>,
  },
  {
    title: t.accounts.acts,
    render: (_, { publicId, own }) =>
      own ? (
        <Tag color="blue">{t.accounts.thisOne}</Tag>
      ) : (
        <Button size="small" disabled={pending} onClick={() => onEnd(publicId)} data-testid="end-session">
          {t.accounts.end}
        </Button>
      ),
  },
];
