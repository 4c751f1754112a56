import { Popover } from 'antd';
import type { DateWhy } from '../api/types';
import { useWords } from '../i18n/language';

/** What is said of a date, at its place. */
export function WhyBubble({ why, open }: { why: DateWhy | null; open: boolean }) {
  const { t, language } = useWords();
  const decided = why?.rule ? why.decided : null; // without a rule the decision is the reason itself
  const words = (
    <div className="why-date" data-testid="why-date">
      <p>{why ? why[language] : t.why.byPerson}</p>
      {why?.rule && <p className="quiet">{t.why.calendar(why.calendarVersion)}</p>}
      {why && why.skipped.length > 0 && (
        <p className="quiet">{why.skipped.map(({ date, reason }) => `${date} ${reason}`).join(t.app.listSemicolon)}</p>
      )}
      {decided && <p>{decided[language]}</p>}
    </div>
  );
  return (
    <Popover content={words} title={t.why.title} open={open}>
      <span className="why-place" aria-hidden="true" />
    </Popover>
  );
}
