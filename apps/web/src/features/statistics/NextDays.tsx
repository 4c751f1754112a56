import { Link } from 'react-router';
import type { Statistics } from '../../api/types';
import { weekdayOf } from '../../components/dates';
import { useWords } from '../../i18n/language';

/** The days of the next thirty on which something is due, each leading to what. */
export function NextDays({ planId, next }: { planId: number; today: string; next: Statistics['next'] }) {
  const { t } = useWords();
  if (next.length === 0) return <p className="quiet">{t.statistics.nothingNext}</p>;
  return (
    <ul className="plain-list next-days" data-testid="next-days">
      {next.map(({ on, tasks }) => (
        <li key={on}>
          <Link to={`/plans/${planId}?q=${on}`}>
            <span className="number">{on.slice(5)}</span>
            <span className="quiet">{t.clock.weekdays[weekdayOf(on)]}</span>
            <strong className="number">{tasks}</strong>
          </Link>
        </li>
      ))}
    </ul>
  );
}
