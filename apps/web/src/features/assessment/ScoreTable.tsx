import { Table, type TableColumnsType } from 'antd';
import type { AssessmentView } from '../../api/types';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { AppliedRules } from '../assessment-year/AppliedRules';
import { ScoreCell } from '../assessment-year/ScoreCell';
import { latestScored, scoreTable, type BodyScores } from './score-table';

/** Of a frozen year others see what is published, and nothing before. */
function whyEmpty(assessments: AssessmentView[], { scores, publication }: Dictionary): string {
  if (assessments.some(({ publishedOn }) => publishedOn !== null)) return publication.seePublished;
  return assessments.some(({ state }) => state === 'frozen') ? publication.notPublished : scores.noScores;
}

/** Bodies by years; a line opens to show where each point comes from. */
export function ScoreTable({ assessments }: { assessments: AssessmentView[] }) {
  const { t } = useWords();
  const years = assessments.map(({ year }) => year).sort();
  const lines = scoreTable(assessments);
  const latest = latestScored(assessments);
  const columns: TableColumnsType<BodyScores> = [
    { title: t.scores.body, dataIndex: 'body', width: 240 },
    ...years.map((year) => ({
      title: t.scores.year(year),
      key: year,
      sorter: (a: BodyScores, b: BodyScores) => (a.scores[year]?.score ?? -1) - (b.scores[year]?.score ?? -1),
      // As the lines come: the best of the latest year first, which its arrow says.
      defaultSortOrder: year === latest ? ('descend' as const) : undefined,
      sortDirections: ['descend' as const, 'ascend' as const],
      render: (_: unknown, { scores }: BodyScores) => <ScoreCell score={scores[year]} />,
    })),
  ];
  return (
    <Table<BodyScores>
      rowKey="body"
      size="small"
      dataSource={lines}
      columns={columns}
      pagination={false}
      locale={{ emptyText: whyEmpty(assessments, t) }}
      expandable={{
        expandedRowRender: ({ scores }) =>
          years
            .filter((year) => scores[year])
            .reverse()
            .map((year) => (
              <section key={year} className="score-year">
                <h3>{t.scores.year(year)}</h3>
                <AppliedRules score={scores[year]} />
              </section>
            )),
      }}
      onRow={({ body }) => ({ 'data-testid': 'score-row', 'data-body': body }) as object}
    />
  );
}
