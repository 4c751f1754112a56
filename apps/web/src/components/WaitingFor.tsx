import type { WaitingView } from '../api/types';
import { useWords } from '../i18n/language';

/** For whom it waits, since when, and how the days of a delay are shared. Nothing while its owner is in time. */
export function WaitingFor({ waiting }: { waiting: WaitingView }) {
  const { t } = useWords();
  const { now, delay, shares } = waiting;
  const worthSaying = now && (delay > 0 || now.why !== 'report');
  return (
    <>
      {worthSaying && (
        <div data-testid="waiting-now">
          {t.waiting.now(now.bodies.join(t.app.listComma), t.waiting.why[now.why], now.since)}
        </div>
      )}
      {delay > 0 && (
        <div className="quiet clause-source" data-testid="waiting-shares">
          {t.waiting.delay(delay)}
          {shares.map(({ body, days }) => t.waiting.share(body, days)).join(t.app.listComma)}
        </div>
      )}
    </>
  );
}
