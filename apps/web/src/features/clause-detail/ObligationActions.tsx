import { DIALOG_ACTS } from '@app/domain/vocabulary';
import { Button } from 'antd';
import type { ClauseView, ObligationView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { useOpenWork } from '../work/work-item';

/** What the signed-in person may do with an obligation now, in the order of the catalogue. */
export function ObligationActions({ clause, obligation }: { clause: ClauseView; obligation: ObligationView }) {
  const { t } = useWords();
  const open = useOpenWork();
  const newest = obligation.reports.reduce((last, { round, id }) => (round >= last.round ? { round, id } : last), {
    round: 0,
    id: 0,
  });
  const about = {
    planId: clause.planId,
    clauseNumber: clause.number,
    obligationId: obligation.id,
    reportId: newest.id,
  };
  return (
    <div className="clause-actions">
      {DIALOG_ACTS.filter((act) => obligation.may.some((one) => one === act)).map((act) => (
        <Button
          key={act}
          type={act === 'submit-report' ? 'primary' : 'default'}
          size="small"
          onClick={() => open({ kind: act, ...about })}
          data-testid={act}
        >
          {t.acts[act]}
        </Button>
      ))}
    </div>
  );
}
