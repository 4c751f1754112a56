import { useDeferredValue, useState, type ReactNode } from 'react';
import { useWords } from '../i18n/language';
import { ProblemAlert } from './ProblemAlert';
import { Waiting } from './Waiting';

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** Waiting, refused or here. When a later refresh fails, what was last received stays and says so. */
export function Loaded<T>({ query, children }: { query: Asked<T>; children: (data: T) => ReactNode }) {
  const { t } = useWords();
  const arrived = query.data !== undefined;
  const [atOnce] = useState(arrived);
  // What arrives later is built in steps behind the bars of waiting: a slow machine answers in between.
  const built = useDeferredValue(arrived, atOnce);
  if (query.data === undefined || !built) {
    if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
    return <Waiting />;
  }
  return (
    <>
      {Boolean(query.error) && (
        <p className="stale" role="status">
          {t.app.stale}
        </p>
      )}
      {children(query.data)}
    </>
  );
}
