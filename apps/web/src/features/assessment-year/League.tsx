import { DownloadOutlined } from '@ant-design/icons';
import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { assessmentSheetUrl } from '../../api/commands';
import type { AssessmentYear, LeagueRow } from '../../api/types';
import '../../components/chart/chart.css';
import { Panel } from '../../components/Panel';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { GradeTag } from './GradeTag';
import { MissingInputs } from './MissingInputs';
import { Breakdown } from './Breakdown';
import { groupFigures, meansOfItems } from './group-figures';
import { GroupSpread } from './GroupSpread';
import { Moved } from './Moved';

/** The table of each group; a line opens to its points with their rules and facts. */
export function League({ year }: { year: AssessmentYear }) {
  const { t, language } = useWords();
  const words = t.assessmentYear;
  if (year.league.length === 0) return <p className="panel quiet">{words.none}</p>;
  const groups = year.scheme.groups.filter(({ id }) => year.league.some(({ group }) => group === id));
  return (
    <div className="year-league">
      <p className="quiet">
        <Button size="small" icon={<DownloadOutlined />} href={assessmentSheetUrl(year.id)} data-testid="year-sheet">
          {words.download}
        </Button>{' '}
        {year.seed !== null && words.seed(year.seed)}
      </p>
      <MissingInputs rows={year.league} />
      {year.missingReason && <p className="note">{t.scores.signedWithout(year.missingReason)}</p>}
      <Moved year={year} />
      {groups.map(({ id, words: name }) => (
        <Group key={id} name={name[language]} rows={year.league.filter(({ group }) => group === id)} year={year.year} />
      ))}
    </div>
  );
}

/** One group: what it looks like as a whole, and who stands where. */
function Group({ name, rows, year }: { name: string; rows: LeagueRow[]; year: number }) {
  const { t } = useWords();
  const figures = groupFigures(rows);
  const means = meansOfItems(rows);
  return (
    <Panel title={name} extra={figures && <span className="quiet">{t.assessmentYear.groupFigures(figures)}</span>}>
      <GroupSpread rows={rows} />
      <Table<LeagueRow>
        className="stacked-on-phone"
        rowKey="bodyId"
        size="small"
        pagination={false}
        dataSource={rows}
        columns={columns(t)}
        expandable={{ expandedRowRender: (row) => <Breakdown row={row} year={year} means={means} /> }}
        onRow={({ body }) => ({ 'data-testid': 'league-row', 'data-body': body }) as object}
      />
    </Panel>
  );
}

const columns = (t: Dictionary): TableColumnsType<LeagueRow> => {
  const words = t.assessmentYear;
  return [
    {
      ...stackedTitle(words.place),
      width: 70,
      align: 'right',
      className: 'number',
      render: (_, { place }) => place ?? '–',
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
      ...stackedTitle(words.tasks),
      width: 80,
      align: 'right',
      className: 'number',
      dataIndex: 'tasks',
    },
    {
      ...stackedTitle(words.lastYear),
      className: 'number',
      render: (_, { lastYear, score }) =>
        lastYear && (
          <span data-testid="league-last-year">
            {lastYear.score} {words.change(Math.round((score - lastYear.score) * 100) / 100)}
          </span>
        ),
    },
    {
      ...stackedTitle(words.drafted),
      render: (_, { drafted, score, place }) => {
        if (!drafted || (drafted.score === score && drafted.place === place)) return null;
        return (
          <span data-testid="league-moved">
            {drafted.score !== score && `${drafted.score} → ${score}`}{' '}
            {drafted.place !== place && words.moved(drafted.place, place)}
          </span>
        );
      },
    },
    {
      title: '',
      render: (_, { receivedOn, redraftedOn, objectBy }) => (
        <span className="quiet">
          {redraftedOn && words.redrafted(redraftedOn)} {receivedOn && words.received(receivedOn)}{' '}
          {objectBy && words.objectBy(objectBy)}
        </span>
      ),
    },
  ];
};
