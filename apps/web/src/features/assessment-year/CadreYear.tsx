import { Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CadreRow } from '../../api/types';
import { DateText } from '../../components/DateText';
import { pointsSigned } from '../../components/points';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import { wordOf } from '../../i18n/word-of';

type Task = NonNullable<CadreRow['tasks']>[number];

interface Props {
  row: CadreRow;
  planId: number;
  /** The day from which what is not done is counted. */
  draftedOn: string | null;
}

/** A body in the cadre section in full: what was left undone, what was demanded over it, talks and their outcome, what was done well. */
export function CadreYear({ row, planId, draftedOn }: Props) {
  const { t, language } = useWords();
  const words = t.publication;
  return (
    <div className="cadre-year" data-testid="cadre-year" data-body={row.body}>
      {row.tasks && (
        <Part title={words.undone}>
          <Undone
            tasks={row.tasks.filter(({ ended }) => ended !== 'completed')}
            planId={planId}
            draftedOn={draftedOn}
          />
        </Part>
      )}
      <Part title={words.steps}>
        {row.steps.length === 0 ? (
          <p className="quiet">{words.noSteps}</p>
        ) : (
          <ul>
            {row.steps.map(({ on, words: name, title, clause, led }, nth) => (
              <li key={nth} data-testid="cadre-step">
                <DateText date={on} /> {name[language]} · {title ?? words.ofEarlierYear}
                {clause !== null && <ClauseLink planId={planId} clause={clause} />}
                <Led label={words.ledThen} names={led} />
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={words.cases}>
        <Cases row={row} planId={planId} />
      </Part>
      <Part title={words.well}>
        <Well row={row} />
      </Part>
      {row.lost.length > 0 && (
        <Part title={words.why}>
          <p>
            {row.lost
              .map(({ words: name, points }) => `${name[language]} ${pointsSigned(points)}`)
              .join(t.app.listSemicolon)}
          </p>
        </Part>
      )}
    </div>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
);

function ClauseLink({ planId, clause }: { planId: number; clause: number }) {
  const { t } = useWords();
  return (
    <>
      {' '}
      <Link to={`/plans/${planId}/clauses/${clause}`}>{t.app.clause(clause)}</Link>
    </>
  );
}

function Led({ label, names }: { label: string; names: readonly string[] }) {
  const { t } = useWords();
  if (names.length === 0) return null;
  return (
    <span className="quiet">
      {' '}
      · {label}
      {t.app.colon}
      {names.join(t.app.listComma)}
    </span>
  );
}

function Undone({ tasks, planId, draftedOn }: { tasks: Task[] } & Pick<Props, 'planId' | 'draftedOn'>) {
  const { t } = useWords();
  const words = t.publication;
  if (tasks.length === 0) return <p className="quiet">{words.nothingUndone}</p>;
  const became = ({ ended, doneOn, reported, daysLate }: Task) => {
    if (ended === 'completed-late') return words.late(doneOn!, daysLate);
    return (reported ? words.notAccepted : words.notDone)(daysLate, draftedOn ?? '');
  };
  return (
    <Table<Task>
      className="stacked-on-phone"
      rowKey={(task) => `${task.clause} ${task.title} ${task.dueOn}`}
      size="small"
      pagination={false}
      dataSource={tasks}
      onRow={({ ended }) => ({ 'data-testid': 'cadre-task', 'data-ended': ended }) as object}
      columns={[
        {
          title: words.task,
          render: (_, { title, clause }) => (
            <>
              {title}
              <ClauseLink planId={planId} clause={clause} />
            </>
          ),
        },
        { ...stackedTitle(words.dueOn), width: 110, render: (_, { dueOn }) => <DateText date={dueOn} /> },
        { ...stackedTitle(words.became), width: 300, render: (_, task) => became(task) },
        {
          ...stackedTitle(words.led),
          width: 180,
          render: (_, { led }) => (led.length > 0 ? led.join(t.app.listComma) : '–'),
        },
      ]}
    />
  );
}

function Cases({ row: { cases }, planId }: Pick<Props, 'row' | 'planId'>) {
  const { t } = useWords();
  const words = t.publication;
  if (cases.length === 0) return <p className="quiet">{words.noCases}</p>;
  return (
    <ul>
      {cases.map((one) => (
        <li key={one.id} data-testid="cadre-case" data-kind={one.kind}>
          <Link to={`/plans/${planId}/cases/${one.id}`}>{t.cases.kinds[one.kind]}</Link>
          {' · '}
          {one.assessmentYear === null ? t.cases.causes[one.cause] : t.cases.ofYear(one.assessmentYear)}
          {one.clause !== null && <ClauseLink planId={planId} clause={one.clause} />}
          {' · '}
          {words.caseOpened(one.openedOn)}
          {one.heldOn && ` · ${words.caseHeld(one.heldOn, one.chair)}`}
          {one.promised > 0 && ` · ${words.promises(one.kept, one.promised)}`}
          {' · '}
          {one.outcome ? wordOf(t.cases.outcomes, one.outcome) : words.caseOpen}
          {one.closedOn && ` ${one.closedOn}`}
          <Led label={words.ledThen} names={one.led} />
        </li>
      ))}
    </ul>
  );
}

function Well({ row: { tasks, reached } }: Pick<Props, 'row'>) {
  const { t } = useWords();
  const words = t.publication;
  const inTime = tasks?.filter(({ ended }) => ended === 'completed') ?? [];
  if (inTime.length === 0 && reached.length === 0) return <p className="quiet">{words.nothingWell}</p>;
  return (
    <ul data-testid="cadre-well">
      {inTime.length > 0 && (
        <li>
          {words.doneInTime(inTime.length)}
          {inTime.map(({ title }) => title).join(t.app.listSemicolon)}
        </li>
      )}
      {reached.map(({ name, value, target }) => (
        <li key={name}>{words.reached(name, value, target)}</li>
      ))}
    </ul>
  );
}
