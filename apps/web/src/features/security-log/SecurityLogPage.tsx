import { logInWords } from '@app/domain/vocabulary';
import { Button, Input, Select, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSecurityEvents } from '../../api/queries';
import type { SecurityEventView, SecurityQuestion } from '../../api/types';
import { DayField } from '../../components/DayField';
import { Loaded } from '../../components/Loaded';
import { momentText } from '../../components/moment';
import { PageTitle } from '../../components/PageTitle';
import { stackedTitle } from '../../components/stacked-title';
import { useWords, type Language } from '../../i18n/language';
import { wordOf } from '../../i18n/word-of';
import type { Dictionary } from '../../i18n/zh';
import './security-log.css';

/** 安全日志, for the auditor: looked through by filters, and taken away as a table. */
export function SecurityLogPage() {
  const { t, language } = useWords();
  const [question, setQuestion] = useState<SecurityQuestion>({});
  const log = useSecurityEvents(question);
  const ask = (part: SecurityQuestion) => setQuestion((before) => ({ ...before, ...part }));
  const exported = (format: 'xlsx' | 'csv') => {
    const given = Object.entries({ ...question, format }).filter(([, value]) => value !== undefined);
    return `/api/security-events/export?${new URLSearchParams(given as [string, string][])}`;
  };
  return (
    <>
      <PageTitle
        actions={
          <>
            <Button href={exported('xlsx')} data-testid="export-xlsx">
              {t.securityLog.exportXlsx}
            </Button>
            <Button href={exported('csv')}>{t.securityLog.exportCsv}</Button>
          </>
        }
      >
        {t.securityLog.title}
      </PageTitle>
      <p className="note">{t.securityLog.note}</p>
      <div className="filters">
        <Select<SecurityQuestion['kind']>
          allowClear
          showSearch
          optionFilterProp="label"
          className="log-kind"
          aria-label={t.securityLog.kind}
          placeholder={t.securityLog.kind}
          onChange={(kind) => ask({ kind })}
          options={Object.entries(t.securityLog.kinds).map(([value, label]) => ({
            value: value as SecurityQuestion['kind'],
            label,
          }))}
          data-testid="log-kind"
        />
        <Select<SecurityQuestion['result']>
          allowClear
          className="log-result"
          aria-label={t.securityLog.result}
          placeholder={t.securityLog.result}
          onChange={(result) => ask({ result })}
          options={Object.entries(t.securityLog.results).map(([value, label]) => ({
            value: value as SecurityQuestion['result'],
            label,
          }))}
        />
        <label className="log-day">
          {t.securityLog.from}
          <DayField value={question.from} onChange={(from) => ask({ from: from || undefined })} />
        </label>
        <label className="log-day">
          {t.securityLog.to}
          <DayField value={question.to} onChange={(to) => ask({ to: to || undefined })} />
        </label>
        <Input.Search
          allowClear
          className="log-text"
          placeholder={t.securityLog.text}
          onSearch={(text) => ask({ text: text.trim() || undefined })}
          data-testid="log-text"
        />
      </div>
      <Loaded query={log}>
        {({ pages }) => (
          <>
            <Table<SecurityEventView>
              className="stacked-on-phone"
              rowKey="id"
              size="small"
              dataSource={pages.flatMap(({ events }) => events)}
              columns={columns(t, language)}
              pagination={false}
              locale={{ emptyText: t.securityLog.none }}
              scroll={{ x: 'max-content' }}
              data-testid="security-log"
            />
            {log.hasNextPage && (
              <Button className="log-more" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                {t.securityLog.more}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

const columns = (t: Dictionary, language: Language): TableColumnsType<SecurityEventView> => [
  { title: t.securityLog.at, render: (_, { at }) => <span className="date">{momentText(at)}</span> },
  { title: t.securityLog.kind, render: (_, { kind }) => wordOf(t.securityLog.kinds, kind) },
  {
    title: t.securityLog.result,
    render: (_, { result }) => (
      <Tag color={result === 'refused' ? 'red' : undefined}>{t.securityLog.results[result]}</Tag>
    ),
  },
  {
    ...stackedTitle(t.securityLog.account),
    render: (_, { accountId, name }) =>
      accountId === null && name === null ? (
        <span className="quiet">{t.securityLog.nobody}</span>
      ) : (
        <>
          {name} {accountId !== null && <span className="quiet number">#{accountId}</span>}
        </>
      ),
  },
  { ...stackedTitle(t.securityLog.address), render: (_, { address }) => address ?? '–' },
  {
    ...stackedTitle(t.securityLog.subject),
    render: (_, { subject }) => <span className="log-words">{subject ? logInWords(subject, language) : '–'}</span>,
  },
  {
    ...stackedTitle(t.securityLog.detail),
    render: (_, { detail }) => <span className="log-words">{detail && logInWords(detail, language)}</span>,
  },
];
