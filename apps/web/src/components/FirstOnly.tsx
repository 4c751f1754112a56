import { Link } from 'react-router';
import { useWords } from '../i18n/language';

interface Props {
  /** How many are here, of how many in all. */
  shown: number;
  total: number;
  /** Where all of them are. */
  to: string;
}

/** Said where only the first of many are at hand: what is listed is not all there is. */
export function FirstOnly({ shown, total, to }: Props) {
  const { t } = useWords();
  if (total <= shown) return null;
  return (
    <p className="quiet" data-testid="first-only">
      <Link to={to}>{t.statistics.firstOnly(shown, total - shown)}</Link>
    </p>
  );
}
