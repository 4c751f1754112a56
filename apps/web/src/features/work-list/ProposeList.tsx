import { Alert, Button, Input, Table } from 'antd';
import { useState } from 'react';
import { proposeWorkList } from '../../api/commands';
import type { WorkListItem, WorkListYear } from '../../api/types';
import { NumberField } from '../../components/NumberField';
import { ProblemAlert } from '../../components/ProblemAlert';
import { wrongNumber, type TypedNumber } from '../../components/typed-number';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { useTaskColumns } from './task-columns';

/** As the server takes it. */
const WEIGHT = { min: 1, max: 100, whole: true };

/** What the year could ask; the coordinating body chooses, weighs and proposes. Tasks of several bodies are chosen for all of them. */
export function ProposeList({ year }: { year: WorkListYear }) {
  const { t } = useWords();
  const words = t.workLists;
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [reason, setReason] = useState('');
  const [weights, setWeights] = useState<ReadonlyMap<number, TypedNumber>>(new Map());
  const columns = useTaskColumns(year.items);
  const keyOf = ({ bodyId, obligationId }: WorkListItem) => `${bodyId} ${obligationId}`;
  const chosen = year.items.filter(({ obligationId }) => !leftOut.has(obligationId));
  const weightOf = (id: number): TypedNumber => (weights.has(id) ? weights.get(id) : 1);
  const misweighed = (id: number) => weightOf(id) === undefined || wrongNumber(weightOf(id), WEIGHT) !== null;
  const tasks = [...new Set(chosen.map(({ obligationId }) => obligationId))];
  const proposing = useCommand({
    run: () =>
      proposeWorkList(year.planId, {
        year: year.year,
        tasks: tasks.map((obligationId) => ({ obligationId, weight: Number(weightOf(obligationId)) })),
        leftOut: [...leftOut].map((obligationId) => ({ obligationId, reason })),
      }),
    done: words.done,
  });
  const toggle = (rows: readonly WorkListItem[], selected: boolean) =>
    setLeftOut((before) => {
      const after = new Set(before);
      for (const { obligationId } of rows) {
        if (selected) after.delete(obligationId);
        else after.add(obligationId);
      }
      return after;
    });
  return (
    <>
      <p className="work-note">
        {words.proposable} {words.proposeNote}
      </p>
      <p>
        <Button
          type="primary"
          loading={proposing.isPending}
          disabled={tasks.length === 0 || tasks.some(misweighed) || (leftOut.size > 0 && reason.trim() === '')}
          onClick={() => proposing.mutate()}
          data-testid="propose-work-list"
        >
          {words.acts.propose}
        </Button>{' '}
        <span className="quiet">{words.chosen(tasks.length, new Set(chosen.map(({ bodyId }) => bodyId)).size)}</span>
      </p>
      {leftOut.size > 0 && (
        <Input.TextArea
          rows={2}
          value={reason}
          aria-label={words.leftOutReason(leftOut.size)}
          placeholder={words.leftOutReason(leftOut.size)}
          onChange={({ target }) => setReason(target.value)}
          data-testid="left-out-reason"
        />
      )}
      {tasks.some(misweighed) && <Alert type="error" showIcon title={`${words.weight}：${t.numbers.wanted(WEIGHT)}`} />}
      {proposing.error && <ProblemAlert error={proposing.error} />}
      <Table<WorkListItem>
        rowKey={keyOf}
        size="small"
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        dataSource={year.items}
        rowSelection={{
          selectedRowKeys: chosen.map(keyOf),
          onSelect: (row, selected) => toggle([row], selected),
          onSelectAll: (selected, _, rows) => toggle(rows, selected),
        }}
        onRow={({ body }) => ({ 'data-testid': 'proposable-task', 'data-body': body }) as object}
        columns={[
          ...columns,
          {
            title: words.weight,
            width: 100,
            render: (_, { obligationId }) => (
              <NumberField
                size="small"
                aria-label={words.weight}
                status={misweighed(obligationId) ? 'error' : ''}
                value={weightOf(obligationId)}
                onChange={(weight) => setWeights((before) => new Map(before).set(obligationId, weight))}
              />
            ),
          },
        ]}
      />
    </>
  );
}
