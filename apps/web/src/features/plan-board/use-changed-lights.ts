import { useEffect, useRef, useState } from 'react';
import type { BoardRow, Light } from '../../api/types';
import { changedLights, lightsOf } from './changed-lights';

const SHOWN_FOR = 4_000;

/** The rows whose light has just changed; each is named for a few seconds. */
export function useChangedLights(rows: readonly BoardRow[]): ReadonlySet<number> {
  const before = useRef<Map<number, Light>>(new Map());
  const [changed, setChanged] = useState<ReadonlySet<number>>(new Set());

  useEffect(() => {
    const fresh = changedLights(before.current, rows);
    before.current = lightsOf(rows);
    if (fresh.length === 0) return;
    setChanged((shown) => new Set([...shown, ...fresh]));
    // Not cleared with the effect: the next poll must not keep an old highlight alive.
    setTimeout(() => setChanged((shown) => new Set([...shown].filter((id) => !fresh.includes(id)))), SHOWN_FOR);
  }, [rows]);

  return changed;
}
