import { useSearchParams } from 'react-router';
import { LIGHTS } from '../../components/LightTag';
import type { BoardFilter } from './filter-rows';

/** The filter lies in the address, so that a view of the board can be sent to somebody. */
export function useBoardFilter(): [BoardFilter, (change: Partial<BoardFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter: BoardFilter = {
    light: LIGHTS.find((light) => light === params.get('light')) ?? null,
    body: params.get('body'),
    words: params.get('q') ?? '',
  };
  const change = (change: Partial<BoardFilter>) => {
    const { light, body, words } = { ...filter, ...change };
    const set = Object.entries({ light, body, q: words }).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    );
    setParams(new URLSearchParams(set), { replace: true });
  };
  return [filter, change];
}
