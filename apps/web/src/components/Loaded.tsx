import type { ReactNode } from 'react';
import { useWords } from '../i18n/language';
import { ProblemAlert } from './ProblemAlert';
import './loaded.css';

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** Waiting, refused or here. When a later refresh fails, what was last received stays and says so. */
export function Loaded<T>({ query, children }: { query: Asked<T>; children: (data: T) => ReactNode }) {
  const { t } = useWords();
  if (query.data === undefined) {
    if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <div className="awaited" role="status" aria-busy="true" aria-label={t.app.loading}>
        {[38, 100, 100, 100, 100, 61].map((width, nth) => (
          <span key={nth} style={{ width: `${width}%` }} />
        ))}
      </div>
    );
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
