import { useDoorWords } from '../i18n/language';
import { isRefused, problemText } from './problem-text';
import './refusal.css';

/** A refusal in words; nothing when there is none. What was refused is refused again, so only a failure is tried again. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { language, t } = useDoorWords();
  if (!error) return null;
  return (
    <div role="alert" className="refusal">
      <span>{problemText(error, language, t)}</span>
      {onRetry && !isRefused(error) && (
        <button type="button" className="button" onClick={onRetry}>
          {t.app.retry}
        </button>
      )}
    </div>
  );
}
