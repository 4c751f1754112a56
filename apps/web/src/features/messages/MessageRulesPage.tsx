import { Table } from 'antd';
import { useMessageRules } from '../../api/queries';
import type { MessageRule } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';

type Reached = MessageRule['bodies'][number];

/** 消息规则: whom each rule reaches today, so that nobody finds out later. */
export function MessageRulesPage() {
  const { t } = useWords();
  const words = t.messages.rules;
  const rules = useMessageRules();
  return (
    <>
      <PageTitle aside={words.note}>{words.title}</PageTitle>
      <Loaded query={rules}>
        {(list) =>
          list.map(({ rule, kinds, to, bodies }) => (
            <Panel
              key={rule}
              title={kinds.map((kind) => (kind === '*' ? words.others : t.inbox.line(kind))).join(t.app.listComma)}
            >
              <p className="note">{words.to(to.map((role) => words.roles[role]).join(t.app.listComma))}</p>
              <Table<Reached>
                rowKey="body"
                size="small"
                dataSource={bodies}
                pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
                columns={[
                  { title: t.messages.body, dataIndex: 'body' },
                  {
                    title: words.reached,
                    render: (_, { names }) =>
                      names.length > 0 ? names.join(t.app.listComma) : <span className="quiet">{words.nobody}</span>,
                  },
                ]}
                data-testid={`rule-${rule}`}
              />
            </Panel>
          ))
        }
      </Loaded>
    </>
  );
}
