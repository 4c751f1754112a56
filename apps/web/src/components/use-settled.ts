import { useEffect, useState } from 'react';

/** A person types on within this time; milliseconds. */
const PAUSE_MS = 250;

/** A value that changes with every key, once nothing has changed for a moment: the server is asked for words, not for each letter. */
export function useSettled<T>(value: T, pause = PAUSE_MS): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
