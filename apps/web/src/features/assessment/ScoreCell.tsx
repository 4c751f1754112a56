import { Tag } from 'antd';
import type { ScoreView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { GradeTag } from './GradeTag';

export function ScoreCell({ score }: { score: ScoreView | undefined }) {
  const { t } = useWords();
  if (!score) return <span className="quiet">–</span>;
  return (
    <span className="score-cell">
      <span className="number score-points">{score.score}</span>
      <GradeTag grade={score.grade} />
      {score.fewItems && <Tag title={t.scores.fewItemsNote}>{t.scores.fewItems}</Tag>}
    </span>
  );
}
