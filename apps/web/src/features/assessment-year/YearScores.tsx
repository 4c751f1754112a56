import { Table } from 'antd';
import type { ScoreView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { AppliedRules } from './AppliedRules';
import { ScoreCell } from './ScoreCell';
import './scores.css';

/** The scores of one year, the best first. */
export function YearScores({ scores }: { scores: ScoreView[] }) {
  const { t } = useWords();
  return (
    <Table<ScoreView>
      rowKey="body"
      size="small"
      dataSource={[...scores].sort((a, b) => b.score - a.score)}
      columns={[
        { title: t.scores.body, dataIndex: 'body' },
        { title: t.scores.points, render: (_, score) => <ScoreCell score={score} /> },
      ]}
      pagination={false}
      scroll={{ y: 360 }}
      expandable={{ expandedRowRender: (score) => <AppliedRules score={score} /> }}
    />
  );
}
