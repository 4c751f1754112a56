import { Alert, Button, Form, Table } from 'antd';
import { useRef } from 'react';
import { proposeWorkList } from '../../api/commands';
import type { WorkListItem, WorkListYear } from '../../api/types';
import { stackedTitle } from '../../components/stacked-title';
import { NumberField } from '../../components/NumberField';
import { ProblemAlert } from '../../components/ProblemAlert';
import { wrongNumber, type TypedNumber } from '../../components/typed-number';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { DraftLine, type DraftHandle } from '../../components/dialog/DraftLine';
import { LeftOutReasons } from './LeftOutReasons';
import { useTaskColumns } from './task-columns';

/** As the server takes it. */
const WEIGHT = { min: 1, max: 100, whole: true };

/** What the coordinating body has chosen so far. */
interface Chosen {
  /** Ids of the obligations that are no task of the year. */
  leftOut: number[];
  /** Why each of them is left out, by its id. */
  reasons: Record<string, string>;
  /** By the id of the obligation. */
  weights: Record<string, TypedNumber>;
}

const misweighed = (weight: TypedNumber) => weight === undefined || wrongNumber(weight, WEIGHT) !== null;

/**
 * What the year could ask; the coordinating body chooses, weighs and proposes. Tasks of several bodies are chosen for all of
 * them. What is chosen, weighed and written is kept as it is done, as in a dialog.
 */
export function ProposeList({ year }: { year: WorkListYear }) {
  const { t } = useWords();
  const words = t.workLists;
  const [form] = Form.useForm<Chosen>();
  const draft = useRef<DraftHandle>(null);
  // What was left out of a list that was sent back is so still, with its reason, until it is chosen otherwise.
  const start: Chosen = {
    leftOut: [...new Set(year.leftOut.map(({ obligationId }) => obligationId))].filter((id) =>
      year.items.some(({ obligationId }) => obligationId === id),
    ),
    reasons: Object.fromEntries(year.leftOut.map(({ obligationId, reason }) => [obligationId, reason])),
    weights: Object.fromEntries(year.items.map(({ obligationId }) => [obligationId, 1])),
  };
  const { leftOut, reasons, weights } = { ...start, ...Form.useWatch((all: Chosen) => all, { form, preserve: true }) };
  const chosen = year.items.filter(({ obligationId }) => !leftOut.includes(obligationId));
  const tasks = [...new Set(chosen.map(({ obligationId }) => obligationId))];
  const wrong = tasks.some((id) => misweighed(weights[id]));
  const unsaid = leftOut.filter((id) => !reasons[id]?.trim());
  const proposing = useCommand({
    run: () =>
      proposeWorkList(year.planId, {
        year: year.year,
        tasks: tasks.map((obligationId) => ({ obligationId, weight: Number(weights[obligationId]) })),
        leftOut: leftOut.map((obligationId) => ({ obligationId, reason: reasons[obligationId] })),
      }),
    done: words.done,
  });
  return (
    <Form form={form} initialValues={start}>
      <p className="note">
        {words.proposable} {words.proposeNote}
      </p>
      <DraftLine
        ref={draft}
        draft={{ of: `work-list.${year.planId}.${year.year}`, form, command: proposing }}
        onClose={() => undefined}
      />
      <p className="filters">
        <Button
          type="primary"
          loading={proposing.isPending}
          disabled={tasks.length === 0 || wrong || unsaid.length > 0}
          onClick={() => proposing.mutate()}
          data-testid="propose-work-list"
        >
          {words.acts.propose}
        </Button>
        <span className="quiet">{words.chosen(tasks.length, new Set(chosen.map(({ bodyId }) => bodyId)).size)}</span>
      </p>
      {leftOut.length > 0 && (
        <LeftOutReasons
          items={year.items.filter(({ obligationId }) => leftOut.includes(obligationId))}
          unsaid={unsaid.length}
          onSayForRest={(said) => {
            for (const id of unsaid) form.setFieldValue(['reasons', String(id)], said);
          }}
        />
      )}
      {wrong && <Alert type="error" showIcon title={`${words.weight}：${t.numbers.wanted(WEIGHT)}`} />}
      {proposing.error && <ProblemAlert error={proposing.error} />}
      <Form.Item name="leftOut" noStyle>
        <Choice items={year.items} weights={weights} />
      </Form.Item>
    </Form>
  );
}

interface ChoiceProps {
  items: WorkListItem[];
  weights: Chosen['weights'];
  /** What is left out; given by the form. */
  value?: readonly number[];
  onChange?: (leftOut: number[]) => void;
}

const keyOf = ({ bodyId, obligationId }: WorkListItem) => `${bodyId} ${obligationId}`;

/** The tasks, each marked while it is one of the year, with its weight. */
function Choice({ items, weights, value = [], onChange }: ChoiceProps) {
  const { t } = useWords();
  const columns = useTaskColumns(items);
  const toggle = (rows: readonly WorkListItem[], selected: boolean) => {
    const ids = rows.map(({ obligationId }) => obligationId);
    onChange?.(selected ? value.filter((id) => !ids.includes(id)) : [...new Set([...value, ...ids])]);
  };
  return (
    <Table<WorkListItem>
      className="stacked-on-phone"
      rowKey={keyOf}
      size="small"
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
      dataSource={items}
      rowSelection={{
        selectedRowKeys: items.filter(({ obligationId }) => !value.includes(obligationId)).map(keyOf),
        onSelect: (row, selected) => toggle([row], selected),
        onSelectAll: (selected, _, rows) => toggle(rows, selected),
      }}
      onRow={({ body }) => ({ 'data-testid': 'proposable-task', 'data-body': body }) as object}
      columns={[
        ...columns,
        {
          ...stackedTitle(t.workLists.weight),
          width: 100,
          render: (_, { obligationId }) => (
            <Form.Item name={['weights', String(obligationId)]} noStyle>
              <NumberField
                size="small"
                aria-label={t.workLists.weight}
                status={misweighed(weights[obligationId]) ? 'error' : ''}
              />
            </Form.Item>
          ),
        },
      ]}
    />
  );
}
