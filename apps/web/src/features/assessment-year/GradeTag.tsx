import { GRADES } from '@app/domain/vocabulary';
import { Tag } from 'antd';
import type { ScoreView } from '../../api/types';
import { useWords } from '../../i18n/language';

export function GradeTag({ grade }: { grade: ScoreView['grade'] }) {
  const { t } = useWords();
  return <Tag color={GRADES[grade].colour}>{t.scores.grades[grade]}</Tag>;
}
