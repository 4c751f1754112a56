import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';

/** The first and the last day of something; what is not known is not said. */
export function Days({ from, to }: { from: string | null; to: string | null }) {
  const { t } = useWords();
  if (from !== null && to !== null) {
    return (
      <>
        <DateText date={from} /> – <DateText date={to} />
      </>
    );
  }
  if (from !== null) return t.bodies.fromDay(from);
  return to === null ? <DateText date={null} /> : t.bodies.toDay(to);
}
