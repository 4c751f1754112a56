import { useAlarms, useSession } from '../../api/queries';
import { useWords } from '../../i18n/language';
import { instantText } from './instant-text';

/** More than this is read on the machine. */
const SHOWN = 5;

/** Tells the county office what does not go on by itself, on every page, until it does. */
export function AlarmBanner() {
  const { t } = useWords();
  const told = useSession().data?.role === 'county-office';
  const alarms = useAlarms(told).data ?? [];
  const standing = alarms.filter(({ settledAt }) => settledAt === null);
  if (!told || standing.length === 0) return null;
  const list = (
    <ul>
      {standing.slice(0, SHOWN).map(({ kind, subject, since }) => (
        <li key={`${kind} ${subject}`}>
          {t.alarms.kinds[kind](subject)}{' '}
          <span className="quiet">
            {t.alarms.since} {instantText(since)}
          </span>
        </li>
      ))}
      {standing.length > SHOWN && <li>{t.alarms.more(standing.length - SHOWN)}</li>}
    </ul>
  );
  return (
    <section className="alarm-banner" aria-label={t.alarms.title(standing.length)} data-testid="alarms">
      <strong>{t.alarms.title(standing.length)}</strong>
      {list}
    </section>
  );
}
