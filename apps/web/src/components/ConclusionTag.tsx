import { Tag } from 'antd';
import type { SiteCheck } from '../api/types';
import { useWords } from '../i18n/language';

const COLOURS = { confirmed: 'green', 'not-confirmed': 'red' } as const;

export function ConclusionTag({ conclusion }: Pick<SiteCheck, 'conclusion'>) {
  const { t } = useWords();
  if (conclusion === null) return <Tag color="blue">{t.checks.waiting}</Tag>;
  return <Tag color={COLOURS[conclusion]}>{t.checks.conclusions[conclusion]}</Tag>;
}
