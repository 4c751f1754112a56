import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AssessmentYear, YearTask } from '../../api/types';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import { VerifyDialog } from './VerifyDialog';

/** The desk of verification: what was drawn first, then every other task of the year. */
export function TasksOfYear({ year }: { year: AssessmentYear }) {
  const { t } = useWords();
  const words = t.assessmentYear;
  const [task, setTask] = useState<YearTask | null>(null);
  return (
    <>
      {year.seed !== null && <p className="quiet">{words.seed(year.seed)}</p>}
      <Table<YearTask>
        className="stacked-on-phone"
        rowKey={({ bodyId, obligationId }) => `${bodyId} ${obligationId}`}
        size="small"
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        dataSource={year.tasks}
        onRow={({ body, drawn }) => ({ 'data-testid': 'year-task', 'data-body': body, 'data-drawn': drawn }) as object}
        columns={[
          {
            title: words.body,
            width: 130,
            dataIndex: 'body',
            filters: [...new Set(year.tasks.map(({ body }) => body))].map((body) => ({ text: body, value: body })),
            filterSearch: true,
            onFilter: (body, one) => one.body === body,
          },
          {
            title: words.task,
            render: (_, { clause, title, drawn }) => (
              <>
                {drawn && <Tag color="blue">{words.drawn}</Tag>}{' '}
                <Link to={`/plans/${year.planId}/clauses/${clause}`} target="_blank">
                  {t.app.clause(clause)} {title}
                </Link>
              </>
            ),
          },
          { ...stackedTitle(words.submittedOn), width: 110, render: (_, { submittedOn }) => submittedOn ?? '–' },
          {
            ...stackedTitle(words.found),
            width: 300,
            render: (_, one) => <Found task={one} />,
            filters: [
              { text: words.notVerified, value: false },
              { text: words.verified, value: true },
            ],
            onFilter: (verified, { outcome }) => (outcome !== null) === verified,
          },
          {
            title: '',
            width: 130,
            render: (_, one) =>
              one.may && (
                <Button size="small" onClick={() => setTask(one)} data-testid="verify-points">
                  {words.acts.verify}
                </Button>
              ),
          },
        ]}
      />
      {task && <VerifyDialog yearId={year.id} scheme={year.scheme} task={task} onClose={() => setTask(null)} />}
    </>
  );
}

function Found({ task: { outcome, points, reason, checkedBy, checkedOn } }: { task: YearTask }) {
  const { t } = useWords();
  const words = t.assessmentYear;
  if (outcome === null) return <span className="quiet">{words.notVerified}</span>;
  return (
    <>
      {words.verifyOutcome[outcome]}{' '}
      {points !== null && <span className="number">{points > 0 ? `+${points}` : points}</span>} {reason}{' '}
      {checkedBy && checkedOn && <span className="quiet">{words.checkedBy(checkedBy, checkedOn)}</span>}
    </>
  );
}
