import { Button, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { INBOX_PAGE } from '../../api/queries';
import type { InboxTask, PlanListItem } from '../../api/types';
import { DueText } from '../../components/DueText';
import { LightTag } from '../../components/LightTag';
import { WhyDate } from '../../components/WhyDate';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { keyOfTask, testIdOfTask } from '../../components/task-names';
import { useOpenTask } from './use-open-task';

interface Props {
  tasks: InboxTask[];
  plans: readonly PlanListItem[];
  /** Of all pages. */
  total: number;
  page: number;
  /** Whether these are still those of another page. */
  waits: boolean;
  onPage: (page: number) => void;
}

export function TaskTable({ tasks, plans, total, page, waits, onPage }: Props) {
  const { t } = useWords();
  const { open, dialog } = useOpenTask();
  const planOf = (planId: number | null) => plans.find(({ id }) => id === planId);
  return (
    <>
      <Table<InboxTask>
        className="stacked-on-phone"
        rowKey={keyOfTask}
        size="small"
        showHeader={tasks.length > 0}
        loading={{ spinning: waits, delay: 200 }}
        dataSource={tasks}
        columns={columns(t, planOf, open)}
        pagination={{
          current: page,
          pageSize: INBOX_PAGE,
          total,
          onChange: onPage,
          hideOnSinglePage: true,
          showSizeChanger: false,
        }}
        locale={{ emptyText: t.inbox.nothing }}
        onRow={({ kind, light }) => ({ 'data-testid': 'inbox-task', 'data-kind': kind, 'data-light': light }) as object}
      />
      {dialog}
    </>
  );
}

const columns = (
  t: Dictionary,
  planOf: (planId: number | null) => PlanListItem | undefined,
  open: (task: InboxTask) => void,
): TableColumnsType<InboxTask> => [
  { title: t.board.light, width: 84, render: (_, { light }) => <LightTag light={light} /> },
  {
    title: t.clause.task,
    render: (_, { title, planId, clauseNumber }) => (
      <>
        {title}
        {clauseNumber !== null && (
          <>
            {' '}
            <Link className="inbox-clause" to={`/plans/${planId}/clauses/${clauseNumber}`}>
              {t.app.clause(clauseNumber)}
            </Link>
          </>
        )}
        <div className="quiet inbox-of-plan">{planOf(planId)?.title}</div>
      </>
    ),
  },
  {
    ...stackedTitle(t.inbox.due),
    width: 120,
    render: (_, { dueOn, planId, light, why }) => {
      const due = <DueText date={dueOn} today={planOf(planId)?.today ?? dueOn ?? ''} soft={light !== 'red'} />;
      return dueOn === null ? due : <WhyDate why={why}>{due}</WhyDate>;
    },
  },
  {
    key: 'do',
    width: 130,
    align: 'right',
    render: (_, task) => (
      <Button type="primary" size="small" onClick={() => open(task)} data-testid={testIdOfTask(task.kind)}>
        {t.inbox.kinds[task.kind]}
      </Button>
    ),
  },
];
