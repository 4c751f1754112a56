import { Button, Table, type TableColumnsType } from 'antd';
import { useParams } from 'react-router';
import { useMails } from '../../api/queries';
import type { MailView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';

/** The mails that would have been sent; in the demo and in a rehearsal they stay here. */
export function MailsPage() {
  const { t } = useWords();
  const mails = useMails(Number(useParams().planId));
  return (
    <>
      <PageTitle aside={t.mails.note}>{t.mails.title}</PageTitle>
      <Loaded query={mails}>
        {({ pages }) => (
          <>
            <Table<MailView>
              className="stacked-on-phone"
              rowKey="id"
              size="small"
              dataSource={pages.flatMap((page) => page.mails)}
              columns={columns(t)}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              locale={{ emptyText: t.mails.none }}
              expandable={{
                expandedRowRender: ({ text }) => <p className="written-text">{text}</p>,
                expandRowByClick: true,
              }}
            />
            {mails.hasNextPage && (
              <Button loading={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>
                {t.mails.older}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

const columns = (t: Dictionary): TableColumnsType<MailView> => [
  { ...stackedTitle(t.mails.on), width: 120, render: (_, { on }) => <DateText date={on} /> },
  { ...stackedTitle(t.mails.recipient), width: 220, dataIndex: 'recipient' },
  { title: t.mails.subject, dataIndex: 'subject' },
];
