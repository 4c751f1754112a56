import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import type { WorkListObjection } from '../../api/types';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import { AnswerObjectionDialog } from './AnswerObjectionDialog';

const COLOURS = { pending: 'gold', upheld: 'green', rejected: 'default' } as const;

/** What bodies object to in the list, and the answers. */
export function ListObjections({ objections }: { objections: WorkListObjection[] }) {
  const { t } = useWords();
  const words = t.workLists;
  const [answering, setAnswering] = useState<WorkListObjection | null>(null);
  return (
    <>
      <Table<WorkListObjection>
        className="stacked-on-phone"
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={objections}
        locale={{ emptyText: words.noObjections }}
        onRow={({ body, state }) =>
          ({ 'data-testid': 'work-list-objection', 'data-body': body, 'data-state': state }) as object
        }
        columns={[
          { title: words.body, width: 150, dataIndex: 'body' },
          { title: words.task, dataIndex: 'title' },
          {
            title: words.text,
            render: (_, { text, filedBy, filedOn }) => (
              <>
                {text} <span className="quiet">{words.filed(filedBy, filedOn)}</span>
              </>
            ),
          },
          {
            ...stackedTitle(words.answer),
            render: (_, one) => (
              <>
                <Tag color={COLOURS[one.state]}>{words.objectionStates[one.state]}</Tag> {one.answer}{' '}
                {one.answeredBy && one.answeredOn && (
                  <span className="quiet">{words.filed(one.answeredBy, one.answeredOn)}</span>
                )}
                {one.may && (
                  <Button size="small" onClick={() => setAnswering(one)} data-testid="answer-work-list-objection">
                    {words.acts.answer}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {answering && <AnswerObjectionDialog objection={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}
