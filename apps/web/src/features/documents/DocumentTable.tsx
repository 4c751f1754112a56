import { LockOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { DocumentListItem } from '../../api/types';
import { DateText } from '../../components/DateText';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { DocumentState } from './DocumentState';

interface Props {
  planId: number;
  documents: DocumentListItem[];
  onOpen: (documentId: number) => void;
  /** What is chosen to be printed; papers that are not issued cannot be. */
  chosen: number[];
  onChoose: (documentIds: number[]) => void;
}

/** Whether a paper can be printed: it is issued, and may be read as it is. */
export const isPrintable = ({ hasPdf, sight }: DocumentListItem): boolean => hasPdf && sight === 'full';

export function DocumentTable({ planId, documents, onOpen, chosen, onChoose }: Props) {
  const { t } = useWords();
  return (
    <Table<DocumentListItem>
      className="stacked-on-phone"
      rowKey="id"
      size="small"
      dataSource={documents}
      columns={columns(t, planId, onOpen)}
      rowSelection={{
        // The table draws its head once more to measure it, and a box there could be reached by key and not be seen.
        hideSelectAll: true,
        selectedRowKeys: chosen,
        onChange: (keys) => onChoose(keys.map(Number)),
        getCheckboxProps: (paper) =>
          ({ disabled: !isPrintable(paper), 'aria-label': paper.title, 'data-testid': 'choose-document' }) as object,
      }}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      locale={{ emptyText: t.documents.none }}
      onRow={({ id, state, kind }) =>
        ({ 'data-testid': 'document-row', 'data-id': id, 'data-state': state, 'data-kind': kind }) as object
      }
      scroll={{ x: 'max-content' }}
    />
  );
}

const columns = (
  t: Dictionary,
  planId: number,
  onOpen: (documentId: number) => void,
): TableColumnsType<DocumentListItem> => [
  { title: t.documents.kind, render: (_, { kind }) => t.documents.kinds[kind] },
  {
    title: t.documents.name,
    width: 300,
    render: (_, { id, title, sight }) =>
      sight === 'full' ? (
        <Button type="link" className="document-link" onClick={() => onOpen(id)}>
          {title}
        </Button>
      ) : (
        <span title={t.app.involvedOnly}>
          {title} <LockOutlined aria-label={t.app.involvedOnly} className="quiet" />
        </span>
      ),
  },
  {
    title: t.documents.number,
    render: (_, { number }) => <span className={number ? 'number' : 'quiet'}>{number ?? t.documents.noNumber}</span>,
  },
  { title: t.documents.state, render: (_, { state }) => <DocumentState state={state} /> },
  { ...stackedTitle(t.documents.addressee), dataIndex: 'addressee' },
  {
    ...stackedTitle(t.documents.clause),
    align: 'right',
    render: (_, { clauseNumber }) =>
      clauseNumber === null ? '–' : <Link to={`/plans/${planId}/clauses/${clauseNumber}`}>{clauseNumber}</Link>,
  },
  // Between a phone and a wide screen there is no room for all; the paper itself says it.
  {
    ...stackedTitle(t.documents.draftedOn),
    responsive: ['xs', 'xl'],
    render: (_, { draftedOn }) => <DateText date={draftedOn} />,
  },
  { ...stackedTitle(t.documents.issuedOn), render: (_, { issuedOn }) => <DateText date={issuedOn} /> },
  { ...stackedTitle(t.documents.signedBy), responsive: ['xs', 'xl'], render: (_, { signedBy }) => signedBy ?? '–' },
  { ...stackedTitle(t.documents.receivedOn), render: (_, { receivedOn }) => <DateText date={receivedOn} /> },
];
