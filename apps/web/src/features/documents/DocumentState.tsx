import { Tag } from 'antd';
import type { DocumentListItem } from '../../api/types';
import { useWords } from '../../i18n/language';

const COLOURS = {
  draft: 'gold',
  returned: 'red',
  reviewed: 'gold',
  withdrawn: 'default',
  signed: 'blue',
  issued: 'blue',
  received: 'default',
} as const;

export function DocumentState({ state }: { state: DocumentListItem['state'] }) {
  const { t } = useWords();
  return <Tag color={COLOURS[state]}>{t.documents.states[state]}</Tag>;
}
