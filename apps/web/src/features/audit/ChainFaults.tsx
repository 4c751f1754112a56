import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { ChainFault } from '../../api/types';
import { useWords } from '../../i18n/language';

/** What does not fit, event by event, with the way to its clause. */
export function ChainFaults({ planId, faults }: { planId: number; faults: readonly ChainFault[] }) {
  const { t } = useWords();
  return (
    <Table<ChainFault>
      rowKey={({ fault, seq, eventId }) => `${fault}/${seq}/${eventId}`}
      size="small"
      dataSource={[...faults]}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      onRow={({ fault, kind }) =>
        ({ 'data-testid': 'chain-fault', 'data-fault': fault, 'data-kind': kind ?? '' }) as object
      }
      columns={[
        { title: t.audit.fault, width: 130, render: (_, { fault }) => <Tag color="red">{t.audit.faults[fault]}</Tag> },
        { title: t.audit.place, width: 80, render: (_, { seq }) => seq },
        { title: t.audit.event, render: (_, { kind, on }) => kind && `${t.event(kind)} ${on ?? ''}` },
        {
          title: t.documents.clause,
          width: 90,
          render: (_, { clauseNumber }) =>
            clauseNumber !== null && <Link to={`/plans/${planId}/clauses/${clauseNumber}`}>{clauseNumber}</Link>,
        },
        { title: t.audit.key, render: (_, { key }) => <code>{key}</code> },
      ]}
    />
  );
}
