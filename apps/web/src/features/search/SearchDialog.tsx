import { Input } from 'antd';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { SHORTEST_SEARCH, useSearch } from '../../api/queries';
import type { Found } from '../../api/types';
import { useWorld } from '../../components/use-world';
import { Window } from '../../components/leaving/Window';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSettled } from '../../components/use-settled';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { addressOfFound } from './address-of-found';
import './search.css';

const KINDS: readonly Found['kind'][] = ['clause', 'body', 'document', 'case', 'report'];

/** Finds clauses, bodies, papers, cases and reports by words; all of it by keyboard. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const list = useId();
  const world = useWorld();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const asked = useSettled(words);
  const search = useSearch(asked, world);
  const long = words.trim().length >= SHORTEST_SEARCH;
  const found = long ? KINDS.flatMap((kind) => (search.data?.found ?? []).filter((one) => one.kind === kind)) : [];
  /** What is listed was found by the words that stand there, and not by those of a moment ago. */
  const answered = asked === words && !search.isPlaceholderData;
  const open = (one: Found | undefined) => {
    if (!one) return;
    onClose();
    void navigate(addressOfFound(one, world));
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + found.length) % found.length);
    }
    // An input method takes Enter for itself while it composes.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && answered) open(found[chosen]);
  };
  return (
    <Window title={t.search.title} footer={null} onClose={onClose} width={680} className="search-dialog">
      <Input
        autoFocus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${chosen}` : undefined}
        aria-label={t.search.title}
        placeholder={t.search.placeholder}
        value={words}
        maxLength={60}
        onChange={({ target }) => {
          setWords(target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
        data-testid="search-words"
      />
      <p className="quiet search-hint">{t.search.hint}</p>
      <ProblemAlert error={long ? search.error : null} />
      {long && answered && search.data && found.length === 0 && <p role="status">{t.search.none}</p>}
      <ul className="plain-list search-found" role="listbox" id={list} aria-label={t.search.title}>
        {found.map((one, nth) => (
          <li
            key={`${one.kind} ${one.id}`}
            id={`${list}-${nth}`}
            role="option"
            aria-selected={nth === chosen}
            onClick={() => open(one)}
            data-testid="found"
            data-kind={one.kind}
          >
            <span className="search-kind">{t.search.kinds[one.kind]}</span>
            <span>
              <strong>{titleOf(one, t)}</strong>
              {one.on && <span className="quiet number"> {one.on}</span>}
              {one.snippet && <span className="search-snippet">{marked(one.snippet, asked.trim())}</span>}
              {one.planTitle && <span className="quiet search-plan">{one.planTitle}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Window>
  );
}

function titleOf({ kind, title, sort }: Found, t: Dictionary): string {
  if (kind === 'case') return `${title} · ${t.cases.kinds[sort as keyof Dictionary['cases']['kinds']] ?? ''}`;
  return title;
}

function marked(snippet: string, words: string) {
  const at = snippet.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return snippet;
  return (
    <>
      {snippet.slice(0, at)}
      <mark>{snippet.slice(at, at + words.length)}</mark>
      {snippet.slice(at + words.length)}
    </>
  );
}
