import { useWords } from '../i18n/language';
import { DateText } from './DateText';
import { daysBetween } from './dates';

interface Props {
  date: string | null;
  today: string;
  /** A soft date that has passed is not called overdue. */
  soft?: boolean;
}

/** A limit and how far away it is on the plan's own date. */
export function DueText({ date, today, soft = false }: Props) {
  const { t } = useWords();
  if (date === null) return <DateText date={null} />;
  const days = daysBetween(today, date);
  const words = days >= 0 ? t.due.inDays(days) : soft ? t.due.past(-days) : t.due.late(-days);
  return (
    <span className="due">
      <DateText date={date} />
      <span className={days < 0 && !soft ? 'due-late' : 'quiet'}>{words}</span>
    </span>
  );
}
