import { Button, Tag } from 'antd';
import type { AssignmentView, ClauseView } from '../../api/types';
import { Panel } from '../../components/Panel';
import { WhyDate } from '../../components/WhyDate';
import { useWords } from '../../i18n/language';
import { useOpenWork } from '../../components/work-item';

const COLOURS = {
  assigned: 'gold',
  acknowledged: 'green',
  objected: 'red',
  kept: 'green',
  transferred: 'default',
  withdrawn: 'default',
} as const;

/** To whom the clause was given, and what each body said to it. */
export function Assignments({ clause }: { clause: ClauseView }) {
  const { t } = useWords();
  return (
    <Panel title={t.assignment.title}>
      <ul className="plain-list">
        {clause.assignments.map((assignment) => (
          <li key={assignment.id} data-testid="assignment" data-state={assignment.state}>
            {assignment.body} <Tag color={COLOURS[assignment.state]}>{t.assignment.states[assignment.state]}</Tag>
            <Assigned clause={clause} assignment={assignment} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Assigned({ clause, assignment }: { clause: ClauseView; assignment: AssignmentView }) {
  const { t } = useWords();
  const open = useOpenWork();
  const about = { planId: clause.planId, clauseNumber: clause.number, assignmentId: assignment.id };
  return (
    <>
      {assignment.state === 'assigned' && (
        <span className="quiet">
          <WhyDate why={assignment.acknowledgeWhy}>{t.assignment.acknowledgeBy(assignment.acknowledgeBy)}</WhyDate>
          {t.app.listComma}
          <WhyDate why={assignment.objectWhy}>{t.assignment.objectBy(assignment.objectBy)}</WhyDate>
        </span>
      )}
      {assignment.state === 'objected' && assignment.decideBy && (
        <span className="quiet">
          <WhyDate why={assignment.decideWhy}>{t.assignment.decideBy(assignment.decideBy)}</WhyDate>
        </span>
      )}
      {assignment.objection && <div className="quiet">{t.assignment.objection(assignment.objection)}</div>}
      {assignment.decisionReason && <div className="quiet">{t.assignment.decided(assignment.decisionReason)}</div>}
      {assignment.may.includes('object-to-assignment') && (
        <Button size="small" onClick={() => open({ kind: 'object-to-assignment', ...about })} data-testid="object">
          {t.assignment.object}
        </Button>
      )}
      {assignment.may.includes('decide-objection') && (
        <Button
          size="small"
          onClick={() => open({ kind: 'decide-objection', ...about })}
          data-testid="decide-objection"
        >
          {t.assignment.decide}
        </Button>
      )}
    </>
  );
}
