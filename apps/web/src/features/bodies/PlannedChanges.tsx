import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PlannedChangeView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';
import { WithdrawDialog } from './WithdrawDialog';

/** 预定的变动: what will become of which bodies on which day, and what did not fit on its day and waits for a person. */
export function PlannedChanges({ planned, mayWithdraw }: { planned: PlannedChangeView[]; mayWithdraw: boolean }) {
  const { t, language } = useWords();
  const [withdrawing, setWithdrawing] = useState<PlannedChangeView | null>(null);
  return (
    <>
      <ul className="plain-list body-changes">
        {planned.map((change) => (
          <li key={change.id} data-testid="planned-change" data-state={change.state}>
            <DateText date={change.on} /> <Tag>{t.bodies.changeKinds[change.kind]}</Tag>
            {change.before.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && t.app.listComma}
                <Link to={`/bodies/${id}`}>{name}</Link>
              </span>
            ))}{' '}
            → {change.after.join(t.app.listComma) || t.bodies.nobody}
            {mayWithdraw && (
              <Button type="link" onClick={() => setWithdrawing(change)} data-testid="withdraw-planned">
                {t.bodies.withdraw}
              </Button>
            )}
            <div className="quiet">
              {change.basis} · {t.bodies.plannedBy(change.plannedBy)}
            </div>
            {change.doubt && (
              <Alert
                type="warning"
                title={t.bodies.notMade}
                description={language === 'zh' ? change.doubt.zh : change.doubt.en}
                data-testid="planned-doubt"
              />
            )}
          </li>
        ))}
      </ul>
      {withdrawing && <WithdrawDialog change={withdrawing} onClose={() => setWithdrawing(null)} />}
    </>
  );
}
