import { Button, Flex, Form, Input, Table } from 'antd';
import { useState } from 'react';
import type { WorkListItem } from '../../api/types';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { useTaskColumns } from './task-columns';

/** The longest reason, as the server takes it. */
const LONGEST = 2000;

interface Props {
  /** The tasks left out, of each body. */
  items: WorkListItem[];
  /** How many of them have no reason yet. */
  unsaid: number;
  /** Gives one reason to all that have none. */
  onSayForRest: (reason: string) => void;
}

/** Why each task is left out: one by one, or one reason for all that have none yet. Within a form that keeps `reasons`. */
export function LeftOutReasons({ items, unsaid, onSayForRest }: Props) {
  const { t } = useWords();
  const words = t.workLists;
  const [said, setSaid] = useState('');
  // A task of several bodies is left out for all of them, for one reason.
  const tasks = [...new Map(items.map((item) => [item.obligationId, item])).values()].map((item) => ({
    ...item,
    body: items.flatMap((one) => (one.obligationId === item.obligationId ? [one.body] : [])).join(t.app.listComma),
  }));
  const columns = useTaskColumns(tasks);
  return (
    <Panel
      title={words.leftOut(tasks.length)}
      extra={
        unsaid > 0 && (
          <span className="quiet" data-testid="reasons-unsaid">
            {words.reasonsUnsaid(unsaid)}
          </span>
        )
      }
    >
      {unsaid > 1 && (
        <Flex gap="small" wrap>
          <Input
            value={said}
            maxLength={LONGEST}
            onChange={({ target }) => setSaid(target.value)}
            aria-label={words.reasonForRest(unsaid)}
            placeholder={words.reasonForRest(unsaid)}
            style={{ flex: 1, minWidth: 220 }}
            data-testid="reason-for-rest"
          />
          <Button
            disabled={said.trim() === ''}
            onClick={() => {
              onSayForRest(said);
              setSaid('');
            }}
            data-testid="say-for-rest"
          >
            {words.sayForRest(unsaid)}
          </Button>
        </Flex>
      )}
      <Table<WorkListItem>
        className="stacked-on-phone"
        rowKey="obligationId"
        size="small"
        pagination={false}
        dataSource={tasks}
        onRow={({ body }) => ({ 'data-testid': 'left-out-task', 'data-body': body }) as object}
        columns={[
          ...columns,
          {
            title: words.leftOutReason,
            render: (_, { obligationId }) => (
              <Form.Item name={['reasons', String(obligationId)]} noStyle>
                <Input
                  size="small"
                  maxLength={LONGEST}
                  aria-label={words.leftOutReason}
                  placeholder={words.leftOutReason}
                  data-testid="left-out-reason"
                />
              </Form.Item>
            ),
          },
        ]}
      />
    </Panel>
  );
}
