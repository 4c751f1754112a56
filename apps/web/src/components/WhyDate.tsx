import { Popover } from 'antd';
import type { ReactNode } from 'react';
import type { ObligationView } from '../api/types';
import { useWords } from '../i18n/language';

/** Behind a date: how it was counted, what was passed over, by which calendar, and who decided an ambiguity. */
export function WhyDate({ owed, children }: { owed: ObligationView; children: ReactNode }) {
  const { t, language } = useWords();
  const { why, dateDecidedBy } = owed;
  const words = (
    <div className="why-date" data-testid="why-date">
      <p>{why ? why[language] : t.why.byPerson}</p>
      {why && <p className="quiet">{t.why.calendar(why.calendarVersion)}</p>}
      {why && why.skipped.length > 0 && (
        <p className="quiet">{why.skipped.map(({ date, reason }) => `${date} ${reason}`).join('，')}</p>
      )}
      {dateDecidedBy && <p>{t.why.decidedBy(dateDecidedBy)}</p>}
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
