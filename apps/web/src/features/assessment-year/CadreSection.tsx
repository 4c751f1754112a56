import { Table, type TableColumnsType } from 'antd';
import { useCadreSection } from '../../api/queries';
import type { CadreRow } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { stackedTitle } from '../../components/stacked-title';
import { useWords, type Language } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { GradeTag } from './GradeTag';
import { CadreYear } from './CadreYear';
import './cadres.css';

/** 干部考核参考: each body, who led it and what it did of its year; persons are neither scored nor ranked. */
export function CadreSection({ yearId }: { yearId: number }) {
  const { t, language } = useWords();
  const query = useCadreSection(yearId);
  return (
    <Loaded query={query}>
      {({ planId, draftedOn, rows }) => (
        <>
          <p className="work-note">{t.publication.cadreNote}</p>
          <Table<CadreRow>
            className="stacked-on-phone"
            rowKey="body"
            size="small"
            pagination={false}
            dataSource={rows}
            onRow={({ body }) => ({ 'data-testid': 'cadre-row', 'data-body': body }) as object}
            expandable={{
              expandedRowRender: (row) => <CadreYear row={row} planId={planId} draftedOn={draftedOn} />,
            }}
            columns={columns(t, language)}
          />
        </>
      )}
    </Loaded>
  );
}

const columns = (t: Dictionary, language: Language): TableColumnsType<CadreRow> => [
  {
    title: t.assessmentYear.body,
    width: 130,
    render: (_, { body, group }) => (
      <>
        {body}
        <div className="quiet">{group?.[language]}</div>
      </>
    ),
  },
  { title: t.publication.leaders, width: 400, render: (_, row) => <Leaders row={row} /> },
  {
    ...stackedTitle(t.publication.grade),
    width: 110,
    render: (_, { grade, score }) => (
      <>
        <GradeTag grade={grade} /> <span className="number">{score}</span>
      </>
    ),
  },
  { title: t.publication.did, render: (_, row) => <InShort row={row} /> },
];

/** Who led the body, each with the own days and what fell due in them; in the order of posts and time. */
function Leaders({ row: { leaders, withoutSecretary, tasks } }: { row: CadreRow }) {
  const { t } = useWords();
  const words = t.publication;
  return (
    <>
      {leaders.map((one) => (
        <div key={`${one.name} ${one.as} ${one.from}`} data-testid="cadre-leader">
          {one.name}
          {words.as[one.as] && `（${words.as[one.as]}）`}{' '}
          <span className="quiet">{words.held(one.post, one.from, one.to, one.days)}</span>
          {tasks && <div className="quiet">{words.inTheirDays(one)}</div>}
        </div>
      ))}
      {withoutSecretary && <div className="quiet">{words.withoutSecretary}</div>}
      {!leaders.some((one) => one.as === 'head') && <div className="quiet">{words.withoutHead}</div>}
    </>
  );
}

/** The year of the body in some lines; all of it stands behind the row. */
function InShort({ row: { tasks, steps, cases, gradeReasons } }: { row: CadreRow }) {
  const { t, language } = useWords();
  const words = t.publication;
  const ended = (one: string) => tasks?.filter((task) => task.ended === one).length ?? 0;
  const counts = {
    completed: ended('completed'),
    completedLate: ended('completed-late'),
    notCompleted: ended('not-completed'),
  };
  const names = [...new Set(steps.map((step) => step.words[language]))];
  const talks = cases.filter(({ heldOn }) => heldOn !== null).length;
  const said = [
    ...names.map((name) => words.stepsCounted(name, steps.filter((step) => step.words[language] === name).length)),
    ...(talks > 0 ? [words.talks(talks)] : []),
  ];
  return (
    <>
      <div>{tasks ? words.counts(counts) : words.noFacts}</div>
      {said.length > 0 && <div>{said.join(t.app.listSemicolon)}</div>}
      {gradeReasons.map((reason, nth) => (
        <div key={nth} className="quiet">
          {reason[language]}
        </div>
      ))}
    </>
  );
}
