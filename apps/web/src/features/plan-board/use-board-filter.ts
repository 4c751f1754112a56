import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { LIGHTS } from '../../components/lights';
import type { BoardFilter } from './filter-rows';
import { GROUPINGS, type Grouping } from './group-rows';

/** What of a board is shown, and how. */
export interface BoardView extends BoardFilter {
  grouping: Grouping;
}

/**
 * The filter is written into the address, so that a view of the board can be sent to somebody. It is read from there
 * only once: a router follows later than one types, and an input method must not lose what it composes.
 */
export function useBoardFilter(): [BoardView, (change: Partial<BoardView>) => void] {
  const [params, setParams] = useSearchParams();
  const [filter, setFilter] = useState<BoardView>(() => ({
    light: LIGHTS.find((light) => light === params.get('light')) ?? null,
    body: params.get('body'),
    words: params.get('q') ?? '',
    grouping: GROUPINGS.find((by) => by === params.get('group')) ?? 'section',
  }));
  const change = (part: Partial<BoardView>) => {
    const next = { ...filter, ...part };
    setFilter(next);
    const { light, body, words: q, grouping } = next;
    const group = grouping === 'section' ? null : grouping;
    const set = Object.entries({ light, body, q, group }).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    );
    setParams(new URLSearchParams(set), { replace: true });
  };
  return [filter, change];
}
