import { Select } from 'antd';
import type { BoardRow } from '../../api/types';
import { bodiesOf, type BoardFilter } from '../../components/filter-rows';
import { STAGES, type Stage } from '../../components/stage-of';
import { useWords } from '../../i18n/language';

/** What is shown of a board, and how that changes. */
export interface FiltersProps {
  rows: readonly BoardRow[];
  filter: BoardFilter;
  onChange: (change: Partial<BoardFilter>) => void;
}

export type ChoiceField = 'body' | 'stages';

interface Props extends FiltersProps {
  /** Where the keyboard was, and which list somebody wanted to open, before they were there. */
  focused: ChoiceField | null;
  opened: ChoiceField | null;
}

/** The lists to choose from, which weigh as much as the lines of the board. */
export function ChoiceFields({ rows, filter, onChange, focused, opened }: Props) {
  const { t } = useWords();
  const beginsAs = (field: ChoiceField) => ({
    className: `board-${field}`,
    'data-testid': `board-${field}`,
    autoFocus: focused === field,
    defaultOpen: opened === field,
  });
  return (
    <>
      <Select
        {...beginsAs('body')}
        aria-label={t.board.body}
        placeholder={t.board.anyBody}
        allowClear
        showSearch
        value={filter.body ?? undefined}
        onChange={(body?: string) => onChange({ body: body ?? null })}
        options={bodiesOf(rows).map((body) => ({ value: body, label: body }))}
      />
      <Select<Stage>
        {...beginsAs('stages')}
        aria-label={t.board.stage}
        placeholder={t.board.anyStage}
        allowClear
        value={filter.stage ?? undefined}
        onChange={(stage?: Stage) => onChange({ stage: stage ?? null })}
        options={STAGES.map((value) => ({ value, label: t.board.stages[value] }))}
      />
    </>
  );
}
