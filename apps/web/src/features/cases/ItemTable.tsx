import { Button, Table, Tag, type TableColumnsType } from 'antd';
import type { CaseView, RectificationItem } from '../../api/types';
import { DateText } from '../../components/DateText';
import { EvidenceList } from '../../components/EvidenceList';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { useOpenWork, type WorkItem } from '../../components/work-item';

const COLOURS = { open: 'orange', reported: 'blue', accepted: 'green' } as const;

/** 整改清单: item by item who does what by when, who accepts it, and how far it is. */
export function ItemTable({ subject, planId }: { subject: CaseView; planId: number }) {
  const { t } = useWords();
  const open = useOpenWork();
  return (
    <Table<RectificationItem>
      rowKey="id"
      size="small"
      dataSource={subject.items}
      columns={columns(t, (kind, itemId) => open({ kind, planId, caseId: subject.id, itemId }))}
      pagination={false}
      locale={{ emptyText: t.rectification.noItems }}
      expandable={{
        expandedRowRender: (item) => <ItemDetails item={item} />,
        defaultExpandAllRows: true,
      }}
      onRow={({ nth, state }) =>
        ({ 'data-testid': 'rectification-item', 'data-nth': nth, 'data-state': state }) as object
      }
      scroll={{ x: 'max-content' }}
    />
  );
}

function ItemDetails({ item }: { item: RectificationItem }) {
  const { t } = useWords();
  const said = [
    [t.rectification.goal, item.goal],
    [t.rectification.measures, item.measures],
    [t.rectification.report, item.reportText],
    [t.rectification.itemReason, item.reviewReason],
  ] as const;
  return (
    <>
      {said.map(([label, text]) =>
        text ? (
          <p key={label} className="written-text">
            <span className="quiet">{label}: </span>
            {text}
          </p>
        ) : null,
      )}
      <EvidenceList evidence={item.evidence} />
    </>
  );
}

const columns = (
  { rectification: words }: Dictionary,
  open: (kind: WorkItem['kind'], itemId: number) => void,
): TableColumnsType<RectificationItem> => [
  { title: words.nth, dataIndex: 'nth', width: 56 },
  { title: words.problem, dataIndex: 'problem', className: 'case-words' },
  { title: words.body, dataIndex: 'body' },
  { title: words.limitOn, render: (_, { limitOn }) => <DateText date={limitOn} /> },
  { title: words.acceptor, dataIndex: 'acceptor' },
  { title: words.state, render: (_, { state }) => <Tag color={COLOURS[state]}>{words.itemStates[state]}</Tag> },
  {
    key: 'actions',
    render: (_, { id, may }) => (
      <span className="case-actions">
        {may.includes('report-on-item') && (
          <Button size="small" type="primary" data-testid="report-item" onClick={() => open('report-on-item', id)}>
            {words.reportItem}
          </Button>
        )}
        {may.includes('review-item') && (
          <Button size="small" type="primary" data-testid="review-item" onClick={() => open('review-item', id)}>
            {words.reviewItem}
          </Button>
        )}
      </span>
    ),
  },
];
