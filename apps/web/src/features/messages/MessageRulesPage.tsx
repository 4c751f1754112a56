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
                dataSource={bodies.filter(({ names }) => names.length > 0)}
                locale={{ emptyText: words.nobody }}
                pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
                columns={[
                  { title: t.messages.body, dataIndex: 'body' },
                  {
                    title: words.reached,
                    render: (_, { names }) => names.join(t.app.listComma),
                  },
                ]}
                data-testid={`rule-${rule}`}
              />
              <NotReached bodies={bodies.filter(({ names }) => names.length === 0).map(({ body }) => body)} />
            </Panel>
          ))
        }
      </Loaded>
    </>
  );
}

/** The bodies of which a rule reaches nobody, by name: there is nothing to say of each. */
function NotReached({ bodies }: { bodies: readonly string[] }) {
  const { t } = useWords();
  if (bodies.length === 0) return null;
  return <p className="quiet">{t.messages.rules.notReached(bodies.length, bodies.join(t.app.listComma))}</p>;
}
