import { DownloadOutlined } from '@ant-design/icons';
import { Button, Empty, Table, Tag, type TableColumnsType } from 'antd';
import { assessmentSheetUrl } from '../../api/commands';
import type { AssessmentYear, LeagueRow } from '../../api/types';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { AppliedRules } from '../assessment/AppliedRules';
import { GradeTag } from '../assessment/GradeTag';
import { MissingInputs } from '../assessment/MissingInputs';

/** The table of each group; a line opens to its points with their rules and facts. */
export function League({ year }: { year: AssessmentYear }) {
  const { t, language } = useWords();
  const words = t.assessmentYear;
  if (year.league.length === 0) return <Empty description={words.none} />;
  const groups = year.scheme.groups.filter(({ id }) => year.league.some(({ group }) => group === id));
  return (
    <>
      <p className="quiet">
        <Button size="small" icon={<DownloadOutlined />} href={assessmentSheetUrl(year.id)} data-testid="year-sheet">
          {words.download}
        </Button>{' '}
        {year.seed !== null && words.seed(year.seed)}
      </p>
      <MissingInputs rows={year.league} />
      {year.missingReason && <p className="note">{t.scores.signedWithout(year.missingReason)}</p>}
      {groups.map(({ id, words: name }) => (
        <Panel key={id} title={name[language]}>
          <Table<LeagueRow>
            rowKey="bodyId"
            size="small"
            pagination={false}
            dataSource={year.league.filter(({ group }) => group === id)}
            columns={columns(t)}
            expandable={{ expandedRowRender: (row) => <AppliedRules score={{ ...row, reconsidered: null }} /> }}
            onRow={({ body }) => ({ 'data-testid': 'league-row', 'data-body': body }) as object}
          />
        </Panel>
      ))}
    </>
  );
}

const columns = (t: Dictionary): TableColumnsType<LeagueRow> => {
  const words = t.assessmentYear;
  return [
    {
      title: words.place,
      width: 70,
      align: 'right',
      render: (_, { place }) => <span className="number">{place ?? '–'}</span>,
    },
    { title: words.body, dataIndex: 'body' },
    {
      title: words.score,
      render: (_, { score, grade, fewItems }) => (
        <span className="score-cell">
          <span className="number score-points">{score}</span>
          <GradeTag grade={grade} />
          {fewItems && <Tag title={t.scores.fewItemsNote}>{t.scores.fewItems}</Tag>}
        </span>
      ),
    },
    {
      title: words.tasks,
      width: 80,
      align: 'right',
      render: (_, { tasks }) => <span className="number">{tasks}</span>,
    },
    {
      title: words.drafted,
      render: (_, { drafted, score, place }) => {
        if (!drafted || (drafted.score === score && drafted.place === place)) return null;
        return (
          <span data-testid="league-moved">
            {drafted.score} → {score}，{words.moved(drafted.place, place)}
          </span>
        );
      },
    },
    {
      title: '',
      render: (_, { receivedOn, objectBy }) => (
        <span className="quiet">
          {receivedOn && words.received(receivedOn)} {objectBy && words.objectBy(objectBy)}
        </span>
      ),
    },
  ];
};
