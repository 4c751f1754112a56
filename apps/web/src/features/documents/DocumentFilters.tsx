import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { useWords } from '../../i18n/language';
import type { DocumentFilter } from './filter-documents';

interface Props {
  filter: DocumentFilter;
  onChange: (filter: DocumentFilter) => void;
}

const options = <K extends string>(words: Record<K, string>) =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));

export function DocumentFilters({ filter, onChange }: Props) {
  const { t } = useWords();
  return (
    <div className="filters">
      <Select
        className="document-filter"
        aria-label={t.documents.kind}
        placeholder={t.documents.kind}
        allowClear
        value={filter.kind ?? undefined}
        onChange={(kind?: string) => onChange({ ...filter, kind: (kind ?? null) as DocumentFilter['kind'] })}
        options={options(t.documents.kinds)}
      />
      <Select
        className="document-filter"
        aria-label={t.documents.state}
        placeholder={t.documents.state}
        allowClear
        value={filter.state ?? undefined}
        onChange={(state?: NonNullable<DocumentFilter['state']>) => onChange({ ...filter, state: state ?? null })}
        options={options(t.documents.states)}
      />
      <Input
        prefix={<SearchOutlined aria-hidden />}
        className="document-search"
        aria-label={t.documents.search}
        placeholder={t.documents.search}
        allowClear
        value={filter.words}
        onChange={({ target }) => onChange({ ...filter, words: target.value })}
      />
    </div>
  );
}
