import { useWords } from '../i18n/language';
import { weekdayOf } from './dates';

/** A date, with its day of the week on request; a dash where there is none. */
export function DateText({ date, weekday = false }: { date: string | null; weekday?: boolean }) {
  const { t } = useWords();
  if (date === null) return <span className="quiet">–</span>;
  return (
    <time className="date" dateTime={date}>
      {date}
      {weekday && <span className="date-weekday"> {t.clock.weekdays[weekdayOf(date)]}</span>}
    </time>
  );
}
