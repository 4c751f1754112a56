import { Popover } from 'antd';
import type { ReactNode } from 'react';
import type { DateWhy } from '../api/types';
import { useWords } from '../i18n/language';

/** Behind a date: how it was counted, what was passed over, by which calendar, and who decided where a person had to. */
export function WhyDate({ why, children }: { why: DateWhy | null; children: ReactNode }) {
  const { t, language } = useWords();
  const decided = why?.rule ? why.decided : null; // without a rule the decision is the reason itself
  const words = (
    <div className="why-date" data-testid="why-date">
      <p>{why ? why[language] : t.why.byPerson}</p>
      {why?.rule && <p className="quiet">{t.why.calendar(why.calendarVersion)}</p>}
      {why && why.skipped.length > 0 && (
        <p className="quiet">{why.skipped.map(({ date, reason }) => `${date} ${reason}`).join('，')}</p>
      )}
      {decided && <p>{decided[language]}</p>}
    </div>
  );
  return (
    <Popover content={words} title={t.why.title} trigger={['hover', 'click']}>
      <span role="button" tabIndex={0} className="why-mark">
        {children}
      </span>
    </Popover>
  );
}
