import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { LIGHTS } from '../../components/lights';
import type { BoardFilter } from '../../components/filter-rows';
import { GROUPINGS, type Grouping } from './group-rows';
import { STAGES } from '../../components/stage-of';

/** A table, or a picture of the years. */
export const SHAPES = ['list', 'gantt'] as const;
export type Shape = (typeof SHAPES)[number];

/** What of a board is shown, and how. */
export interface BoardView extends BoardFilter {
  grouping: Grouping;
  shape: Shape;
}

/** What an address says of a view. */
export const viewOf = (params: URLSearchParams): BoardView => ({
  light: LIGHTS.find((light) => light === params.get('light')) ?? null,
  body: params.get('body'),
  words: params.get('q') ?? '',
  stage: STAGES.find((stage) => stage === params.get('stage')) ?? null,
  grouping: GROUPINGS.find((by) => by === params.get('group')) ?? 'section',
  shape: SHAPES.find((shape) => shape === params.get('view')) ?? 'list',
});

/** The address of a view; what is as usual is left out. */
export function addressOf({ light, body, words: q, stage = null, grouping, shape }: BoardView): URLSearchParams {
  const group = grouping === 'section' ? null : grouping;
  const view = shape === 'list' ? null : shape;
  const set = Object.entries({ light, body, q, stage, group, view });
  return new URLSearchParams(set.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/**
 * The view is written into the address, so that it can be kept and sent to somebody. It is read from there only once, and
 * when a kept one is opened: a router follows later than one types, and an input method must not lose what it composes.
 */
export function useBoardFilter(): [BoardView, (change: Partial<BoardView>) => void] {
  const [params, setParams] = useSearchParams();
  const [filter, setFilter] = useState<BoardView>(() => viewOf(params));
  const change = (part: Partial<BoardView>) => {
    const next = { ...filter, ...part };
    setFilter(next);
    setParams(addressOf(next), { replace: true });
  };
  return [filter, change];
}
