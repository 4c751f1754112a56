import { Alert, Button, Select, Table } from 'antd';
import { useState } from 'react';
import { closeOwnFeed, openOwnFeed } from '../../api/commands';
import { useOwnFeeds, usePlans } from '../../api/queries';
import type { Feed } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { momentText } from '../../components/moment';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';

/** 日历订阅: addresses for a calendar program, each shown once. */
export function Feeds({ hasBody }: { hasBody: boolean }) {
  const { t } = useWords();
  const words = t.messages.feeds;
  const feeds = useOwnFeeds();
  const plans = usePlans();
  const [path, setPath] = useState<string | null>(null);
  const opening = useCommand({
    run: openOwnFeed,
    done: null,
    onDone: (opened: { path: string }) => setPath(opened.path),
  });
  const closing = useCommand({ run: closeOwnFeed, done: words.closed, target: String });
  const choices = [
    ...(hasBody ? (['person', 'body'] as const).map((scope) => ({ value: scope, label: words.scopes[scope] })) : []),
    ...(plans.data ?? [])
      .filter(({ state, clock }) => state === 'running' && clock === 'real')
      .map(({ id, title }) => ({ value: `plan-${id}`, label: title })),
  ];
  const open = (choice: string) =>
    opening.mutate(
      choice.startsWith('plan-')
        ? { scope: 'plan', planId: Number(choice.slice(5)) }
        : { scope: choice as Feed['scope'] },
    );
  return (
    <Panel title={words.title}>
      <p className="note">{words.note}</p>
      <Loaded query={feeds}>
        {(list) => (
          <Table<Feed>
            rowKey="id"
            size="small"
            dataSource={list}
            pagination={false}
            locale={{ emptyText: words.none }}
            columns={[
              { title: words.what, render: (_, { scope, of }) => of ?? words.scopes[scope] },
              { title: words.since, render: (_, { createdAt }) => momentText(createdAt) },
              {
                key: 'close',
                render: (_, { id }) => (
                  <Button size="small" disabled={closing.isPending} onClick={() => closing.mutate(id)}>
                    {words.close}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {path !== null && (
        <Alert
          type="success"
          className="problem"
          title={words.address}
          description={<code className="feed-address">{new URL(path, location.origin).href}</code>}
          data-testid="feed-address"
        />
      )}
      <ProblemAlert error={opening.error ?? closing.error} />
      <Select
        value={null}
        aria-label={words.open}
        placeholder={words.open}
        className="contact-add"
        disabled={opening.isPending}
        options={choices}
        onChange={(choice: string | null) => choice !== null && open(choice)}
      />
    </Panel>
  );
}
