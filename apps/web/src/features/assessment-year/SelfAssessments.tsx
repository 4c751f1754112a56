import { Button, Table } from 'antd';
import { useState } from 'react';
import type { AssessmentYear, SelfAssessment } from '../../api/types';
import { DateText } from '../../components/DateText';
import { Panel } from '../../components/Panel';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import { SelfAssessmentDialog } from './SelfAssessmentDialog';

/** What bodies say of their own year; the own one first, filled from what was reported. */
export function SelfAssessments({ year }: { year: AssessmentYear }) {
  const { t } = useWords();
  const words = t.assessmentYear;
  const [filing, setFiling] = useState<SelfAssessment | null>(null);
  return (
    <>
      {year.selfAssessments.map((one) => {
        const { bodyId, body, mine, statement, filedBy, filedOn } = one;
        const open = mine && filedOn === null && year.may.includes('file-self-assessment');
        return (
          <Panel
            key={bodyId}
            title={body}
            extra={
              <>
                <span className="quiet">{filedOn && filedBy ? words.filed(filedBy, filedOn) : words.notFiled}</span>{' '}
                {open && (
                  <Button type="primary" size="small" onClick={() => setFiling(one)} data-testid="file-self-assessment">
                    {words.acts.fileSelf}
                  </Button>
                )}
              </>
            }
          >
            {statement && <p>{statement}</p>}
            <SelfAssessedTasks one={one} />
          </Panel>
        );
      })}
      {filing && <SelfAssessmentDialog year={year} one={filing} onClose={() => setFiling(null)} />}
    </>
  );
}

function SelfAssessedTasks({ one }: { one: SelfAssessment }) {
  const { t } = useWords();
  const words = t.assessmentYear;
  return (
    <Table<SelfAssessment['tasks'][number]>
      className="stacked-on-phone"
      rowKey="key"
      size="small"
      pagination={false}
      dataSource={one.tasks}
      columns={[
        { title: words.task, render: (_, { clause, title }) => `${t.app.clause(clause)} ${title}` },
        { ...stackedTitle(words.dueOn), width: 110, render: (_, { dueOn }) => <DateText date={dueOn} /> },
        {
          ...stackedTitle(words.submittedOn),
          width: 110,
          render: (_, { submittedOn }) => (submittedOn ? <DateText date={submittedOn} /> : '–'),
        },
        { ...stackedTitle(words.outcome), width: 110, render: (_, { outcome }) => words.outcomes[outcome] },
        { ...stackedTitle(words.remark), dataIndex: 'remark' },
      ]}
    />
  );
}
