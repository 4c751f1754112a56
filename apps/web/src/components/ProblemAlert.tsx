import { Alert, Button } from 'antd';
import { useWords } from '../i18n/language';
import { isRefused, problemText } from './problem-text';

/** A refusal in words; nothing when there is none. What was refused is refused again, so only a failure is tried again. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { language, t } = useWords();
  if (!error) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="problem"
      title={problemText(error, language, t)}
      action={onRetry && !isRefused(error) && <Button onClick={onRetry}>{t.app.retry}</Button>}
    />
  );
}
