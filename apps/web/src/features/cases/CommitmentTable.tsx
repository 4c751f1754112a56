import { Button, Table, Tag, type TableColumnsType } from 'antd';
import type { CaseView, Commitment } from '../../api/types';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { useOpenWork } from '../../components/work-item';

const COLOURS = { open: 'orange', reported: 'blue', accepted: 'green' } as const;

/** 约谈承诺: what was agreed point by point, what was done about each, and whether it is kept. */
export function CommitmentTable({ subject, planId }: { subject: CaseView; planId: number }) {
  const { t } = useWords();
  const open = useOpenWork();
  return (
    <Table<Commitment>
      rowKey="id"
      size="small"
      dataSource={subject.commitments}
      columns={columns(t, (itemId) => open({ kind: 'review-case', planId, caseId: subject.id, itemId }))}
      pagination={false}
      onRow={({ nth, state }) => ({ 'data-testid': 'commitment', 'data-nth': nth, 'data-state': state }) as object}
      scroll={{ x: 'max-content' }}
    />
  );
}

const columns = (
  { rectification: words, cases }: Dictionary,
  verify: (commitmentId: number) => void,
): TableColumnsType<Commitment> => [
  { title: words.nth, dataIndex: 'nth', width: 56 },
  { title: words.commitment, dataIndex: 'text', className: 'case-words' },
  { title: words.keptBy, dataIndex: 'body' },
  { title: words.keptOn, render: (_, { limitOn }) => <DateText date={limitOn} /> },
  { title: cases.reportText, dataIndex: 'reportText', className: 'case-words' },
  { title: words.reason, dataIndex: 'reviewReason', className: 'case-words' },
  { title: words.state, render: (_, { state }) => <Tag color={COLOURS[state]}>{words.commitmentStates[state]}</Tag> },
  {
    key: 'actions',
    render: (_, { id, may }) =>
      may.includes('verify-commitment') && (
        <Button size="small" type="primary" data-testid="verify-commitment" onClick={() => verify(id)}>
          {words.verify}
        </Button>
      ),
  },
];
