import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/language';
import { LongWaits } from './long-waits';

const LOOK_EVERY = 400;

/** Says within two seconds that the server is slow to answer, or does not, so that nobody looks at an old page and waits. */
export function SlowServer() {
  const { t } = useWords();
  const queries = useQueryClient();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const waits = new LongWaits();
    let looking: ReturnType<typeof setInterval> | undefined;
    const look = () => {
      const underWay = queries.getQueryCache().findAll({ fetchStatus: 'fetching' });
      waits.see(
        underWay.map(({ queryHash }) => queryHash),
        performance.now(),
      );
      setSlow(waits.isLong(performance.now()));
      if (waits.waits) looking ??= setInterval(look, LOOK_EVERY);
      else {
        clearInterval(looking);
        looking = undefined;
      }
    };
    const stop = queries.getQueryCache().subscribe(look);
    return () => {
      stop();
      clearInterval(looking);
    };
  }, [queries]);
  return (
    <div role="status" className={slow ? 'slow-server' : undefined} data-testid="slow-server">
      {slow && t.shell.slow}
    </div>
  );
}
