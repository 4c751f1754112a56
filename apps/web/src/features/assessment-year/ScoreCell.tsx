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
      {score.reconsidered && <Reconsidered decided={score.reconsidered} />}
      {score.fewItems && <Tag title={t.scores.fewItemsNote}>{t.scores.fewItems}</Tag>}
    </span>
  );
}

/** What was decided stands beside what was computed, which never changes. */
function Reconsidered({ decided }: { decided: NonNullable<ScoreView['reconsidered']> }) {
  const { t } = useWords();
  const { outcome, score, grade, reason, on } = decided;
  return (
    <>
      <Tag color="blue" title={[on, reason].filter(Boolean).join(' ')} data-testid="score-reconsidered">
        {t.reconsiderations.beside[outcome]}
      </Tag>
      {score !== null && <span className="number score-points">{score}</span>}
      {grade !== null && <GradeTag grade={grade} />}
    </>
  );
}
