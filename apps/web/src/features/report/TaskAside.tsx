import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { ClauseView, ObligationView, ReportView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { Sentence } from '../../components/Sentence';
import { ObligationSummary } from '../../components/ObligationSummary';
import { lastReturned, previousText } from '../../components/report/previous-text';
import { useOpenWork } from '../../components/work-item';

interface Props {
  clause: ClauseView;
  obligation: ObligationView;
  /** What was reported, and nobody has checked yet. */
  sent?: ReportView;
}

/** What the plan asks, why the last report was sent back, and what was written before. */
export function TaskAside({ clause, obligation, sent }: Props) {
  const { t } = useWords();
  const open = useOpenWork();
  const returned = lastReturned(obligation);
  const previous = previousText(clause.obligations, obligation, sent);
  return (
    <aside className="panel report-aside" aria-label={t.clause.text}>
      <ObligationSummary clause={clause} obligation={obligation} />
      {obligation.may.includes('ask-extension') && (
        <p>
          {t.reportPage.notInTime}{' '}
          <Button
            size="small"
            onClick={() =>
              open({
                kind: 'ask-extension',
                planId: clause.planId,
                clauseNumber: clause.number,
                obligationId: obligation.id,
              })
            }
            data-testid="ask-extension"
          >
            {t.acts['ask-extension']}
          </Button>
        </p>
      )}
      {returned?.reviewReason && (
        <Alert type="warning" className="problem" title={`${t.work.lastReturned}${returned.reviewReason}`} />
      )}
      <h2>{t.clause.text}</h2>
      <Sentence clause={clause} />
      <Link to={`/plans/${clause.planId}/clauses/${clause.number}`}>{t.board.openClause(clause.ordinal)}</Link>
      {previous !== null && (
        <details className="report-previous">
          <summary>{t.reportPage.previous}</summary>
          <p className="written-text">{previous}</p>
        </details>
      )}
    </aside>
  );
}
