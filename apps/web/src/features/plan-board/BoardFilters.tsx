import { Button } from 'antd';
import { useDeferredValue, useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../../i18n/language';
import type { ChoiceField, ChoiceFields, FiltersProps } from './ChoiceFields';
import { whenIdle } from './when-idle';

/** What is shown of a board: by body, by whose move it is, by words. The lines of the board come first. */
export function BoardFilters({ rows, filter, onChange }: FiltersProps) {
  const { t } = useWords();
  const [Fields, setFields] = useState<typeof ChoiceFields | null>(null);
  const [focused, setFocused] = useState<ChoiceField | null>(null);
  const [opened, setOpened] = useState<ChoiceField | null>(null);
  // Deferred as the lines are, and so drawn with them.
  const drawn = useDeferredValue(true, false);
  const fetchFields = () =>
    void import('./ChoiceFields').then(
      (fetched) => setFields(() => fetched.ChoiceFields),
      () => setOpened(null), // the next press asks again
    );
  const begin = useEffectEvent(fetchFields);
  useEffect(() => (drawn ? whenIdle(() => begin()) : undefined), [drawn]);

  const isSet = filter.light !== null || filter.body !== null || filter.words !== '' || Boolean(filter.stage);
  const standIn = (field: ChoiceField, label: string, any: string, chosen: string | null | undefined) => (
    <button
      type="button"
      className={`board-${field} field-to-come`}
      aria-label={`${label} ${chosen ?? any}`}
      aria-haspopup="listbox"
      aria-expanded={false}
      aria-busy={opened === field}
      onFocus={() => setFocused(field)}
      onBlur={() => setFocused(null)}
      onClick={() => {
        setFocused(field); // not every browser gives the focus to what is pressed
        setOpened(field);
        fetchFields();
      }}
      data-testid={`board-${field}`}
    >
      {chosen ?? <span className="quiet">{any}</span>}
    </button>
  );
  return (
    <>
      {Fields ? (
        <Fields rows={rows} filter={filter} onChange={onChange} focused={focused} opened={opened} />
      ) : (
        <>
          {standIn('body', t.board.body, t.board.anyBody, filter.body)}
          {standIn('stages', t.board.stage, t.board.anyStage, filter.stage && t.board.stages[filter.stage])}
        </>
      )}
      <input
        type="search"
        className="board-search plain-field"
        aria-label={t.board.search}
        placeholder={t.board.search}
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
