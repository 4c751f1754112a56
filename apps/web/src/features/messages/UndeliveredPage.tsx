import { logInWords } from '@app/domain/vocabulary';
import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { sendDeliveryAgain } from '../../api/commands';
import { useUndelivered } from '../../api/queries';
import type { Undelivered, UnreachedBody } from '../../api/types';
import { daysBetween } from '../../components/dates';
import { DateText } from '../../components/DateText';
import { Loaded } from '../../components/Loaded';
import { momentText } from '../../components/moment';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords, type Language } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';

/** 未送达消息: what did not reach a person, since when and why, and the button to send it again. */
export function UndeliveredPage() {
  const { t, language } = useWords();
  const words = t.messages;
  const list = useUndelivered();
  const again = useCommand({ run: sendDeliveryAgain, done: words.sentAgain, target: String });
  return (
    <>
      <PageTitle aside={words.note}>{words.title}</PageTitle>
      <ProblemAlert error={again.error} />
      <Loaded query={list}>
        {({ messages, unreached, today }) => (
          <>
            <Table<Undelivered>
              rowKey="id"
              size="small"
              dataSource={messages}
              columns={columns(t, language, today, again.isPending, (id) => again.mutate(id))}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              locale={{ emptyText: words.none }}
              scroll={{ x: 900 }}
              data-testid="undelivered"
            />
            {unreached.length > 0 && (
              <Panel title={words.unreached}>
                <p className="quiet">{words.unreachedNote}</p>
                <Table<UnreachedBody>
                  rowKey="bodyId"
                  size="small"
                  dataSource={unreached}
                  columns={[
                    { title: words.body, dataIndex: 'body' },
                    { title: words.lines, dataIndex: 'lines', className: 'number' },
                  ]}
                  pagination={false}
                />
              </Panel>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

const columns = (
  t: Dictionary,
  language: Language,
  today: string,
  pending: boolean,
  again: (id: number) => void,
): TableColumnsType<Undelivered> => {
  const words = t.messages;
  return [
    { title: words.on, render: (_, { on }) => <DateText date={on} /> },
    { title: words.waits, render: (_, { on }) => words.age(Math.max(0, daysBetween(on, today))) },
    { title: words.recipient, dataIndex: 'recipient' },
    {
      title: words.channel,
      render: (_, { channel }) => words.channels[channel as keyof typeof words.channels] ?? channel,
    },
    { title: words.subject, dataIndex: 'subject' },
    { title: words.attempts, render: (_, { attempts }) => words.times(attempts) },
    {
      title: words.why,
      render: (_, { answer, state, possiblyTwice, nextAt }) => (
        <>
          <Tag color={state === 'refused' ? 'red' : 'orange'}>{words.states[state]}</Tag>
          {possiblyTwice && <Tag>{words.twice}</Tag>}
          <span>{answer && logInWords(answer, language)}</span>
          {nextAt && <div className="quiet">{words.next(momentText(nextAt))}</div>}
        </>
      ),
    },
    {
      key: 'again',
      fixed: 'end',
      width: 96,
      render: (_, { id, state }) => (
        <Button
          size="small"
          disabled={pending || state === 'sending'}
          onClick={() => again(id)}
          data-testid="send-again"
        >
          {words.again}
        </Button>
      ),
    },
  ];
};
