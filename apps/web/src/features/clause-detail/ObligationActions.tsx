import { Button } from 'antd';
import type { ClauseView, ObligationView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { OBLIGATION_ACTS } from '../work/obligation-acts';
import { useOpenWork } from '../work/work-item';

/** What the signed-in person may do with an obligation now. */
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
      {obligation.may.includes('submit') && (
        <Button
          type="primary"
          size="small"
          onClick={() => open({ kind: 'report', ...about })}
          data-testid="submit-report"
        >
          {t.work.submitReport}
        </Button>
      )}
      {obligation.may.includes('sign') && (
        <Button size="small" onClick={() => open({ kind: 'sign-report', ...about })} data-testid="sign-report">
          {t.work.signReport}
        </Button>
      )}
      {obligation.may.includes('review') && (
        <Button size="small" onClick={() => open({ kind: 'review', ...about })} data-testid="review-report">
          {t.work.review}
        </Button>
      )}
      {obligation.may.includes('site-check') && (
        <Button size="small" onClick={() => open({ kind: 'site-check', ...about })} data-testid="site-check">
          {t.checks.site}
        </Button>
      )}
      {OBLIGATION_ACTS.filter((act) => obligation.may.includes(act)).map((act) => (
        <Button key={act} size="small" onClick={() => open({ kind: act, ...about })} data-testid={act}>
          {t.work.acts[act].button}
        </Button>
      ))}
    </div>
  );
}
