import { Tag } from 'antd';
import { useWords } from '../../i18n/language';

const COLOURS: Record<string, string> = { excellent: 'green', good: 'blue', pass: 'gold', fail: 'red' };

export function GradeTag({ grade }: { grade: string }) {
  const { t } = useWords();
  return <Tag color={COLOURS[grade] ?? 'default'}>{t.scores.grades[grade] ?? grade}</Tag>;
}
