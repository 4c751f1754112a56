import { Link } from 'react-router';
import { useWords } from '../i18n/language';

export function NotFound() {
  const { t } = useWords();
  return (
    <div className="page" data-testid="not-found">
      <p>{t.app.notFound}</p>
      <Link to="/plans">{t.app.backToPlans}</Link>
    </div>
  );
}
