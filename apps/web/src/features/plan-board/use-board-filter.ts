import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { LIGHTS } from '../../components/LightTag';
import type { BoardFilter } from './filter-rows';

/**
 * The filter is written into the address, so that a view of the board can be sent to somebody. It is read from there
 * only once: a router follows later than one types, and an input method must not lose what it composes.
 */
export function useBoardFilter(): [BoardFilter, (change: Partial<BoardFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const [filter, setFilter] = useState<BoardFilter>(() => ({
    light: LIGHTS.find((light) => light === params.get('light')) ?? null,
    body: params.get('body'),
    words: params.get('q') ?? '',
  }));
  const change = (part: Partial<BoardFilter>) => {
    const next = { ...filter, ...part };
    setFilter(next);
    const { light, body, words: q } = next;
    const set = Object.entries({ light, body, q }).filter((entry): entry is [string, string] => Boolean(entry[1]));
    setParams(new URLSearchParams(set), { replace: true });
  };
  return [filter, change];
}
