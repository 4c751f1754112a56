import { Link } from 'react-router';
import { useDoorWords } from '../i18n/language';

/** A page that failed: what may help, and the way back. What went wrong stands in the browser's console. */
export function PageFault() {
  const { t } = useDoorWords();
  return (
    <div className="page page-fault" data-testid="page-fault">
      <h1>{t.app.pageFault}</h1>
      <p>{t.app.pageFaultNote}</p>
      <p className="page-fault-ways">
        <button type="button" className="button button-primary" onClick={() => location.reload()}>
          {t.app.reload}
        </button>
        <Link to="/plans" reloadDocument>
          {t.app.backToPlans}
        </Link>
      </p>
    </div>
  );
}
