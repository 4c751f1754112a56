import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { BoardRow } from '../../api/types';
import { useWords } from '../../i18n/language';
import { bodiesOf, type BoardFilter } from '../../components/filter-rows';
import { STAGES, type Stage } from '../../components/stage-of';

interface Props {
  rows: readonly BoardRow[];
  filter: BoardFilter;
  onChange: (change: Partial<BoardFilter>) => void;
}

export function BoardFilters({ rows, filter, onChange }: Props) {
  const { t } = useWords();
  const isSet = filter.light !== null || filter.body !== null || filter.words !== '' || Boolean(filter.stage);
  return (
    <>
      <Select
        className="board-body"
        aria-label={t.board.body}
        placeholder={t.board.anyBody}
        allowClear
        showSearch
        value={filter.body ?? undefined}
        onChange={(body?: string) => onChange({ body: body ?? null })}
        options={bodiesOf(rows).map((body) => ({ value: body, label: body }))}
        data-testid="board-body"
      />
      <Select<Stage>
        className="board-stages"
        aria-label={t.board.stage}
        placeholder={t.board.anyStage}
        allowClear
        value={filter.stage ?? undefined}
        onChange={(stage?: Stage) => onChange({ stage: stage ?? null })}
        options={STAGES.map((value) => ({ value, label: t.board.stages[value] }))}
        data-testid="board-stages"
      />
      <Input
        prefix={<SearchOutlined aria-hidden />}
        className="board-search"
        aria-label={t.board.search}
        placeholder={t.board.search}
        allowClear
        value={filter.words}
        onChange={({ target }) => onChange({ words: target.value })}
        data-testid="board-search"
      />
      {isSet && (
        <Button onClick={() => onChange({ light: null, body: null, words: '', stage: null })}>{t.board.clear}</Button>
      )}
    </>
  );
}
