import { useWords } from '../i18n/language';
import './loaded.css';

/** The bars in the place of something that is on its way. */
export function Waiting() {
  const { t } = useWords();
  return (
    <div className="awaited" role="status" aria-busy="true" aria-label={t.app.loading}>
      {[38, 100, 100, 100, 100, 61].map((width, nth) => (
        <span key={nth} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
