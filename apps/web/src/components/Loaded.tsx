import { Alert, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/language';
import { ProblemAlert } from './ProblemAlert';

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
      <div aria-busy="true" aria-label={t.app.loading}>
        <Skeleton active paragraph={{ rows: 6 }} />
      </div>
    );
  }
  return (
    <>
      {Boolean(query.error) && <Alert type="warning" banner title={t.app.stale} />}
      {children(query.data)}
    </>
  );
}
